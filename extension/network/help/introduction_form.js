// Beginning an introduction.
import { button, h } from "../../interface/element.js";
import { complain, field } from "../../interface/field.js";
import { keptForm } from "../kept_form.js";
import { doUndoably } from "../undoable.js";
import { whomField } from "../whom_field.js";

/** @param {import("../shell.js").Tools} tools @param {() => void} close @param {import("../whom_field.js").Whom | null} [known] one of them */
export function introductionForm(tools, close, known = null) {
  const one = whomField({ name: "one", label: "Who", ask: tools.ask, whom: known });
  const other = whomField({ name: "other", label: "should meet", ask: tools.ask });
  return keptForm(tools, {
    label: "Introduce two people",
    submit: "Begin",
    fields: [
      h("div", { class: "pair" }, one.part, other.part),
      field({ name: "why", label: "Why", required: true, hint: "What each has of it. You may tell them so." }),
    ],
    cancel: button("Cancel", close),
    keep: async ({ why }, form) => {
      const first = await one.named(form);
      const second = first && (await other.named(form));
      if (!first || !second) return;
      if (first.id === second.id) complain(form, "other", "Name two people; these are one.");
      else await begin(tools, { one_id: first.id, other_id: second.id, why: why.trim() });
    },
  });
}

/** @param {import("../shell.js").Tools} tools @param {{ one_id: string, other_id: string, why: string }} introduction */
export function begin(tools, introduction) {
  return doUndoably(tools, {
    run: () => tools.ask("introductions.add", { introduction }),
    undo: (kept) => tools.ask("introductions.remove", { id: kept.introduction.id }),
    said: "Introduction begun: ask both before you bring them together",
    unsaid: "The introduction is deleted",
    focus: ".introductions button",
  });
}
