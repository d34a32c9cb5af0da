// Who is in a circle, who has gone quiet, and who is to be in it.
import { button, h } from "../../interface/element.js";
import { dayOf } from "../../interface/words.js";
import { keptForm } from "../kept_form.js";
import { personLink } from "../person_link.js";
import { undoable } from "../undoable.js";
import { unfolding } from "../unfolding.js";
import { whomField } from "../whom_field.js";

const AT = ".members button";

/** @param {import("../shell.js").Tools} tools @param {any} circle */
export function membersPanel(tools, { name, people }) {
  return h(
    "section",
    { class: "panel members" },
    h(
      "div",
      { class: "line" },
      h("h2", {}, "Members"),
      unfolding("Add a member", (cancel) => form(tools, name, cancel)),
    ),
    people.length
      ? h("ul", { class: "entries" }, ...people.map((/** @type {any} */ each) => entry(tools, name, each)))
      : h("p", { class: "soft" }, "Nobody yet. Add whoever is in it already, and invite the others."),
  );
}

/** @param {import("../shell.js").Tools} tools @param {string} circle @param {any} member */
function entry(tools, circle, { who, attended, of, last_seen_on: seen, quiet }) {
  const facts = [of > 0 && `came to ${attended} of ${of}`, seen && `last ${dayOf(seen)}`].filter(Boolean).join(", ");
  return h(
    "li",
    {},
    h("div", { class: "line" }, personLink(who), quiet && h("span", { class: "due soon" }, "Quiet")),
    h(
      "div",
      { class: "line" },
      h("small", {}, facts || "No meeting since they joined"),
      button("Take out", () => change(tools, who, circle, false), "quiet"),
    ),
  );
}

/** @param {import("../shell.js").Tools} tools @param {string} circle @param {HTMLButtonElement} cancel */
function form(tools, circle, cancel) {
  const whom = whomField({ name: "circles", label: "Who", ask: tools.ask });
  return keptForm(tools, {
    label: "Add a member",
    submit: "Add",
    cancel,
    fields: [whom.part],
    keep: async (_, filled) => {
      const who = await whom.named(filled);
      if (who) await change(tools, who, circle, true);
    },
  });
}

/** @param {import("../shell.js").Tools} tools @param {{ id: string, name: string }} who @param {string} circle @param {boolean} isIn */
function change(tools, who, circle, isIn) {
  const set = isIn ? { add_circles: [circle] } : { remove_circles: [circle] };
  return undoable(tools, {
    run: () => tools.ask("people.change", { id: crypto.randomUUID(), ids: [who.id], set }),
    undo: async ({ undo }) => undo && (await tools.ask("people.undo", { id: undo })),
    said: isIn ? `${who.name} is in the circle` : `${who.name} is no longer in the circle`,
    unsaid: "As before",
    focus: AT,
  });
}
