// Logging a touch that happened elsewhere: a call, a coffee, an e-mail.
import { ask } from "../browser/messages.js";
import { h } from "../interface/element.js";
import { field, valuesOf } from "../interface/field.js";
import { refreshBanner } from "./banner.js";
import { keptWords } from "./save.js";
import { touchFrom } from "./touch_form.js";

/** @type {[string, string][]} what was done; the rest of the protocol's kinds are noted where they happen */
const KINDS = [
  ["message", "Message"],
  ["email", "E-mail"],
  ["call", "Call"],
  ["meeting", "Meeting"],
  ["reply", "Reply"],
  ["comment", "Comment"],
  ["favor", "Favor"],
  ["introduction", "Introduction"],
  ["recommend", "Recommendation"],
  ["review", "Review"],
];
/** @type {[string, string][]} */
const DIRECTIONS = [
  ["from_me", "From me"],
  ["from_them", "From them"],
  ["both", "Both"],
];

/** @param {string} kind @param {string} [direction] @returns {string} */
export function kindWords(kind, direction) {
  const name = KINDS.find(([key]) => key === kind)?.[1] ?? kind.charAt(0).toUpperCase() + kind.slice(1);
  const whose = DIRECTIONS.find(([key]) => key === direction)?.[1].toLowerCase();
  return whose && direction !== "both" ? `${name}, ${whose}` : name;
}

/** @param {import("./shell.js").Screen} screen @param {any} contact @param {(focus?: string) => Promise<void>} reload */
export function touchView(screen, contact, reload) {
  const submit = h("button", { type: "submit", class: "primary" }, "Log touch");
  const today = localDay(new Date());
  const form = h(
    "form",
    { "aria-label": "Log a touch" },
    h("h1", {}, `A touch with ${contact.name}`),
    field({ name: "kind", label: "Kind", kind: "choice", choices: KINDS }),
    h("fieldset", {}, h("legend", {}, "Direction"), h("div", { class: "choices" }, ...DIRECTIONS.map(direction))),
    field({ name: "day", label: "When", kind: "date", value: today, required: true, more: { max: today } }),
    field({ name: "words", label: "What was said", kind: "words" }),
    h("div", { class: "buttons" }, submit),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit.disabled = true;
    screen
      .attempt(() => log(screen, contact, valuesOf(form), reload))
      .finally(() => {
        submit.disabled = false;
      });
  });
  screen.show([form], { focus: "[name=kind]", onBack: () => reload() });
}

/** @param {[string, string]} choice @param {number} index */
function direction([value, label], index) {
  return h("label", {}, h("input", { type: "radio", name: "direction", value, checked: index === 0 }), label);
}

/** @param {import("./shell.js").Screen} screen @param {any} contact @param {Record<string, string>} values @param {(focus?: string) => Promise<void>} reload */
async function log(screen, contact, values, reload) {
  const { verdict, id, reason } = await ask("interactions.log", {
    interaction: touchFrom(contact, values, new Date()),
  });
  if (verdict === "refused") {
    await ask("outbox.discard", { id }); // the form is still open, to be mended and sent anew
    screen.say(`Not logged: ${reason}`);
    return;
  }
  const take = (/** @type {string} */ verb) => () =>
    screen.attempt(async () => {
      await ask(verb, { id });
      await Promise.all([verdict === "kept" ? refreshBanner(screen) : reload()]);
      screen.say("Touch taken back");
    });
  if (verdict === "kept") {
    await refreshBanner(screen);
    screen.say(`Kept in this browser. ${keptWords(reason)}`, take("outbox.discard"));
    return;
  }
  await reload();
  screen.say("Touch logged", take("interactions.remove"));
}

/** @param {Date} date @returns {string} the day it is here */
export function localDay(date) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
