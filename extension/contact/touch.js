// Logging a touch that happened elsewhere: a call, a coffee, an e-mail.
import { ask, askOnce } from "../browser/messages.js";
import { h } from "../interface/element.js";
import { field, valuesOf } from "../interface/field.js";
import { keptWords } from "../interface/link_words.js";
import { favorSize, noteFavor } from "./favor_touch.js";
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

/**
 * @param {import("./teller.js").Teller} teller @param {any} contact
 * @param {(where: "companion" | "outbox") => Promise<unknown>} onChange it was logged, or taken back: by the companion, or out of
 *   what waits in this browser until the companion is there
 */
export function touchForm(teller, contact, onChange) {
  const submit = h("button", { type: "submit", class: "primary" }, "Log touch");
  const today = localDay(new Date());
  const form = h(
    "form",
    { "aria-label": "Log a touch" },
    field({ name: "kind", label: "Kind", kind: "choice", choices: KINDS }),
    h("fieldset", {}, h("legend", {}, "Direction"), h("div", { class: "choices" }, ...DIRECTIONS.map(direction))),
    field({ name: "day", label: "When", kind: "date", value: today, required: true, more: { max: today } }),
    field({ name: "words", label: "What was said", kind: "words" }),
    h("div", { class: "buttons" }, submit),
  );
  submit.parentElement?.before(favorSize(form));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit.disabled = true;
    const values = valuesOf(form);
    teller
      .attempt(() =>
        values.kind === "favor" ? noteFavor(teller, contact, values, onChange) : log(teller, contact, values, onChange),
      )
      .finally(() => {
        submit.disabled = false;
      });
  });
  return form;
}

/** @param {[string, string]} choice @param {number} index */
function direction([value, label], index) {
  return h("label", {}, h("input", { type: "radio", name: "direction", value, checked: index === 0 }), label);
}

/** @param {import("./teller.js").Teller} teller @param {any} contact @param {Record<string, string>} values @param {(where: "companion" | "outbox") => Promise<unknown>} onChange */
async function log(teller, contact, values, onChange) {
  const { verdict, id, reason } = await askOnce("interactions.log", {
    interaction: touchFrom(contact, values, new Date()),
  });
  if (verdict === "refused") {
    await ask("outbox.discard", { id }); // the form is still open, to be mended and sent anew
    teller.say(`Not logged: ${reason}`);
    return;
  }
  const take = (/** @type {string} */ verb) => () =>
    teller.attempt(async () => {
      await ask(verb, { id });
      await onChange(verdict === "kept" ? "outbox" : "companion");
      teller.say("Touch taken back");
    });
  if (verdict === "kept") {
    await onChange("outbox");
    teller.say(`Kept in this browser. ${keptWords(reason)}`, take("interactions.undo"));
    return;
  }
  await onChange("companion");
  teller.say("Touch logged", take("interactions.remove"));
}

/** @param {Date} date @returns {string} the day it is here */
export function localDay(date) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
