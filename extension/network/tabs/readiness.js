// What would be left if the job went today, what would raise that, and whom to call first.
import { h } from "../../interface/element.js";
import { callsPanel, lostPanel } from "../readiness/calls.js";
import { employerPanel } from "../readiness/employer.js";
import { raisesPanel, scorePanel } from "../readiness/score.js";

/** @param {HTMLElement} root @param {import("../shell.js").Tools} tools */
export async function show(root, tools) {
  const told = await tools.ask("readiness.read");
  root.append(
    h(
      "div",
      { class: "top" },
      h("h1", {}, tools.title),
      h("a", { href: tools.hashOf(["whom"]) }, "Who do I know at …"),
      h("a", { href: tools.hashOf(["visibility"]) }, "How visible you are"),
    ),
    h(
      "div",
      { class: "columns" },
      h("div", { class: "column" }, scorePanel(told), raisesPanel(told.raises)),
      h("div", { class: "column" }, callsPanel(told.call_first), lostPanel(told), employerPanel(tools, told)),
    ),
  );
}
