// Who do I know at a company, in a place, of a field or with a skill, and through whom.
import { h } from "../../interface/element.js";
import { field, valuesOf } from "../../interface/field.js";
import { counted, FIELDS } from "../../interface/words.js";
import { personLink } from "../person_link.js";

/** @type {[name: string, label: string][]} */
const ASKED = [
  ["company", "At the company"],
  ["place", "In the place"],
  ["field", "Of the field"],
  ["skill", "With the skill"],
  ["q", "With the words, anywhere"],
];

/** @param {HTMLElement} root @param {import("../shell.js").Tools} tools */
export async function show(root, { title, ask, at, note, hashOf, attempt }) {
  const results = h("div", { class: "found", role: "status", "aria-live": "polite" });
  const form = h(
    "form",
    { class: "sought", "aria-label": "Who do I know" },
    ...ASKED.map(([name, label]) => field({ name, label, value: at.query[name] ?? "", more: { maxlength: "300" } })),
    h("div", { class: "buttons" }, h("button", { type: "submit", class: "primary" }, "Find")),
  );
  /** @param {Record<string, string>} query */
  const find = async (query) => {
    const sought = Object.fromEntries(Object.entries(query).filter(([name, value]) => value && isAsked(name)));
    note(hashOf(["whom"], sought));
    if (!Object.keys(sought).length) return results.replaceChildren(h("p", { class: "soft" }, HINT));
    results.replaceChildren(...found(await ask("whom.find", sought)));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const values = Object.entries(valuesOf(form)).map(([name, value]) => [name, value.trim()]);
    attempt(() => find(Object.fromEntries(values)));
  });
  await find(at.query);
  root.append(h("h1", {}, title), h("div", { class: "panel" }, form), results);
}

const HINT = "Say where or what: whoever fits shows here, the warm first, and through whom to reach the others.";

/** @param {string} name */
const isAsked = (name) => ASKED.some(([asked]) => asked === name);

/** @param {{ total: number, items: any[] }} told */
function found({ total, items }) {
  if (!total) return [h("p", {}, "Nobody of whom that is told. Try fewer or shorter words.")];
  const left = total - items.length;
  return [
    h("h2", {}, counted(total, "person", "people")),
    h("ul", { class: "rows" }, ...items.map(row)),
    left > 0 && h("p", { class: "soft" }, `And ${left.toLocaleString()} more: say more of whom you look for.`),
  ].filter((part) => part !== false);
}

/** @param {any} acquaintance */
function row({ who, warm, matches, through }) {
  return h(
    "li",
    {},
    h("p", {}, personLink(who), h("span", { class: warm ? null : "soft" }, warm ? " · warm" : " · not warm")),
    ...matches.map((/** @type {any} */ match) =>
      h("small", {}, `${FIELDS[match.field] ?? match.field}: ${match.text}`),
    ),
    ...through.map((/** @type {any} */ way) => h("small", {}, "Through ", personLink(way.who), `: ${way.why}`)),
  );
}
