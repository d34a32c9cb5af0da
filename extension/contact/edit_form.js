// Mending what is known of a contact.
import { ask } from "../browser/messages.js";
import { h } from "../interface/element.js";
import { complain, forgive, valuesOf } from "../interface/field.js";
import { changesFrom } from "./changes.js";
import { ownFields, personFields } from "./person_fields.js";

/**
 * @param {import("./teller.js").Teller} teller @param {any} contact
 * @param {() => Promise<unknown>} onSaved
 * @param {...HTMLElement} more buttons beside the one that saves
 */
export function editForm(teller, contact, onSaved, ...more) {
  const submit = h("button", { type: "submit", class: "primary" }, "Save changes");
  const form = h(
    "form",
    { "aria-label": "Edit contact" },
    ...personFields(contact, false),
    ...ownFields(contact),
    h("div", { class: "buttons sticky" }, submit, ...more),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    forgive(form);
    submit.disabled = true;
    teller
      .attempt(() => change(teller, contact, form, onSaved))
      .finally(() => {
        submit.disabled = false;
      });
  });
  return form;
}

/** @param {import("./teller.js").Teller} teller @param {any} contact @param {HTMLFormElement} form @param {() => Promise<unknown>} onSaved */
async function change(teller, contact, form, onSaved) {
  try {
    await ask("contacts.change", { id: contact.id, changes: changesFrom(contact, valuesOf(form)) });
  } catch (/** @type {any} */ error) {
    if (complain(form, error.field?.replace(/\W.*/, "") ?? "", error.message)) return;
    throw error;
  }
  await onSaved();
  teller.say("Changes saved");
}
