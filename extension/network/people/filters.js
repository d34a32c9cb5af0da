// Searching and narrowing the list: what the person writes and chooses, as members of a query.
import { button, h } from "../../interface/element.js";
import { dayOf } from "../../interface/words.js";
import { FILTERS } from "./query.js";
import { WARMTH } from "./row.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {{ name: string, count: number }} Facet */
/** @typedef {{ id: string, file_name: string, begun_at: string, stage: string }} Import */
/** @typedef {Record<"states" | "warmth" | "circles" | "tags" | "companies", Facet[]> & { imports: Import[] }} Facets */

/** @type {Record<string, string>} */
const STATES = {
  ...{ overdue: "Overdue", soon: "Due soon", warm: "Not due", none: "Without reminder" },
  ...{ paused: "Reminders paused", never: "Never to remind of" },
};

/** @type {[name: string, any: string, choices: (facets: Facets) => [string, string][]][]} */
const NARROWING = [
  ["state", "Any state", ({ states }) => states.map(({ name, count }) => [name, `${STATES[name]} (${count})`])],
  ["warmth", "Warm or not", ({ warmth }) => warmth.map(({ name, count }) => [name, `${WARMTH[name]} (${count})`])],
  ["circle", "Any circle", ({ circles }) => circles.map(asChoice)],
  ["tag", "Any tag", ({ tags }) => tags.map(asChoice)],
  ["company", "Any company", ({ companies }) => companies.map(asChoice)],
  ["import_id", "Any file", ({ imports }) => imports.filter(({ stage }) => stage === "done").map(asFile)],
];

/** @param {Facet} facet @returns {[string, string]} */
const asChoice = ({ name, count }) => [name, `${name} (${count})`];

/** @param {Import} one @returns {[string, string]} */
const asFile = ({ id, file_name, begun_at }) => [id, `${file_name} (${dayOf(begun_at)})`];

/**
 * @param {Query} query as it is now @param {(part: Query) => unknown} onChange told what is asked otherwise
 * @returns {{ element: HTMLElement, clear: () => void, search: HTMLInputElement, offer: (facets: Facets) => void }}
 *   `offer` fills the lists, which the people need not wait for
 */
export function filters(query, onChange) {
  let asked = query;
  const search = h("input", {
    ...{ type: "search", name: "q", value: query.q ?? "", placeholder: "Search names, companies, notes" },
    ...{ "aria-label": "Search your network", autocomplete: "off" },
    oninput: () => change({ q: search.value.trim() }),
  });
  const lists = NARROWING.map(([name, any]) => {
    const list = h("select", { name, "aria-label": any, onchange: () => change({ [name]: list.value }) });
    fill(list, any, [], query[name]);
    return list;
  });
  const none = button("Clear", clear, "quiet");
  const follow = () => {
    none.hidden = !FILTERS.some((name) => asked[name]);
  };

  /** @param {Query} part */
  function change(part) {
    asked = { ...asked, ...part };
    follow();
    onChange(part);
  }

  function clear() {
    for (const control of [search, ...lists]) control.value = "";
    search.focus();
    change(Object.fromEntries(FILTERS.map((name) => [name, ""])));
  }

  follow();
  return {
    element: h("search", { class: "filters" }, search, ...lists, none),
    clear,
    search,
    offer: (facets) =>
      NARROWING.forEach(([, any, choices], at) => {
        fill(lists[at], any, choices(facets), lists[at].value);
      }),
  };
}

/** @param {HTMLSelectElement} list @param {string} any what it says when nothing is chosen @param {[string, string][]} choices @param {string} [value] chosen now, perhaps none of the choices */
function fill(list, any, choices, value = "") {
  const isValue = (/** @type {string} */ each) => each.toLowerCase() === value.toLowerCase();
  const isListed = !value || choices.some(([each]) => isValue(each));
  const label = list.name === "import_id" ? "From one file" : value; // an id says nothing to a person
  const all = [["", any], ...(isListed ? [] : [[value, label]]), ...choices];
  list.replaceChildren(...all.map(([each, label]) => h("option", { value: each, selected: isValue(each) }, label)));
}
