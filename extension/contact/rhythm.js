// How often to be in touch, and not just now.
import { ask } from "../browser/messages.js";
import { cadenceOf, cadenceWords, NONE } from "../interface/cadence.js";
import { cadenceField, chosenCadence } from "../interface/cadence_field.js";
import { h } from "../interface/element.js";
import { valuesOf } from "../interface/field.js";
import { notNow } from "./not_now.js";

/** @param {import("./teller.js").Teller} teller @param {any} contact @param {(focus?: string) => Promise<void>} reload */
export function rhythm(teller, contact, reload) {
  const form = h("form", { "aria-label": "Rhythm" }, cadenceField(contact.cadence, withoutOwn(contact)));
  const save = () =>
    teller.attempt(async () => {
      if (!form.reportValidity()) return;
      const cadence = cadenceOf(chosenCadence(valuesOf(form)));
      const { cadence_in_force: held } = await ask("contacts.change", { id: contact.id, changes: { cadence } });
      await reload("[name=cadence]");
      teller.say(cadence || held ? "Reminder set" : "No more reminders");
    });
  form.addEventListener("change", ({ target }) => {
    const name = /** @type {HTMLInputElement} */ (target).name;
    if (name === "cadence_days" || (name === "cadence" && chosenCadence(valuesOf(form)) !== "days:")) save();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save();
  });
  return h("div", { class: "pair" }, form, notNow(teller, contact, reload));
}

/**
 * What it comes to when somebody has no cadence of their own.
 * @param {any} contact @returns {string} such as "Every month, as in Guild"
 */
export function withoutOwn({ cadence, cadence_in_force: held, cadence_from: from, circles, tags }) {
  if (cadence && circles.length + tags.length > 0) return "As circles and tags say";
  if (cadence || !held) return NONE;
  const [kind, ...name] = from.split(" ");
  return `${cadenceWords(held)}, as ${kind === "tag" ? "for tag" : "in"} ${name.join(" ")}`;
}
