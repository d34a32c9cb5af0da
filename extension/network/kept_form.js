// A form whose values the companion is to keep; what it refuses is told beside the field.
import { h } from "../interface/element.js";
import { complain, forgive, valuesOf } from "../interface/field.js";

/**
 * @param {import("./shell.js").Tools} tools
 * @param {object} given
 * @param {string} given.label
 * @param {string} given.submit
 * @param {(Node | null)[]} given.fields
 * @param {HTMLButtonElement} given.cancel
 * @param {(values: Record<string, string>, form: HTMLFormElement) => Promise<unknown>} given.keep
 */
export function keptForm(tools, { label, submit, fields, cancel, keep }) {
  const send = h("button", { type: "submit", class: "primary" }, submit);
  const buttons = h("div", { class: "buttons" }, send, cancel);
  const form = h("form", { class: "kept", "aria-label": label }, ...fields, buttons);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    forgive(form);
    send.disabled = true;
    tools
      .attempt(() => kept(form, keep))
      .finally(() => {
        send.disabled = false;
      });
  });
  return form;
}

/** @param {HTMLFormElement} form @param {(values: Record<string, string>, form: HTMLFormElement) => Promise<unknown>} keep */
async function kept(form, keep) {
  try {
    await keep(valuesOf(form), form);
  } catch (/** @type {any} */ error) {
    if (!complain(form, error.field?.replace(/\W.*/, "") ?? "", error.message)) throw error;
  }
}
