// What a circle is called, what it is about, how often it meets, and how often one is in touch with each of its members.
import { cadenceOf, choiceFor } from "../../interface/cadence.js";
import { field } from "../../interface/field.js";
import { keptForm } from "../kept_form.js";
import { rhythms } from "./words.js";

const NONE = { name: "", about: "", rhythm: null, cadence: null };

/**
 * @param {import("../shell.js").Tools} tools
 * @param {HTMLButtonElement} cancel
 * @param {object} given
 * @param {any} [given.circle] the one to change; none for a new one
 * @param {string} given.label @param {string} given.submit
 * @param {(values: { name: string, about: string | null, rhythm: object | null, cadence: object | null }) => Promise<unknown>} given.keep
 */
export function circleForm(tools, cancel, { circle = NONE, label, submit, keep }) {
  const rhythm = { value: choiceFor(circle.rhythm), choices: rhythms("No rhythm", circle.rhythm) };
  const cadence = { value: choiceFor(circle.cadence), choices: rhythms("As set for each", circle.cadence) };
  return keptForm(tools, {
    label,
    submit,
    cancel,
    fields: [
      field({ name: "name", label: "Name", value: circle.name, required: true, more: { maxlength: "100" } }),
      field({ name: "about", label: "What it is for", kind: "words", value: circle.about ?? "" }),
      field({ name: "rhythm", label: "How often it meets", kind: "choice", ...rhythm }),
      field({ name: "cadence", label: "Be in touch with each member", kind: "choice", ...cadence }),
    ],
    keep: (values) =>
      keep({
        name: values.name.trim(),
        about: values.about.trim() || null,
        rhythm: cadenceOf(values.rhythm),
        cadence: cadenceOf(values.cadence),
      }),
  });
}
