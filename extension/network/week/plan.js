// The plan of the week: somebody, why now, and what to do about it; done, or put off, from here.
import { touchForm } from "../../contact/touch.js";
import { button, h } from "../../interface/element.js";
import { counted, dayOf } from "../../interface/words.js";
import { personLink } from "../person_link.js";
import { undoable } from "../undoable.js";

const WEEK = 7;
/** @type {Record<string, string>} why somebody is in it who is not simply the most pressing */
const PLACES = { slipping: "Slipping away", dormant: "Dormant", new: "Never in touch" };

/** @param {import("../shell.js").Tools} tools @param {any} week */
export function planPanel(tools, week) {
  const { planned, left, spread_offer: offer } = week;
  return h(
    "section",
    { class: "panel plan" },
    h("h2", {}, planned.length ? (left ? `${counted(left, "person", "people")} to reach` : "All reached") : "Nobody"),
    h("p", { class: "soft" }, aboutWeek(week)),
    offer && spreadOffer(tools, offer),
    planned.length > 0 && h("ol", { class: "rows" }, ...planned.map((/** @type {any} */ each) => row(tools, each))),
  );
}

/** @param {any} week @returns {string} */
export function aboutWeek({ planned, left, overdue, monday }) {
  if (!planned.length) return "Nobody is overdue. Give people a cadence, and each week says whom to reach.";
  const rest = overdue > left ? ` ${counted(overdue, "is", "are")} overdue in all; they take their turn.` : "";
  return `The week of ${dayOf(monday)}: whoever you reach or put off leaves it, and nobody takes their place.${rest}`;
}

/** @param {import("../shell.js").Tools} tools @param {{ people: number, weeks: number }} offer */
function spreadOffer(tools, { people, weeks }) {
  const spread = () =>
    undoable(tools, {
      run: () => tools.ask("week.spread"),
      undo: (done) => tools.ask("people.undo", { id: done.undo }),
      said: `Spread over ${counted(weeks, "week", "weeks")}`,
      unsaid: "They are overdue as before",
    });
  return h(
    "div",
    { class: "offer" },
    h(
      "p",
      {},
      `${people} people are overdue at once. Spread them over the next ${weeks} weeks, the most pressing first?`,
    ),
    button("Spread them", spread),
  );
}

/** @param {import("../shell.js").Tools} tools @param {any} planned */
function row(tools, planned) {
  const { who, why, act, done, put_off_until: until, place, circle } = planned;
  const marks = [PLACES[place], circle].filter(Boolean).join(" · ");
  return h(
    "li",
    { class: done || until ? "settled" : "" },
    h(
      "div",
      {},
      h("p", { class: "who" }, personLink(who), h("small", {}, [who.headline, marks].filter(Boolean).join(" · "))),
      h("p", {}, act),
      h("small", {}, why),
    ),
    done || until
      ? h("p", { class: "soft" }, done ? "✓ Reached this week" : `Put off until ${dayOf(until)}`)
      : deeds(tools, planned),
  );
}

/** @param {import("../shell.js").Tools} tools @param {any} planned */
function deeds(tools, { who }) {
  const box = h("div", { class: "deeds" });
  const putOff = () =>
    undoable(tools, {
      run: () => tools.ask("contacts.snooze", { id: who.id, days: WEEK }),
      undo: () => tools.ask("contacts.wake", { id: who.id }),
      said: `${who.name} is put off for a week`,
      unsaid: `${who.name} is back in the plan`,
      focus: ".plan button",
    });
  const close = async () => box.replaceChildren(log, later);
  const log = button(`Log a touch`, () => {
    const form = touchForm(tools, who, (where) => (where === "companion" ? tools.again(".plan button") : close()));
    form.querySelector(".buttons")?.append(button("Cancel", () => close().then(() => log.focus())));
    box.replaceChildren(form);
    form.querySelector("select")?.focus();
  });
  const later = button("Not this week", putOff, "quiet");
  close();
  return box;
}
