// From a read page and the form a person filled in to a capture. Pure.
import { cadenceOf } from "../interface/cadence.js";

/** Texts the page may give and the person may change. */
const TEXTS = /** @type {const} */ (["name", "headline", "company", "location"]);
const LISTS = /** @type {const} */ (["emails", "links"]);
/** What a form filled in without a page is called in the capture's `recipe`. */
const BY_HAND = "by-hand@1";

/** @typedef {Record<string, string>} Form lists one a line, circles and tags between commas, the cadence as "months:3" */

/**
 * @param {{ url: string, read: any, form: Form }} saved `read` is what page/read.js said; null when it read nobody
 * @returns {any} a capture as the protocol has it, but for its id and moment; what the person did not touch stays the
 *   page's word, and what the person cleared is nobody's
 */
export function captureFrom({ url, read, form }) {
  const person = { ...(read?.person ?? NOBODY) };
  /** @type {Record<string, any>} */
  const chosen = {};
  for (const name of TEXTS) choose(person, chosen, name, tidy(form[name]), tidy(person[name] ?? ""));
  for (const name of LISTS) choose(person, chosen, name, lines(form[name]), person[name] ?? []);
  add(chosen, "cadence", cadenceOf(form.cadence ?? ""));
  add(chosen, "circles", words(form.circles));
  add(chosen, "tags", words(form.tags));
  add(chosen, "how_met", tidy(form.how_met));
  add(chosen, "note", (form.note ?? "").trim());
  return { url, recipe: read?.recipe ?? BY_HAND, missed: read?.missed ?? [], person, chosen };
}

const NOBODY = {
  ...{ name: null, handle: null, profile_url: null, stable_id: null, headline: null },
  ...{ company: null, location: null, bio: null, avatar_url: null, emails: [], links: [] },
};

/** @param {any} person @param {any} chosen @param {string} name @param {any} now @param {any} before */
function choose(person, chosen, name, now, before) {
  if (String(now) === String(before)) return;
  if (now.length === 0) person[name] = Array.isArray(before) ? [] : null;
  else chosen[name] = now;
}

/** @param {any} chosen @param {string} name @param {any} value */
function add(chosen, name, value) {
  if (value && value.length !== 0) chosen[name] = value;
}

/** @param {string} [text] */
const tidy = (text = "") => text.trim().replace(/\s+/g, " ");

/** @param {string} [text] */
export const lines = (text = "") => unique(text.split("\n"));

/** @param {string} [text] */
export const words = (text = "") => unique(text.split(","));

/** @param {string[]} texts */
const unique = (texts) => [...new Set(texts.map(tidy).filter(Boolean))];
