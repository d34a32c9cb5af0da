// Noting something one has heard of.
import { localDay } from "../../contact/touch.js";
import { button, h } from "../../interface/element.js";
import { field, forgive, valuesOf } from "../../interface/field.js";
import { undoable } from "../undoable.js";
import { whomField } from "../whom_field.js";
import { KINDS } from "./stages.js";

/** @param {import("../shell.js").Tools} tools @param {() => void} close @param {import("../whom_field.js").Whom | null} [known] who is meant already */
export function opportunityForm(tools, close, known = null) {
  const today = localDay(new Date());
  const whom = whomField({ name: "whom", label: "From whom", ask: tools.ask, whom: known });
  const form = h(
    "form",
    { class: "panel", "aria-label": "Note an opportunity" },
    whom.part,
    field({ name: "about", label: "What it is", required: true }),
    h(
      "div",
      { class: "pair" },
      field({ name: "kind", label: "Kind", kind: "choice", choices: Object.entries(KINDS) }),
      field({ name: "heard_on", label: "Heard of", kind: "date", value: today, required: true, more: { max: today } }),
    ),
    h(
      "div",
      { class: "buttons" },
      h("button", { type: "submit", class: "primary" }, "Note it"),
      button("Cancel", close),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    forgive(form);
    tools.attempt(async () => {
      const found = await whom.named(form);
      if (found) await add(tools, found, valuesOf(form));
    });
  });
  return form;
}

/** @param {import("../shell.js").Tools} tools @param {{ id: string, name: string }} whom @param {Record<string, string>} values */
function add(tools, whom, { about, kind, heard_on }) {
  const opportunity = { contact_id: whom.id, kind, about: about.trim(), heard_on };
  return undoable(tools, {
    run: () => tools.ask("opportunities.add", { opportunity }),
    undo: (kept) => tools.ask("opportunities.remove", { id: kept.opportunity.id }),
    said: `Noted. Thank ${whom.name} within a week`,
    unsaid: "The opportunity is deleted",
    focus: ".rows button",
  });
}
