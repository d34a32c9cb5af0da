// What was heard of through the network: where it stands, whom to thank, and who brings such news.
import { button, h } from "../../interface/element.js";
import { opportunitiesPanel } from "../opportunities/list.js";
import { opportunityForm } from "../opportunities/opportunity_form.js";
import { reasonsPanel } from "../opportunities/reasons.js";
import { sourcesPanel } from "../opportunities/sources.js";

/** @param {HTMLElement} root @param {import("../shell.js").Tools} tools */
export async function show(root, tools) {
  const [{ items }, sources] = await Promise.all([tools.ask("opportunities.list"), tools.ask("opportunities.yield")]);
  const form = h("div", { class: "doing" });
  const close = () => {
    form.replaceChildren();
    opener.focus();
  };
  const open = () => {
    form.replaceChildren(opportunityForm(tools, close));
    form.querySelector("input")?.focus();
  };
  const opener = button("Note an opportunity", open, "primary");
  root.append(
    h("div", { class: "top" }, h("h1", {}, tools.title), opener),
    form,
    h(
      "div",
      { class: "columns" },
      h("div", { class: "column" }, ...opportunitiesPanel(tools, items)),
      h("div", { class: "column" }, sourcesPanel(sources), reasonsPanel(sources)),
    ),
  );
}
