// Mending what is known of a contact, and letting the contact go.
import { ask } from "../browser/messages.js";
import { changesFrom } from "../contact/changes.js";
import { personFields } from "../contact/person_fields.js";
import { button, h } from "../interface/element.js";
import { complain, forgive, valuesOf } from "../interface/field.js";
import { contactView } from "./contact.js";

/** @typedef {import("./shell.js").Screen} Screen */

/** @param {Screen} screen @param {any} contact @param {(focus?: string) => Promise<void>} reload @param {(() => unknown) | null} onBack */
export function editView(screen, contact, reload, onBack) {
  const submit = h("button", { type: "submit", class: "primary" }, "Save changes");
  const remove = button("Delete contact", () => removeContact(screen, contact, onBack));
  const form = h(
    "form",
    { "aria-label": "Edit contact" },
    h("h1", {}, `Edit ${contact.name}`),
    ...personFields(contact, false),
    h("div", { class: "buttons sticky" }, submit, remove),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    forgive(form);
    submit.disabled = true;
    screen
      .attempt(() => change(screen, contact, form, reload))
      .finally(() => {
        submit.disabled = false;
      });
  });
  screen.show([form], { focus: "[name=name]", onBack: () => reload(".edit") });
}

/** @param {Screen} screen @param {any} contact @param {HTMLFormElement} form @param {(focus?: string) => Promise<void>} reload */
async function change(screen, contact, form, reload) {
  try {
    await ask("contacts.change", { id: contact.id, changes: changesFrom(contact, valuesOf(form)) });
  } catch (/** @type {any} */ error) {
    if (complain(form, error.field?.replace(/\W.*/, "") ?? "", error.message)) return;
    throw error;
  }
  await reload(".edit");
  screen.say("Changes saved");
}

/** @param {Screen} screen @param {any} contact @param {(() => unknown) | null} onBack */
function removeContact(screen, { id, name }, onBack) {
  return screen.attempt(async () => {
    await ask("contacts.remove", { id });
    screen.show(
      [
        h(
          "div",
          { class: "empty" },
          h("h1", {}, `${name} is no longer in your network`),
          h("p", {}, "It can be undone for 30 days."),
        ),
      ],
      { onBack },
    );
    screen.say("Contact deleted", () =>
      screen.attempt(async () => {
        await ask("contacts.restore", { id });
        await contactView(screen, id, onBack);
        screen.say("Contact brought back");
      }),
    );
  });
}
