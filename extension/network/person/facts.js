// What is known of somebody, and who said so.
import { editForm } from "../../contact/edit_form.js";
import { changesSection, otherValues } from "../../contact/told.js";
import { button, h, webLink } from "../../interface/element.js";
import { dayOf, FIELDS, shortAddress } from "../../interface/words.js";

/** @typedef {{ field: string, value: string, at: string, url: string | null, site: string | null, shown: boolean }} Told */

/** @param {import("../shell.js").Tools} tools @param {any} contact */
export function factsPanel(tools, contact) {
  const known = factsOf(contact.told);
  const pages = contact.profiles.map((/** @type {any} */ { url }) => h("dd", {}, webLink(url, shortAddress(url))));
  const panel = h("section", { class: "panel facts" });
  const read = () => {
    const edit = button("Edit", write, "quiet");
    panel.replaceChildren(
      h("div", { class: "line" }, h("h2", {}, "What is known"), edit),
      h("dl", {}, ...(pages.length ? [h("dt", {}, FIELDS.profiles), ...pages] : []), ...known.flatMap(fact)),
      ...[changesSection(contact), otherValues(contact)].filter((part) => part !== null),
    );
    return edit;
  };
  const write = () => {
    const cancel = button("Cancel", () => read().focus());
    const form = editForm(tools, contact, () => tools.again(".facts button"), cancel);
    form.querySelector(".cadence")?.remove(); // it has its place on this page already
    panel.replaceChildren(h("h2", {}, "Edit"), form);
    panel.querySelector("input")?.focus();
  };
  read();
  return panel;
}

/** @param {Told[]} told @returns {[field: string, told: Told[]][]} what is shown, by field, in the order fields are told in */
export function factsOf(told) {
  const shown = told.filter(({ shown: isShown, field }) => isShown && field in FIELDS && field !== "name");
  const by = Object.keys(FIELDS).map(
    (field) => /** @type {[string, Told[]]} */ ([field, shown.filter((each) => each.field === field)]),
  );
  return by.filter(([, values]) => values.length > 0);
}

/** @param {[string, Told[]]} fact */
function fact([field, values]) {
  const value = (/** @type {Told} */ each) => h("dd", {}, shownValue(field, each.value), " ", source(each));
  return [h("dt", {}, FIELDS[field]), ...values.map(value)];
}

/** @param {string} field @param {string} value */
function shownValue(field, value) {
  if (field === "emails") return h("a", { href: `mailto:${encodeURIComponent(value).replace("%40", "@")}` }, value);
  return field === "links" ? webLink(value, shortAddress(value)) : value;
}

/** @param {Told} told */
function source({ url, site, at }) {
  return h("small", {}, url ? webLink(url, `${site ?? "page"}, ${dayOf(at)}`) : `your word, ${dayOf(at)}`);
}
