// The introductions that were begun: how each stands, and what is to be done for it next.
import { localDay } from "../../contact/touch.js";
import { button, h } from "../../interface/element.js";
import { field } from "../../interface/field.js";
import { counted, dayOf, daysUntil } from "../../interface/words.js";
import { keptForm } from "../kept_form.js";
import { personLink } from "../person_link.js";
import { doUndoably, undoable } from "../undoable.js";
import { unfolding } from "../unfolding.js";
import { stepsOf } from "./introduction_steps.js";

const ENDED = ["declined", "outcome"];
/** @type {Record<string, string>} */
export const STATES = {
  draft: "Nobody asked yet",
  asked_one: "One asked",
  asked_both: "Both asked",
  agreed: "Both agreed",
  declined: "Declined",
  made: "Made",
  outcome: "Known what came of it",
};

/** @param {import("../shell.js").Tools} tools @param {any[]} introductions */
export function introductionsPanel(tools, introductions) {
  const going = introductions.filter(({ state }) => !ENDED.includes(state));
  const ended = introductions.filter(({ state }) => ENDED.includes(state));
  const listed = (/** @type {any[]} */ some) => h("ul", { class: "rows" }, ...some.map((each) => row(tools, each)));
  return h(
    "section",
    { class: "panel introductions" },
    h("h2", {}, "Introductions"),
    going.length ? listed(going) : h("p", { class: "soft" }, "None is on its way."),
    ended.length > 0 &&
      h("details", {}, h("summary", {}, counted(ended.length, "earlier one", "earlier ones")), listed(ended)),
  );
}

/** @param {import("../shell.js").Tools} tools @param {any} introduction */
function row(tools, introduction) {
  const { one, other, why, state, next, due, outcome } = introduction;
  const steps = stepsOf(introduction, localDay(new Date())).map(({ label, changes, said }) =>
    button(label, () => undoable(tools, changing(tools, introduction, changes, said))),
  );
  return h(
    "li",
    {},
    h(
      "div",
      {},
      h("p", {}, personLink(one), " and ", personLink(other), " ", h("span", { class: "due" }, STATES[state])),
      h("small", {}, why),
      next && h("p", {}, next, due && " ", due && dueMark(due)),
      outcome && h("p", {}, outcome),
    ),
    h(
      "div",
      { class: "deeds" },
      ...steps,
      state === "made" && outcomeForm(tools, introduction),
      button("Delete", () => remove(tools, introduction), "quiet"),
    ),
  );
}

/** @param {import("../shell.js").Tools} tools @param {any} introduction @param {Record<string, string>} changes @param {string} said */
function changing({ ask }, introduction, changes, said) {
  const { id } = introduction;
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, introduction[name]]));
  return {
    run: () => ask("introductions.change", { id, changes }),
    undo: () => ask("introductions.change", { id, changes: before }),
    said,
    unsaid: "As before",
    focus: ".introductions button",
  };
}

/** @param {import("../shell.js").Tools} tools @param {any} introduction */
function outcomeForm(tools, introduction) {
  const { one, other } = introduction;
  return unfolding("What came of it", (cancel) =>
    keptForm(tools, {
      label: `What came of ${one.name} and ${other.name}`,
      submit: "Keep",
      fields: [field({ name: "outcome", label: "What came of it", required: true })],
      cancel,
      keep: ({ outcome }) => {
        const changes = { outcome: outcome.trim(), outcome_on: localDay(new Date()) };
        return doUndoably(tools, changing(tools, introduction, changes, "Kept what came of it"));
      },
    }),
  );
}

/** @param {import("../shell.js").Tools} tools @param {any} introduction */
function remove(tools, { id }) {
  return undoable(tools, {
    run: () => tools.ask("introductions.remove", { id }),
    undo: () => tools.ask("introductions.restore", { id }),
    said: "Introduction deleted",
    unsaid: "The introduction is back",
    focus: ".introductions button",
  });
}

/** @param {string} due */
function dueMark(due) {
  const isLate = daysUntil(due, new Date()) < 0;
  return h("span", { class: isLate ? "due late" : "due soon" }, `By ${dayOf(due)}`);
}
