// What two people have, field by field: what agrees, what differs, what says nothing, what only one has.
import { h, webLink } from "../interface/element.js";
import { FIELDS, shortAddress } from "../interface/words.js";

/** @typedef {import("./round.js").Row} Row */

const ADDRESSES = new Set(["profiles", "links"]);
/** As much of a text as is shown before it is folded out. */
const SHORT = 240;

/** @type {[kind: string, title: string, holds: (row: Row) => boolean][]} */
const GROUPS = [
  ["agrees", "Agrees", ({ agrees }) => agrees === true],
  ["differs", "Differs", ({ agrees }) => agrees === false],
  ["neither", "Says nothing either way", (row) => row.agrees === null && hasBoth(row)],
  ["one", "Only one has", (row) => row.agrees === null && !hasBoth(row)],
];

const hasBoth = (/** @type {Row} */ { subject, candidate }) => subject.length > 0 && candidate.length > 0;

/** @param {any} one @param {any} other @param {Row[]} rows */
export function comparison(one, other, rows) {
  const groups = GROUPS.map(([kind, title, holds]) => group(kind, title, rows.filter(holds)));
  return h(
    "table",
    { role: "table", "aria-label": "What both have" },
    h("thead", { role: "rowgroup", class: "unseen" }, heads(one, other)),
    ...groups,
  );
}

/** Said before each value to those who listen. @param {any} one @param {any} other */
function heads(one, other) {
  const names = one.name === other.name ? ["The first", "The second"] : [one.name, other.name];
  const head = (/** @type {string} */ words) => h("th", { scope: "col", role: "columnheader" }, words);
  return h("tr", { role: "row" }, ...["Field", ...names].map(head));
}

/** @param {string} kind @param {string} title @param {Row[]} rows */
function group(kind, title, rows) {
  if (rows.length === 0) return null;
  const head = h("th", { scope: "rowgroup", role: "rowheader", colspan: "3" }, title);
  return h(
    "tbody",
    { role: "rowgroup", class: kind },
    h("tr", { role: "row", class: "title" }, head),
    ...rows.map(row),
  );
}

/** @param {Row} row */
function row({ field, subject, candidate }) {
  return h(
    "tr",
    { role: "row" },
    h("th", { scope: "row", role: "rowheader" }, FIELDS[field] ?? field),
    cell(field, subject),
    cell(field, candidate),
  );
}

/** @param {string} field @param {string[]} values */
function cell(field, values) {
  if (values.length === 0)
    return h("td", { role: "cell", class: "none" }, h("span", { "aria-hidden": "true" }, "–"), unseen("nothing"));
  return h("td", { role: "cell" }, ...values.map((value) => h("p", {}, shown(field, value))));
}

/** @param {string} field @param {string} value */
function shown(field, value) {
  if (ADDRESSES.has(field)) return webLink(value, shortAddress(value));
  if (value.length <= SHORT) return value;
  return h("details", {}, h("summary", {}, `${value.slice(0, SHORT).trimEnd()} …`), value.slice(SHORT));
}

/** @param {string} words */
const unseen = (words) => h("span", { class: "unseen" }, words);
