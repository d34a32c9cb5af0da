// From the filled-in form of a contact to what was changed in it. Pure.
import { cadenceOf, choiceFor } from "../interface/cadence.js";
import { chosenCadence } from "../interface/cadence_field.js";

/**
 * @param {Record<string, any>} contact as kept
 * @param {Record<string, string>} values the form's
 * @returns {Record<string, any>} only what differs: a changed field is the person's own word from then on, an untouched one
 *   stays the page's. Null, or an empty list, clears.
 */
export function changesFrom(contact, values) {
  const told = Object.entries(readForm(values));
  return Object.fromEntries(
    told.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(kept(name, contact[name]))),
  );
}

/** @param {string} name @param {any} value @returns {any} what a form that nobody touched would tell */
function kept(name, value) {
  if (name === "cadence") return cadenceOf(choiceFor(value));
  return typeof value === "string" ? tidy(value) || null : value;
}

const tidy = (/** @type {string} */ text) => text.replace(/\s+/g, " ").trim();

/** @param {Record<string, string>} values @returns {Record<string, any>} */
function readForm(values) {
  const text = (/** @type {string} */ name) => tidy(values[name]) || null;
  const list = (/** @type {string} */ name, /** @type {string} */ between) =>
    values[name].split(between).map(tidy).filter(Boolean);
  return {
    ...{ name: text("name"), headline: text("headline"), company: text("company"), location: text("location") },
    ...{ emails: list("emails", "\n"), links: list("links", "\n"), how_met: text("how_met") },
    ...{ circles: list("circles", ","), tags: list("tags", ","), cadence: cadenceOf(chosenCadence(values)) },
  };
}
