// Searching and narrowing the list: what the person writes and chooses, as members of a query.
import { button, h } from "../../interface/element.js";
import { FILTERS } from "./query.js";
import { WARMTH } from "./row.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {{ name: string, count: number }} Facet */
/** @typedef {Record<"states" | "warmth" | "circles" | "tags" | "companies", Facet[]>} Facets */

/** @type {Record<string, string>} */
const STATES = {
  ...{ overdue: "Overdue", soon: "Due soon", warm: "Not due", none: "Without reminder" },
  ...{ paused: "Reminders paused", never: "Never to remind of" },
};

/** @param {Facets} facets @returns {[name: string, label: string, choices: [string, string][]][]} */
const choicesOf = ({ states, warmth, circles, tags, companies }) => [
  ["state", "Any state", states.map(({ name, count }) => [name, `${STATES[name] ?? name} (${count})`])],
  ["warmth", "Warm or not", warmth.map(({ name, count }) => [name, `${WARMTH[name] ?? name} (${count})`])],
  ["circle", "Any circle", circles.map(asChoice)],
  ["tag", "Any tag", tags.map(asChoice)],
  ["company", "Any company", companies.map(asChoice)],
];

/** @param {Facet} facet @returns {[string, string]} */
const asChoice = ({ name, count }) => [name, `${name} (${count})`];

/**
 * @param {Facets} facets @param {Query} query as it is now @param {(part: Query) => unknown} onChange told what is asked otherwise
 * @returns {{ element: HTMLElement, clear: () => void, search: HTMLInputElement }}
 */
export function filters(facets, query, onChange) {
  const search = h("input", {
    ...{ type: "search", name: "q", value: query.q ?? "", placeholder: "Search names, companies, notes" },
    ...{ "aria-label": "Search your network", autocomplete: "off" },
    oninput: () => change({ q: search.value.trim() }),
  });
  const narrowing = choicesOf(facets)
    .map(([name, any, choices]) => select(name, any, choices, query[name], change))
    .filter((each) => each.options.length > 1);
  const none = button("Clear", clear, "quiet");
  const follow = () => {
    none.hidden = ![search, ...narrowing].some(({ value }) => value);
  };

  /** @param {Query} part */
  function change(part) {
    follow();
    onChange(part);
  }

  function clear() {
    for (const control of [search, ...narrowing]) control.value = "";
    search.focus();
    change(Object.fromEntries(FILTERS.map((name) => [name, ""])));
  }

  follow();
  return { element: h("search", { class: "filters" }, search, ...narrowing, none), clear, search };
}

/**
 * @param {string} name @param {string} any what it says when nothing is chosen @param {[string, string][]} choices
 * @param {string | undefined} value @param {(part: Query) => void} onChange
 */
function select(name, any, choices, value, onChange) {
  const isListed = !value || choices.some(([each]) => each.toLowerCase() === value.toLowerCase());
  const all = isListed ? choices : [.../** @type {[string, string][]} */ ([[value, value]]), ...choices];
  const options = all.map(([each, label]) =>
    h("option", { value: each, selected: each.toLowerCase() === value?.toLowerCase() }, label),
  );
  const control = h(
    "select",
    { name, "aria-label": any, onchange: () => onChange({ [name]: control.value }) },
    h("option", { value: "" }, any),
    ...options,
  );
  return control;
}
