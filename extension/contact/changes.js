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

const text = (/** @type {string} */ written) => tidy(written) || null;
const list = (/** @type {string} */ between) => (/** @type {string} */ written) =>
  written.split(between).map(tidy).filter(Boolean);
const [lines, words] = [list("\n"), list(",")];

/** @type {Record<string, (written: string) => any>} */
const READ = {
  ...{ name: text, headline: text, company: text, location: text, how_met: text, birthday: text },
  ...{ emails: lines, phones: lines, links: lines, needs: lines, offers: lines, circles: words, tags: words },
};

/** @param {Record<string, string>} values @returns {Record<string, any>} of the fields the form has */
function readForm(values) {
  const told = Object.entries(values).flatMap(([name, written]) => (READ[name] ? [[name, READ[name](written)]] : []));
  const cadence = "cadence" in values && { cadence: cadenceOf(chosenCadence(values)) };
  return { ...Object.fromEntries(told), ...cadence };
}
