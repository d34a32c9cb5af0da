// Noting a favor: promised, asked for, or done.
import { SIZES } from "../../contact/favor_touch.js";
import { localDay } from "../../contact/touch.js";
import { button, h } from "../../interface/element.js";
import { field, valuesOf } from "../../interface/field.js";
import { keptForm } from "../kept_form.js";
import { doUndoably } from "../undoable.js";
import { whomField } from "../whom_field.js";

/** @typedef {import("../whom_field.js").Whom} Whom */

/** @type {[value: string, label: string][]} */
const WAYS = [
  ["given", "I help them"],
  ["received", "They help me"],
];

/** @param {import("../shell.js").Tools} tools @param {() => void} close @param {Whom | null} [known] who is meant already */
export function favorForm(tools, close, known = null) {
  const today = localDay(new Date());
  const warning = h("p", { class: "warning", role: "status", hidden: true });
  const warn = () =>
    tools.attempt(async () => {
      const { way, whom: typed } = valuesOf(form);
      const found = way === "received" && typed ? await whom.named(form) : null;
      const told = found ? (await tools.ask("contacts.asking", { id: found.id })).warning : null;
      warning.textContent = told ?? "";
      warning.hidden = !told;
    });
  const whom = whomField({ name: "whom", label: "With whom", ask: tools.ask, whom: known, onChoose: warn });
  const pair = (/** @type {Node[]} */ ...parts) => h("div", { class: "pair" }, ...parts);
  const form = keptForm(tools, {
    label: "Note a favor",
    submit: "Note it",
    fields: [
      whom.part,
      field({ name: "about", label: "What it is", required: true }),
      pair(
        field({ name: "way", label: "Who helps", kind: "choice", choices: WAYS }),
        field({ name: "size", label: "How much it takes", kind: "choice", choices: SIZES }),
      ),
      pair(
        field({ name: "on", label: "When", kind: "date", value: today, required: true, more: { max: today } }),
        h(
          "label",
          { class: "tick" },
          h("input", { type: "checkbox", name: "done", value: "yes" }),
          "It is done already",
        ),
      ),
      warning,
    ],
    cancel: button("Cancel", close),
    keep: async (values) => {
      const found = await whom.named(form);
      if (found) await add(tools, found, values);
    },
  });
  form.querySelector("[name=way]")?.addEventListener("change", warn);
  return form;
}

/** @param {import("../shell.js").Tools} tools @param {Whom} whom @param {Record<string, string>} values */
function add(tools, whom, { way, size, about, on, done }) {
  const favor = { contact_id: whom.id, way, size, about: about.trim(), on, ...(done ? { done_on: on } : {}) };
  return doUndoably(tools, {
    run: () => tools.ask("favors.add", { favor }),
    undo: (kept) => tools.ask("favors.remove", { id: kept.favor.id }),
    said: done ? `Noted: it is a touch with ${whom.name}` : "Noted: it is open until you say it is done",
    unsaid: "The favor is deleted",
    focus: ".top button",
  });
}
