// How many rows of a file are what, as numbers with a word each.
import { h } from "../../interface/element.js";

/** @typedef {Record<"new" | "known" | "possible" | "changed" | "same" | "touches" | "strangers" | "unreadable", number>} Counts */

/** @type {[what: keyof Counts, words: string][]} */
const WORDS = [
  ["new", "new"],
  ["known", "known already"],
  ["changed", "of these changed"],
  ["possible", "possible duplicates"],
  ["touches", "touches with people you know"],
  ["strangers", "touches with others, left out"],
  ["same", "the same as before"],
  ["unreadable", "cannot be read"],
];

/** @param {Counts} counts @returns {[number: number, words: string][]} those there are, and always the new */
export const countsOf = (counts) =>
  WORDS.flatMap(([what, words]) => (counts[what] || what === "new" ? [[counts[what], words]] : []));

/** @param {Counts} counts @returns {string} in one line */
export const countsLine = (counts) =>
  countsOf(counts)
    .map(([number, words]) => `${number.toLocaleString()} ${words}`)
    .join(", ");

/** @param {Counts} counts */
export const countsList = (counts) =>
  h(
    "ul",
    { class: "counts" },
    ...countsOf(counts).map(([number, words]) => h("li", {}, h("strong", {}, number.toLocaleString()), ` ${words}`)),
  );
