// How things stand with somebody, why now, and what can be done about it.
import { touchForm } from "../../contact/touch.js";
import { button, h } from "../../interface/element.js";
import { dayOf, dueWords } from "../../interface/words.js";
import { favorForm } from "../help/favor_form.js";
import { introductionForm } from "../help/introduction_form.js";
import { opportunityForm } from "../opportunities/opportunity_form.js";

/** @typedef {(close: () => void) => HTMLFormElement} Build */

/** @param {import("../shell.js").Tools} tools @param {any} contact @param {string | null} warning before they are asked for help */
export function nowPanel(tools, contact, warning) {
  const { tone, text } = dueWords(contact, new Date());
  const doing = h("div", { class: "doing" });
  const reload = () => tools.again(".now button");

  /** @param {string} label @param {Build} build @param {string} [kind] */
  function deed(label, build, kind) {
    const opener = button(label, open, kind);
    const close = () => {
      doing.replaceChildren();
      opener.focus();
    };
    function open() {
      const form = build(close);
      doing.replaceChildren(form);
      /** @type {HTMLElement | null} */ (form.querySelector('input[value=""], select'))?.focus();
    }
    return opener;
  }

  /** @type {Build} */
  const touch = (close) => {
    const logged = async (/** @type {string} */ where) => (where === "companion" ? reload() : close());
    const form = touchForm(tools, contact, logged);
    form.querySelector(".buttons")?.append(button("Cancel", close));
    return form;
  };
  return h(
    "section",
    { class: `panel now ${tone}`, "aria-label": "How things stand" },
    h("div", { class: "line" }, h("strong", {}, text), contact.due && h("span", {}, dayOf(contact.due))),
    h("p", {}, contact.why),
    warning && h("p", { class: "warning" }, warning),
    h(
      "div",
      { class: "buttons" },
      deed("Log a touch", touch, "primary"),
      deed("Note a favor", (close) => favorForm(tools, close, contact)),
      deed("Introduce", (close) => introductionForm(tools, close, contact)),
      deed("Heard of something", (close) => opportunityForm(tools, close, contact)),
    ),
    doing,
  );
}
