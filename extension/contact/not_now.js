// Putting somebody off: for a while, until a day, until the person says go on, or for good.
import { ask } from "../browser/messages.js";
import { button, h } from "../interface/element.js";
import { field } from "../interface/field.js";
import { withOffset } from "./touch_form.js";

const LONGEST_DAYS = 365;
/** @type {[value: string, label: string][]} */
const CHOICES = [
  ["", "Not now …"],
  ["7", "Snooze a week"],
  ["14", "Snooze 2 weeks"],
  ["30", "Snooze a month"],
  ["91", "Snooze 3 months"],
  ["until", "Snooze until a day …"],
  ["paused", "Pause reminders"],
  ["never", "Never remind me"],
];
/** @type {Record<string, string>} */
const RESTS = { paused: "Reminders paused", never: "Never reminded of" };

/** @param {import("./teller.js").Teller} teller @param {any} contact @param {(focus?: string) => Promise<void>} reload */
export function notNow(teller, { id, rest, snoozed_until: until }, reload) {
  const settle = (
    /** @type {string} */ verb,
    /** @type {object} */ payload,
    /** @type {string} */ said,
    /** @type {(() => unknown) | undefined} */ undo = undefined,
  ) =>
    teller.attempt(async () => {
      await ask(verb, { id, ...payload });
      await reload("[name=snooze], .wake");
      teller.say(said, undo);
    });
  const wake = (/** @type {string} */ said) => settle("contacts.wake", {}, said);
  const snooze = (/** @type {object} */ payload) =>
    settle("contacts.snooze", payload, "Snoozed", () => wake("Snooze undone"));
  const setRest = (/** @type {string | null} */ next, /** @type {string} */ said) =>
    settle("contacts.change", { changes: { rest: next } }, said, () =>
      settle("contacts.change", { changes: { rest } }, "As before"),
    );

  if (rest) return over(RESTS[rest], "Remind me again", () => setRest(null, "Reminders go on"));
  if (until) return over("Snoozed", "End snooze", () => wake("Snooze ended"));
  return form((choice, day) => {
    if (choice === "until") return snooze({ until: day });
    return choice in RESTS ? setRest(choice, RESTS[choice]) : snooze({ days: Number(choice) });
  });
}

/** @param {string} state @param {string} words @param {() => unknown} end */
const over = (state, words, end) =>
  h("div", { class: "field" }, h("span", { class: "label" }, state), button(words, end, "plain wake"));

/** @param {(choice: string, day: string) => unknown} settle */
function form(settle) {
  const more = { min: inDays(1), max: inDays(LONGEST_DAYS), required: "" };
  const choice = field({ name: "snooze", label: "Snooze", kind: "choice", choices: CHOICES });
  const day = field({ name: "snooze_until", label: "Until", kind: "date", value: inDays(30), more });
  const select = /** @type {HTMLSelectElement} */ (choice.querySelector("select"));
  const input = /** @type {HTMLInputElement} */ (day.querySelector("input"));
  const until = h("div", { class: "cadence", hidden: true }, day, button("Snooze until then", submit, "plain"));
  select.addEventListener("change", () => {
    until.hidden = select.value !== "until";
    if (!until.hidden) input.focus();
    else if (select.value) settle(select.value, "");
  });
  const whole = h("form", { "aria-label": "Not now" }, choice, until);
  whole.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });

  function submit() {
    if (!until.hidden && whole.reportValidity()) settle(select.value, input.value);
  }

  return whole;
}

/** @param {number} days @returns {string} the day that comes so many days after today, as a date field has it */
function inDays(days) {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return withOffset(day).slice(0, 10);
}
