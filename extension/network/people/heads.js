// The heads of the list's columns, by which it is sorted.
import { button, h } from "../../interface/element.js";
import { orderOf } from "./query.js";
import { COLUMNS } from "./row.js";

/** @typedef {import("./query.js").Query} Query */

/** @param {(column: string) => unknown} onSort @returns {{ element: HTMLElement, mark: (query: Query) => void }} */
export function columnHeads(onSort) {
  const heads = COLUMNS.map(([name, label, sorts]) => {
    const content = sorts ? button(label, () => onSort(name), "quiet") : label;
    return h("span", { role: "columnheader", class: "cell", "data-column": name }, content);
  });
  const first = h("span", { role: "columnheader", class: "choose" }, h("span", { class: "unseen" }, "Chosen"));
  const row = h("div", { role: "row", class: "heads", "aria-rowindex": "1" }, first, ...heads);
  return {
    element: h("div", { role: "rowgroup", class: "head" }, row),
    mark(query) {
      const { sort, order } = orderOf(query);
      for (const head of heads) {
        if (head.dataset.column === sort) head.setAttribute("aria-sort", order === "desc" ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      }
    },
  };
}
