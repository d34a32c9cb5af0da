// Three people who need something, and who could give it.
import { button, h } from "../../interface/element.js";
import { personLink } from "../person_link.js";
import { undoable } from "../undoable.js";
import { begin } from "./introduction_form.js";

/** @param {import("../shell.js").Tools} tools @param {any[]} needs */
export function couldHelpPanel(tools, needs) {
  return h(
    "section",
    { class: "panel could-help" },
    h("h2", {}, "You could help now"),
    needs.length
      ? h("ul", { class: "rows" }, ...needs.map((each) => row(tools, each)))
      : h("p", { class: "soft" }, "Note what people need and offer on their pages: who can help whom shows here."),
  );
}

/** @param {import("../shell.js").Tools} tools @param {any} could */
function row(tools, { who, need, through }) {
  const promise = () =>
    undoable(tools, {
      run: () => tools.ask("favors.add", { favor: { contact_id: who.id, way: "given", size: "small", about: need } }),
      undo: ({ favor }) => tools.ask("favors.remove", { id: favor.id }),
      said: `Promised to ${who.name}`,
      unsaid: "Nothing is promised",
      focus: ".could-help button",
    });
  const introduce = () => tools.attempt(() => begin(tools, introductionOf(who, need, through[0])));
  return h(
    "li",
    {},
    h(
      "div",
      {},
      h("p", {}, personLink(who), ` needs ${need}`),
      ...through.map((/** @type {any} */ helper) => h("small", {}, personLink(helper.who), ` has ${helper.offer}`)),
    ),
    h(
      "div",
      { class: "deeds" },
      through.length > 0 && button(`Introduce to ${through[0].who.name}`, introduce),
      button("I will help", promise, through.length ? "quiet" : "plain"),
    ),
  );
}

/** @param {any} who @param {string} need @param {any} helper */
function introductionOf(who, need, helper) {
  return {
    one_id: who.id,
    other_id: helper.who.id,
    why: `${who.name} needs ${need}; ${helper.who.name}: ${helper.offer}`,
  };
}
