// Whom to reach this week, why and how; what is owed; and how the five practices stand.
import { h } from "../../interface/element.js";
import { owedPanel } from "../week/owed.js";
import { planPanel } from "../week/plan.js";
import { practicesPanel } from "../week/practices.js";

/** @param {HTMLElement} root @param {import("../shell.js").Tools} tools */
export async function show(root, tools) {
  const [week, owed] = await Promise.all([tools.ask("week.read"), tools.ask("owed.list")]);
  root.append(
    h("h1", {}, tools.title),
    h(
      "div",
      { class: "columns" },
      h("div", { class: "column" }, planPanel(tools, week)),
      h("div", { class: "column" }, practicesPanel(week.practices), owedPanel(owed.items)),
    ),
  );
}
