// One labelled field of a form, with what there is to say about it.
import { h } from "./element.js";

/**
 * @typedef {object} Field
 * @property {string} name
 * @property {string} label
 * @property {"text" | "lines" | "words" | "date" | "choice"} [kind] `lines`: one value a line; `words`: longer text
 * @property {string} [value]
 * @property {string | null} [hint]
 * @property {boolean} [required]
 * @property {[value: string, label: string][]} [choices]
 * @property {Record<string, string>} [more] attributes
 */

/** @param {Field} field @returns {HTMLDivElement} */
export function field({
  name,
  label,
  kind = "text",
  value = "",
  hint = null,
  required = false,
  choices = [],
  more = {},
}) {
  const id = `field-${name}`;
  const about = hint ? `${id}-hint` : null;
  const given = { id, name, required, "aria-describedby": about, ...more };
  return h(
    "div",
    { class: `field field-${kind}` },
    h("label", { for: id }, label),
    hint && h("small", { id: about, class: "hint" }, hint),
    control(kind, given, value, choices),
  );
}

/** @param {string} kind @param {Record<string, any>} given @param {string} value @param {[string, string][]} choices */
function control(kind, given, value, choices) {
  if (kind === "choice") {
    return h(
      "select",
      given,
      ...choices.map(([key, label]) => h("option", { value: key, selected: key === value }, label)),
    );
  }
  if (kind === "text" || kind === "date") return h("input", { type: kind, value, autocomplete: "off", ...given });
  return h("textarea", { rows: kind === "lines" ? Math.max(1, value.split("\n").length) : 3, ...given }, value);
}

/** Shows beside a field what is wrong with it, and takes the person there. @param {HTMLFormElement} form @param {string} name @param {string} reason @returns {boolean} whether the form has that field */
export function complain(form, name, reason) {
  const control = /** @type {HTMLInputElement | null} */ (form.elements.namedItem(name));
  if (!control) return false;
  const id = `${control.id}-wrong`;
  form.querySelector(`#${id}`)?.remove();
  control.setAttribute("aria-invalid", "true");
  control.setAttribute("aria-errormessage", id);
  control.after(h("small", { id, class: "wrong", role: "alert" }, reason));
  control.focus();
  return true;
}

/** @param {HTMLFormElement} form */
export function forgive(form) {
  for (const note of form.querySelectorAll(".wrong")) note.remove();
  for (const control of form.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
}

/** @param {HTMLFormElement} form @returns {Record<string, string>} */
export function valuesOf(form) {
  const values = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return Object.fromEntries(values);
}
