// How much somebody matters, and what for.
import { h } from "../../interface/element.js";
import { field, valuesOf } from "../../interface/field.js";

/** @type {[value: string, label: string][]} */
const IMPORTANCES = [
  ["key", "Key: before others"],
  ["usual", "Usual"],
  ["loose", "Loose: after others"],
];
/** @type {[value: string, label: string][]} the four reasons a network is kept for */
const REASONS = [
  ["change", "When I change jobs"],
  ["loss", "If I lose mine"],
  ["news", "News and chances"],
  ["mentor", "Makes me better"],
];

/** @param {import("../shell.js").Tools} tools @param {any} contact */
export function mattersPanel(tools, contact) {
  const form = h(
    "form",
    { class: "matters", "aria-label": "How they matter" },
    field({
      name: "importance",
      label: "Importance",
      kind: "choice",
      value: contact.importance ?? "usual",
      choices: IMPORTANCES,
    }),
    h(
      "fieldset",
      {},
      h("legend", {}, "Matters for"),
      h("div", { class: "choices" }, ...REASONS.map((each) => reason(each, contact.reasons))),
    ),
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    const { name, value } = /** @type {HTMLInputElement} */ (target);
    keep(
      tools,
      contact,
      name,
      name === "reasons" ? new FormData(form).getAll("reasons") : valuesOf(form)[name] || null,
      value,
    );
  });
  return form;
}

/** @param {[string, string]} choice @param {string[]} chosen */
function reason([value, label], chosen) {
  return h(
    "label",
    {},
    h("input", { type: "checkbox", name: "reasons", value, checked: chosen.includes(value) }),
    label,
  );
}

/** @param {import("../shell.js").Tools} tools @param {any} contact @param {string} name @param {any} next @param {string} value of the control that was changed */
function keep(tools, contact, name, next, value) {
  const at = name === "reasons" ? `[value=${value}]` : `[name=${name}]`;
  const set = (/** @type {any} */ to, /** @type {string} */ said, /** @type {(() => unknown) | undefined} */ undo) =>
    tools.attempt(async () => {
      await tools.ask("contacts.change", { id: contact.id, changes: { [name]: to } });
      await tools.again(at);
      tools.say(said, undo);
    });
  return set(next, "Kept", () => set(contact[name], "As before", undefined));
}
