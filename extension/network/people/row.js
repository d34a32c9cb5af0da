// One row of the list: who, how things stand, and the rhythm.
import { cadenceWords } from "../../interface/cadence.js";
import { h } from "../../interface/element.js";
import { dayOf, dueWords, initials } from "../../interface/words.js";
import { hashOf } from "../address.js";

/** @type {[name: string, label: string, sorts: boolean][]} the columns after the one to choose by */
export const COLUMNS = [
  ["name", "Name", true],
  ["company", "Company", true],
  ["state", "State", false],
  ["last_touch", "Last touch", true],
  ["due", "Due", true],
  ["cadence", "Reminder", false],
  ["circles", "Circles", false],
];

/** @type {Record<string, string>} */
export const WARMTH = { warm: "Warm", cooling: "Cooling", cold: "Cold", never: "Never in touch" };

/** @param {any} person a row of the protocol @param {boolean} isChosen @returns {Node[]} */
export function cells({ who, ...person }, isChosen) {
  const line = who.headline ?? person.location;
  return [
    h("span", { role: "gridcell", class: "choose" }, chooser(who.name, isChosen)),
    cell(
      "name",
      h("span", { class: "face", "aria-hidden": "true" }, initials(who.name)),
      h("a", { href: hashOf(["person", who.id]), tabindex: "-1" }, who.name),
      line && h("small", {}, line),
    ),
    cell("company", who.company),
    cell("state", standing(person)),
    cell("last_touch", person.last_touch_on ? dayOf(person.last_touch_on) : "Never"),
    cell("due", person.due && dayOf(person.due)),
    cell("cadence", person.cadence_in_force && cadenceWords(person.cadence_in_force)),
    cell("circles", person.circles.join(", ")),
  ];
}

/** What stands in the place of a row that is on its way. @returns {Node[]} */
export function bones() {
  const bone = h("span", { class: "bone" });
  return [h("span", { role: "gridcell", class: "choose" }), cell("name", h("span", { class: "face" }), bone)];
}

/** @param {string} name @param {boolean} isChosen */
function chooser(name, isChosen) {
  const box = h("input", { type: "checkbox", tabindex: "-1", "aria-label": `Choose ${name}` });
  box.checked = isChosen;
  return box;
}

/** @param {string} name @param {...(Node | string | null | false)} content */
const cell = (name, ...content) => h("span", { role: "gridcell", class: "cell", "data-column": name }, ...content);

/** Of whom nobody is reminded it tells how warm they are. @param {any} person */
function standing(person) {
  const { tone, text } =
    person.state === "none" ? { tone: "calm", text: WARMTH[person.warmth] } : dueWords(person, new Date());
  return h("span", { class: `due ${tone}` }, text);
}
