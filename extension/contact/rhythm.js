// How often to be in touch, and not just now.
import { ask } from "../browser/messages.js";
import { cadenceOf } from "../interface/cadence.js";
import { cadenceField, chosenCadence } from "../interface/cadence_field.js";
import { button, h } from "../interface/element.js";
import { field, valuesOf } from "../interface/field.js";

/** @type {[string, string][]} */
const SNOOZES = [
  ["", "Not now …"],
  ["7", "Snooze a week"],
  ["14", "Snooze 2 weeks"],
  ["30", "Snooze a month"],
  ["91", "Snooze 3 months"],
];

/** @param {import("./teller.js").Teller} teller @param {any} contact @param {(focus?: string) => Promise<void>} reload */
export function rhythm(teller, contact, reload) {
  const form = h(
    "form",
    { class: "pair", "aria-label": "Rhythm" },
    cadenceField(contact.cadence),
    snooze(teller, contact, reload),
  );
  const save = () =>
    teller.attempt(async () => {
      if (!form.reportValidity()) return;
      const cadence = cadenceOf(chosenCadence(valuesOf(form)));
      await ask("contacts.change", { id: contact.id, changes: { cadence } });
      await reload("[name=cadence]");
      teller.say(cadence ? "Reminder set" : "No more reminders");
    });
  form.addEventListener("change", ({ target }) => {
    const name = /** @type {HTMLInputElement} */ (target).name;
    if (name === "cadence_days" || (name === "cadence" && chosenCadence(valuesOf(form)) !== "days:")) save();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save();
  });
  return form;
}

/** @param {import("./teller.js").Teller} teller @param {any} contact @param {(focus?: string) => Promise<void>} reload */
function snooze(teller, { id, snoozed_until: until }, reload) {
  const settle = (/** @type {string} */ verb, /** @type {object} */ payload, /** @type {string} */ said) =>
    teller.attempt(async () => {
      await ask(verb, { id, ...payload });
      await reload("[name=snooze], .wake");
      teller.say(said, verb === "contacts.snooze" ? () => settle("contacts.wake", {}, "Snooze undone") : undefined);
    });
  if (until)
    return h(
      "div",
      { class: "field" },
      h("span", { class: "label" }, "Snoozed"),
      button("End snooze", () => settle("contacts.wake", {}, "Snooze ended"), "plain wake"),
    );
  const choice = field({ name: "snooze", label: "Snooze", kind: "choice", choices: SNOOZES });
  choice.addEventListener("change", (event) => {
    event.stopPropagation();
    const days = Number(/** @type {HTMLSelectElement} */ (event.target).value);
    if (days) settle("contacts.snooze", { days }, "Snoozed");
  });
  return choice;
}
