// Mending what is known of a contact, and letting the contact go.
import { ask } from "../browser/messages.js";
import { editForm } from "../contact/edit_form.js";
import { button, h } from "../interface/element.js";
import { contactView } from "./contact.js";

/** @typedef {import("./shell.js").Screen} Screen */

/** @param {Screen} screen @param {any} contact @param {(focus?: string) => Promise<void>} reload @param {(() => unknown) | null} onBack */
export function editView(screen, contact, reload, onBack) {
  const remove = button("Delete contact", () => removeContact(screen, contact, onBack));
  const form = editForm(screen, contact, () => reload(".edit"), remove);
  form.prepend(h("h1", {}, `Edit ${contact.name}`));
  screen.show([form], { focus: "[name=name]", onBack: () => reload(".edit") });
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
