// What pages told of a contact over time: the changes noticed, and the values that gave way to others.
import { h, webLink } from "../interface/element.js";
import { dayOf, FIELDS } from "../interface/words.js";

const MOST = 5;

/** @param {{ field: string, before: string, after: string }} change @returns {string} such as "Moved from Engines to Looms" */
export function changeWords({ field, before, after }) {
  if (field === "company") return `Moved from ${before} to ${after}`;
  if (field === "location") return `Now in ${after}, before in ${before}`;
  return `Now “${after}”, before “${before}”`;
}

/** @param {any} contact */
export function changesSection({ changes }) {
  if (changes.length === 0) return null;
  const line = (/** @type {any} */ change) =>
    h(
      "li",
      {},
      h("span", {}, changeWords(change)),
      h("small", {}, webLink(change.url, `noticed ${dayOf(change.noticed_on)}`)),
    );
  return h("section", { class: "told" }, h("h2", {}, "Changes"), h("ul", {}, ...changes.slice(0, MOST).map(line)));
}

/** @param {any} contact */
export function otherValues({ told }) {
  const others = told.filter((/** @type {any} */ { field, shown }) => !shown && field in FIELDS);
  if (others.length === 0) return null;
  const value = (/** @type {any} */ { field, value: text, at, url, site }) =>
    h(
      "li",
      {},
      h("span", {}, `${FIELDS[field]}: ${text}`),
      h("small", {}, url ? webLink(url, `${site ?? "page"}, ${dayOf(at)}`) : `your word, ${dayOf(at)}`),
    );
  return h(
    "details",
    { class: "told" },
    h("summary", {}, `Also told · ${others.length}`),
    h("ul", {}, ...others.map(value)),
  );
}
