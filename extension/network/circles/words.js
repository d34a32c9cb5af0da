// How a circle fares, in words. Pure.
import { cadenceWords, choiceFor } from "../../interface/cadence.js";
import { counted, dayOf, daysUntil } from "../../interface/words.js";

/** @typedef {import("../../interface/cadence.js").Cadence} Cadence */
/** @typedef {{ tone: "late" | "soon" | "calm", text: string }} Toned */

const SOON = 7;
const STALE = 6; // months

/** @type {string[]} */
const USUAL = ["days:7", "days:14", "months:1", "months:2", "months:3", "months:6", "months:12"];

/** @param {string} none what it is called to have none @param {Cadence} current @returns {[value: string, label: string][]} */
export function rhythms(none, current) {
  const own = choiceFor(current);
  const values = !own || USUAL.includes(own) ? USUAL : [...USUAL, own];
  return [["", none], ...values.map((value) => /** @type {[string, string]} */ ([value, rhythmWords(value)]))];
}

/** @param {string} choice such as "days:7" */
function rhythmWords(choice) {
  const [unit, count] = choice.split(":");
  return choice === "days:7" ? "Every week" : cadenceWords({ [unit]: Number(count) });
}

/** @param {Cadence} rhythm @returns {string} such as "Meets every 2 weeks" */
export function meetsWords(rhythm) {
  return rhythm ? `Meets ${rhythmWords(choiceFor(rhythm)).toLowerCase()}` : "";
}

/** @param {{ on: string, meeting_id: string | null, days_late: number } | null} next @param {Date} today @returns {Toned | null} */
export function nextWords(next, today) {
  if (!next) return null;
  const days = daysUntil(next.on, today);
  if (next.meeting_id) {
    const when = days <= 0 ? "today" : days === 1 ? "tomorrow" : dayOf(next.on);
    return { tone: days <= SOON ? "soon" : "calm", text: `Next meeting ${when}` };
  }
  if (next.days_late > 0)
    return { tone: "late", text: `Call a meeting: ${counted(next.days_late, "day", "days")} late` };
  return { tone: days <= SOON ? "soon" : "calm", text: `Call a meeting by ${dayOf(next.on)}` };
}

/** @param {any} circle @returns {string[]} what is to be looked after, beside its next meeting */
export function caresOf({ quiet, welcomes_overdue: welcomes, stale_months: months }) {
  return [
    quiet > 0 && counted(quiet, "member has gone quiet", "members have gone quiet"),
    welcomes > 0 && counted(welcomes, "welcome is overdue", "welcomes are overdue"),
    months >= STALE && `Nobody new for ${months} months`,
  ].filter((words) => typeof words === "string");
}
