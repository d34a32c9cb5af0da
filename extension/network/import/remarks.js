// What there is to say of a file's rows, folded away until one asks.
import { h } from "../../interface/element.js";

/** @typedef {{ text: string, line: number, times: number, file: string }} Remark */

/** @param {import("./stages.js").Import} one @returns {Node[]} */
export function remarksOf({ unread, left_out, understood, counts }) {
  return [
    ...folded("Cannot be read", unread, counts.unreadable),
    ...folded("Not taken over", left_out),
    ...folded("How it was understood", understood),
  ];
}

/** @param {string} name @param {Remark[]} remarks the first of each kind @param {number} [all] @returns {Node[]} */
function folded(name, remarks, all = remarks.reduce((sum, { times }) => sum + times, 0)) {
  if (!remarks.length) return [];
  const more = all - remarks.reduce((sum, { times }) => sum + times, 0);
  return [
    h(
      "details",
      {},
      h("summary", {}, `${name}: ${all.toLocaleString()}`),
      h(
        "ul",
        { class: "remarks" },
        ...remarks.map((remark) => h("li", {}, whereOf(remark), remark.text, timesOf(remark))),
        more > 0 && h("li", {}, `and ${more.toLocaleString()} more`),
      ),
    ),
  ];
}

/** @param {Remark} remark */
function whereOf({ line, file }) {
  const where = [file, line && `line ${line.toLocaleString()}`].filter(Boolean).join(", ");
  return where && h("span", { class: "soft" }, `${where}: `);
}

/** @param {Remark} remark */
const timesOf = ({ times }) => times > 1 && h("span", { class: "soft" }, ` (${times.toLocaleString()} times)`);
