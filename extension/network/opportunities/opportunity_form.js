// Noting something one has heard of.
import { localDay } from "../../contact/touch.js";
import { button, h } from "../../interface/element.js";
import { field } from "../../interface/field.js";
import { keptForm } from "../kept_form.js";
import { doUndoably } from "../undoable.js";
import { whomField } from "../whom_field.js";
import { KINDS } from "./stages.js";

/** @typedef {import("../whom_field.js").Whom} Whom */

/** @param {import("../shell.js").Tools} tools @param {() => void} close @param {Whom | null} [known] who is meant already */
export function opportunityForm(tools, close, known = null) {
  const today = localDay(new Date());
  const whom = whomField({ name: "whom", label: "From whom", ask: tools.ask, whom: known });
  return keptForm(tools, {
    label: "Note an opportunity",
    submit: "Note it",
    fields: [
      whom.part,
      field({ name: "about", label: "What it is", required: true }),
      h(
        "div",
        { class: "pair" },
        field({ name: "kind", label: "Kind", kind: "choice", choices: Object.entries(KINDS) }),
        field({
          name: "heard_on",
          label: "Heard of",
          kind: "date",
          value: today,
          required: true,
          more: { max: today },
        }),
      ),
    ],
    cancel: button("Cancel", close),
    keep: async (values, form) => {
      const found = await whom.named(form);
      if (found) await add(tools, found, values);
    },
  });
}

/** @param {import("../shell.js").Tools} tools @param {Whom} whom @param {Record<string, string>} values */
function add(tools, whom, { about, kind, heard_on }) {
  const opportunity = { contact_id: whom.id, kind, about: about.trim(), heard_on };
  return doUndoably(tools, {
    run: () => tools.ask("opportunities.add", { opportunity }),
    undo: (kept) => tools.ask("opportunities.remove", { id: kept.opportunity.id }),
    said: `Noted. Thank ${whom.name} within a week`,
    unsaid: "The opportunity is deleted",
    focus: ".rows button",
  });
}
