// Changing everybody chosen at once: what, to which value, and one way back.
import { CADENCES, cadenceOf } from "../../interface/cadence.js";
import { button, h } from "../../interface/element.js";
import { counted } from "../../interface/words.js";

/** @typedef {{ ids: string[] } | { where: import("./query.js").Query }} Whom */
/** @typedef {{ set: Record<string, any>, spread?: number }} Change */
/** @typedef {[value: string, label: string]} Choice */

/** @type {Choice[]} */
const WEEKS = [
  ["", "all at once"],
  ...["2", "4", "8", "12", "26"].map((weeks) => /** @type {Choice} */ ([weeks, `over ${weeks} weeks`])),
];
/** @type {Choice[]} */
const IMPORTANCES = [
  ["key", "Key"],
  ["usual", "Usual"],
  ["loose", "Loose"],
];
/** @type {Choice[]} */
const RESTS = [
  ["paused", "Pause"],
  ["never", "Never remind"],
  ["", "Go on"],
];

/**
 * @typedef {object} Kind what can be changed
 * @property {string} label
 * @property {Choice[]} [choices] the values; without them it is written
 * @property {"circles" | "tags"} [known] those that are suggested
 * @property {boolean} [spreads]
 * @property {(value: string) => Record<string, any>} set
 */
/** @type {Record<string, Kind>} */
const KINDS = {
  cadence: { label: "Remind me", choices: CADENCES, spreads: true, set: (value) => ({ cadence: cadenceOf(value) }) },
  add_circle: { label: "Add to circle", known: "circles", set: (value) => ({ add_circles: [value] }) },
  remove_circle: { label: "Take out of circle", known: "circles", set: (value) => ({ remove_circles: [value] }) },
  add_tag: { label: "Add tag", known: "tags", set: (value) => ({ add_tags: [value] }) },
  remove_tag: { label: "Remove tag", known: "tags", set: (value) => ({ remove_tags: [value] }) },
  importance: { label: "Importance", choices: IMPORTANCES, set: (value) => ({ importance: value }) },
  rest: { label: "Reminders", choices: RESTS, set: (value) => ({ rest: value || null }) },
};

/**
 * @param {() => import("./filters.js").Facets} facets as far as they are known
 * @param {object} on
 * @param {(change: Change) => Promise<unknown>} on.apply
 * @param {() => unknown} on.all chooses everyone found
 * @param {() => unknown} on.none
 * @returns {{ element: HTMLElement, tell: (chosen: number, found: number) => void }}
 */
export function bulk(facets, { apply, all, none }) {
  const count = h("strong", { role: "status" });
  const everyone = button("", all, "quiet");
  const what = select(
    "What to change",
    Object.entries(KINDS).map(([key, { label }]) => [key, label]),
  );
  const value = h("span", { class: "value" });
  const submit = h("button", { type: "submit", class: "primary" }, "Apply");
  const form = h(
    "form",
    { class: "bulk", "aria-label": "Change everybody chosen", hidden: true },
    count,
    everyone,
    what,
    value,
    submit,
    button("Choose nobody", none, "quiet"),
  );

  const follow = () => value.replaceChildren(...controls(KINDS[what.value], facets()));
  what.addEventListener("change", follow);
  follow();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const [first, spread] = [...value.querySelectorAll("input, select")].map((each) =>
      /** @type {HTMLInputElement} */ (each).value.trim(),
    );
    submit.disabled = true;
    await apply({ set: KINDS[what.value].set(first), ...(spread && { spread: Number(spread) }) });
    submit.disabled = false;
  });

  return {
    element: form,
    tell(chosen, found) {
      form.hidden = chosen === 0;
      count.textContent = `${counted(chosen, "person", "people")} chosen`;
      everyone.textContent = `Choose all ${found}`;
      everyone.hidden = chosen >= found;
    },
  };
}

/** @param {Kind} kind @param {import("./filters.js").Facets} facets @returns {Node[]} */
function controls({ label, choices, known, spreads }, facets) {
  if (choices) return [select(label, choices), ...(spreads ? [select("Those who would be due", WEEKS)] : [])];
  const names = known ? facets[known].map(({ name }) => h("option", { value: name })) : [];
  const id = `known-${known}`;
  return [
    h("input", {
      type: "text",
      list: id,
      required: true,
      maxlength: "100",
      "aria-label": label,
      placeholder: "Name",
      autocomplete: "off",
    }),
    h("datalist", { id }, ...names),
  ];
}

/** @param {string} label @param {Choice[]} choices */
const select = (label, choices) =>
  h("select", { "aria-label": label }, ...choices.map(([value, text]) => h("option", { value }, text)));
