// The fields a person is described by, in saving and in editing alike.
import { cadenceField } from "../interface/cadence_field.js";
import { h } from "../interface/element.js";
import { field } from "../interface/field.js";

/**
 * @param {any} person as read from a page or as kept; lists are arrays
 * @param {boolean} wasRead from a page; what that did not show is then marked as such
 * @returns {HTMLElement[]}
 */
export function personFields(person, wasRead) {
  const hint = (/** @type {string} */ name) => (wasRead && !person[name]?.length ? "not shown on the page" : null);
  const text = (/** @type {string} */ name, /** @type {string} */ label, more = {}) =>
    field({ name, label, value: person[name] ?? "", hint: hint(name), ...more });
  const list = (/** @type {string} */ name, /** @type {string} */ label) =>
    field({ name, label, kind: "lines", value: (person[name] ?? []).join("\n"), hint: hint(name) });
  return [
    text("name", "Name", { required: true, more: { maxlength: "200" } }),
    text("headline", "Headline"),
    text("company", "Company"),
    text("location", "Location"),
    list("emails", "E-mails, one a line"),
    list("links", "Links, one a line"),
    field({ name: "how_met", label: "How you met", value: person.how_met ?? "" }),
    cadenceField(person.cadence ?? null),
    h("div", { class: "pair" }, group("circles", "Circles", person), group("tags", "Tags", person)),
  ];
}

/** What no page asks for: how else to reach them, and how to be of use to each other. @param {any} person as kept @returns {HTMLElement[]} */
export function ownFields(person) {
  const list = (/** @type {string} */ name, /** @type {string} */ label) =>
    field({ name, label, kind: "lines", value: person[name].join("\n") });
  const form = "[0-9]{4}-[0-9]{2}-[0-9]{2}|--[0-9]{2}-[0-9]{2}";
  const more = { pattern: form, placeholder: "1990-12-31, or --12-31 without the year" };
  return [
    list("phones", "Phones, one a line"),
    field({ name: "birthday", label: "Birthday", value: person.birthday ?? "", more }),
    list("needs", "What they need, one a line"),
    list("offers", "What they offer, one a line"),
  ];
}

/** @param {string} name @param {string} label @param {any} person */
function group(name, label, person) {
  return field({ name, label, value: (person[name] ?? []).join(", "), more: { placeholder: "between commas" } });
}
