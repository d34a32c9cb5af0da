// How things stand with somebody, why now, and what can be done about it.
import { touchForm } from "../../contact/touch.js";
import { button, h } from "../../interface/element.js";
import { dayOf, dueWords } from "../../interface/words.js";

/** @param {import("../shell.js").Tools} tools @param {any} contact @param {string | null} warning before they are asked for help */
export function nowPanel(tools, contact, warning) {
  const { tone, text } = dueWords(contact, new Date());
  const doing = h("div", { class: "doing" });
  const log = button("Log a touch", () => openForm(), "primary");
  const reload = () => tools.again(".now button");

  function openForm() {
    const form = touchForm(tools, contact, (where) => (where === "companion" ? reload() : close()));
    form.querySelector(".buttons")?.append(button("Cancel", close));
    doing.replaceChildren(form);
    log.hidden = true;
    form.querySelector("select")?.focus();
  }

  async function close() {
    doing.replaceChildren();
    log.hidden = false;
    log.focus();
  }

  return h(
    "section",
    { class: `panel now ${tone}`, "aria-label": "How things stand" },
    h("div", { class: "line" }, h("strong", {}, text), contact.due && h("span", {}, dayOf(contact.due))),
    h("p", {}, contact.why),
    warning && h("p", { class: "warning" }, warning),
    h("div", { class: "buttons" }, log),
    doing,
  );
}
