// How the person wants to be reminded: each choice is kept as it is made, and only said to be once the companion has it.
import { ask } from "../browser/messages.js";
import { giveBackNotify, mayNotify, requestNotify } from "../browser/notifications.js";
import { h } from "../interface/element.js";
import { complain, forgive } from "../interface/field.js";
import { changesOf, fieldsOf } from "./reminder_fields.js";

/** @typedef {(text: string) => void} Say */

/** Keeps what is changed in the form from now on. @param {HTMLFormElement} form @param {Say} say */
export function keepReminders(form, say) {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => keep(form, /** @type {HTMLInputElement} */ (target), say));
}

/** @param {boolean} connected @returns {Promise<HTMLElement[]>} what the form holds now */
export async function readReminders(connected) {
  if (!connected) return [h("p", {}, "The companion keeps these; connect to it first.")];
  try {
    const [preferences, allowed] = await Promise.all([ask("preferences.read"), mayNotify()]);
    return fieldsOf(preferences, allowed);
  } catch (/** @type {any} */ error) {
    return [h("p", { class: "wrong" }, error.message)];
  }
}

/** @param {HTMLFormElement} form @param {HTMLInputElement} target what was changed @param {Say} say */
async function keep(form, target, say) {
  say("");
  const granted = target.name !== "notify" || !target.checked || (await requestNotify()); // first, while the click still counts
  forgive(form);
  if (!granted) {
    target.checked = false;
    return say("Your browser does not allow notifications.");
  }
  if (!target.checkValidity()) return say(target.validationMessage);
  const changes = changesOf(form, target.name);
  if (Object.keys(changes).length === 0) return;
  try {
    await ask("preferences.change", { changes });
    if (target.name === "notify" && !target.checked) await giveBackNotify();
    say("Kept.");
  } catch (/** @type {any} */ error) {
    if (target.name === "notify") target.checked = !target.checked;
    if (!complain(form, (error.field ?? "").replace(/\W.*/, "") || target.name, error.message)) say(error.message);
  }
}
