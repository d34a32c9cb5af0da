// Who came to a meeting: members by a box each, and one guest by their name.
import { h } from "../../interface/element.js";
import { whomField } from "../whom_field.js";

/** @typedef {{ id: string, name: string }} Who */

/**
 * @param {import("../shell.js").Tools} tools @param {Who[]} people who may have come @param {Who[]} attended
 * @returns {{ part: HTMLFieldSetElement, whoCame: (form: HTMLFormElement) => Promise<string[] | null> }} `whoCame`: null if it
 *   cannot be told who the guest is, once the field says what to do
 */
export function attendance(tools, people, attended) {
  const there = new Set(attended.map(({ id }) => id));
  const choices = people.map(({ id, name }) =>
    h("label", {}, h("input", { type: "checkbox", name: "attended", value: id, checked: there.has(id) }), name),
  );
  const guest = whomField({ name: "guest", label: "Somebody else who came", ask: tools.ask });
  const typed = /** @type {HTMLInputElement} */ (guest.part.querySelector("input"));
  typed.required = false;
  const members = choices.length > 0 && h("div", { class: "choices" }, ...choices);
  return {
    part: h("fieldset", { class: "came" }, h("legend", {}, "Who came"), members, guest.part),
    async whoCame(form) {
      const came = new FormData(form).getAll("attended").map(String);
      if (!typed.value.trim()) return came;
      const whom = await guest.named(form);
      return whom && [...new Set([...came, whom.id])];
    },
  };
}
