// A touch that is a favor: it is noted as one, with its size, and the companion makes the touch of it.
import { ask } from "../browser/messages.js";
import { h } from "../interface/element.js";
import { field } from "../interface/field.js";

/** @type {[value: string, label: string][]} */
export const SIZES = [
  ["small", "Small: minutes"],
  ["medium", "Medium: an afternoon"],
  ["large", "Large: days"],
];

/** @param {HTMLFormElement} form of a touch @returns {HTMLElement} what is asked of a favor alone; the form shows it while one is chosen */
export function favorSize(form) {
  const size = h(
    "div",
    { hidden: true },
    field({ name: "size", label: "How much it took", kind: "choice", choices: SIZES }),
  );
  form.addEventListener("change", () => {
    const named = (/** @type {string} */ name) => /** @type {any} */ (form.elements.namedItem(name));
    const isFavor = named("kind").value === "favor";
    size.hidden = !isFavor;
    const both = /** @type {HTMLInputElement} */ (form.querySelector("[name=direction][value=both]"));
    both.disabled = isFavor; // help goes one way
    named("words").required = isFavor;
    if (isFavor && both.checked)
      /** @type {HTMLInputElement} */ (form.querySelector("[name=direction]")).checked = true;
  });
  return size;
}

/**
 * @param {import("./teller.js").Teller} teller @param {{ id: string }} contact
 * @param {Record<string, string>} values @param {(where: "companion") => Promise<unknown>} onChange
 */
export async function noteFavor(teller, contact, values, onChange) {
  const { favor } = await ask("favors.add", { favor: favorFrom(contact, values) });
  await onChange("companion");
  teller.say("Favor noted, and the touch with it", () =>
    teller.attempt(async () => {
      await ask("favors.remove", { id: favor.id });
      await onChange("companion");
      teller.say("Favor taken back");
    }),
  );
}

/** @param {{ id: string }} contact @param {Record<string, string>} values `day` is a day here */
export function favorFrom({ id }, { direction, day, size, words }) {
  const way = direction === "from_them" ? "received" : "given";
  return { contact_id: id, way, size, about: words.trim(), on: day, done_on: day };
}
