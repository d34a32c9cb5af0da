// The cadence's field: a choice, and the number of days when none of the choices fits.
import { CUSTOM, choiceFor, choicesWith, LONGEST_DAYS, NONE } from "./cadence.js";
import { h } from "./element.js";
import { field } from "./field.js";

/** @param {import("./cadence.js").Cadence} current @param {string} [none] what none of one's own comes to @returns {HTMLElement} */
export function cadenceField(current, none = NONE) {
  const more = { type: "number", min: "1", max: String(LONGEST_DAYS), step: "1", inputmode: "numeric" };
  const days = field({ name: "cadence_days", label: "Days between touches", more });
  const choice = field({
    name: "cadence",
    label: "Remind me",
    kind: "choice",
    value: choiceFor(current),
    choices: choicesWith(current, none),
  });
  const count = /** @type {HTMLInputElement} */ (days.querySelector("input"));
  const select = /** @type {HTMLSelectElement} */ (choice.querySelector("select"));
  const follow = () => {
    days.hidden = select.value !== CUSTOM;
    count.required = !days.hidden;
    if (!days.hidden) count.focus();
  };
  days.hidden = true;
  select.addEventListener("change", follow);
  return h("div", { class: "cadence" }, choice, days);
}

/** @param {Record<string, string>} values a form's @returns {string} the choice, "" for none */
export function chosenCadence({ cadence = "", cadence_days: days = "" }) {
  return cadence === CUSTOM ? `days:${days}` : cadence;
}
