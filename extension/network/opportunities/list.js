// Opportunities by stage, with what can be said of each.
import { localDay } from "../../contact/touch.js";
import { button, h } from "../../interface/element.js";
import { dayOf, daysUntil } from "../../interface/words.js";
import { personLink } from "../person_link.js";
import { undoable } from "../undoable.js";
import { byStage, KINDS, nextStages, STAGES } from "./stages.js";

/** @param {import("../shell.js").Tools} tools @param {any[]} items @returns {Node[]} */
export function opportunitiesPanel(tools, items) {
  if (!items.length) {
    const todo =
      "When somebody tells you of a job, a client or a talk, note it here: you will see whom to thank, and who such news comes from.";
    return [h("section", { class: "panel" }, h("h2", {}, "Nothing heard of yet"), h("p", { class: "soft" }, todo))];
  }
  return byStage(items).map(([stage, some]) =>
    h(
      "section",
      { class: `panel stage-${stage}` },
      h("h2", {}, `${STAGES[stage]} · ${some.length}`),
      h("ul", { class: "rows" }, ...some.map((each) => row(tools, each))),
    ),
  );
}

/** @param {import("../shell.js").Tools} tools @param {any} opportunity */
function row(tools, opportunity) {
  const { id, who, kind, about, heard_on: heard, stage, stage_on: since, thanks_due: thanks } = opportunity;
  const change = (/** @type {any} */ changes, /** @type {string} */ said) => {
    const before = Object.fromEntries(Object.keys(changes).map((name) => [name, opportunity[name]]));
    return undoable(tools, {
      run: () => tools.ask("opportunities.change", { id, changes }),
      undo: () => tools.ask("opportunities.change", { id, changes: before }),
      said,
      unsaid: "As before",
      focus: ".rows button",
    });
  };
  const today = localDay(new Date());
  const remove = () =>
    undoable(tools, {
      run: () => tools.ask("opportunities.remove", { id }),
      undo: () => tools.ask("opportunities.restore", { id }),
      said: "Opportunity deleted",
      unsaid: "The opportunity is back",
      focus: ".rows button",
    });
  const moves = nextStages(stage).map(([next, label]) =>
    button(label, () => change({ stage: next, stage_on: today }, `${label}: ${about}`)),
  );
  return h(
    "li",
    {},
    h(
      "div",
      {},
      h("p", {}, about, thanks && " ", thanks && thanksMark(thanks)),
      h(
        "small",
        {},
        `${KINDS[kind]} · from `,
        personLink(who),
        ` · heard of ${dayOf(heard)}`,
        since !== heard && ` · since ${dayOf(since)}`,
      ),
    ),
    h(
      "div",
      { class: "deeds" },
      thanks && button(`Thanked ${who.name}`, () => change({ thanked_on: today }, `${who.name} is thanked`), "primary"),
      ...moves,
      button("Delete", remove, "quiet"),
    ),
  );
}

/** @param {string} due */
function thanksMark(due) {
  const isLate = daysUntil(due, new Date()) < 0;
  return h("span", { class: isLate ? "due late" : "due soon" }, isLate ? "Thanks are late" : `Thank by ${dayOf(due)}`);
}
