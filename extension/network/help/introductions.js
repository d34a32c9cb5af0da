// The introductions that were begun: how each stands, and what is to be done for it next.
import { localDay } from "../../contact/touch.js";
import { button, h } from "../../interface/element.js";
import { field, valuesOf } from "../../interface/field.js";
import { counted, dayOf } from "../../interface/words.js";
import { personLink } from "../person_link.js";
import { undoable } from "../undoable.js";
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
  const { id, one, other, why, state, next, due, outcome } = introduction;
  const change = (/** @type {any} */ changes, /** @type {string} */ said) => {
    const before = Object.fromEntries(Object.keys(changes).map((name) => [name, introduction[name]]));
    return undoable(tools, {
      run: () => tools.ask("introductions.change", { id, changes }),
      undo: () => tools.ask("introductions.change", { id, changes: before }),
      said,
      unsaid: "As before",
      focus: ".introductions button",
    });
  };
  const remove = () =>
    undoable(tools, {
      run: () => tools.ask("introductions.remove", { id }),
      undo: () => tools.ask("introductions.restore", { id }),
      said: "Introduction deleted",
      unsaid: "The introduction is back",
      focus: ".introductions button",
    });
  const deeds = stepsOf(introduction, localDay(new Date())).map(({ label, changes, said }) =>
    button(label, () => change(changes, said)),
  );
  return h(
    "li",
    {},
    h(
      "div",
      {},
      h("p", {}, personLink(one), " and ", personLink(other), " ", h("span", { class: "due" }, STATES[state])),
      h("small", {}, why),
      next && h("p", {}, next, due && h("small", {}, ` By ${dayOf(due)}.`)),
      outcome && h("p", {}, outcome),
      state === "made" && outcomeForm(id, (words) => change({ outcome: words }, "Kept what came of it")),
    ),
    h("div", { class: "deeds" }, ...deeds, button("Delete", remove, "quiet")),
  );
}

/** @param {string} id @param {(words: string) => unknown} keep */
function outcomeForm(id, keep) {
  const form = h(
    "form",
    { "aria-label": "What came of it" },
    field({ name: `outcome-${id}`, label: "What came of it", required: true }),
    h("div", { class: "buttons" }, h("button", { type: "submit" }, "Keep")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep(valuesOf(form)[`outcome-${id}`].trim());
  });
  return form;
}
