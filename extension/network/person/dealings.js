// What is under way with somebody: favors that are open, introductions, and what was heard of through them.
import { h } from "../../interface/element.js";
import { dayOf } from "../../interface/words.js";
import { hashOf } from "../address.js";
import { STATES } from "../help/introductions.js";
import { KINDS, STAGES } from "../opportunities/stages.js";

const OVER = new Set(["declined", "outcome"]);

/**
 * @param {string} id the contact's
 * @param {{ favors: any[], introductions: any[], opportunities: any[] }} known
 * @returns {HTMLElement | null} null when nothing is
 */
export function dealingsPanel(id, { favors, introductions, opportunities }) {
  const lines = [
    ...favors.map(favorLine),
    ...introductions.filter((each) => takesPart(each, id)).map((each) => introductionLine(each, id)),
    ...opportunities.map(opportunityLine),
  ];
  if (lines.length === 0) return null;
  return h("section", { class: "panel dealings" }, h("h2", {}, "Under way"), h("ul", {}, ...lines));
}

/** @param {any} introduction @param {string} id */
const takesPart = ({ one, other, state }, id) => [one.id, other.id].includes(id) && !OVER.has(state);

/** @param {string} tab where it is gone on with @param {string} what @param {string} how */
const line = (tab, what, how) => h("li", {}, h("a", { href: hashOf([tab]) }, what), " ", h("small", {}, how));

/** @param {any} favor */
function favorLine({ way, about, on }) {
  return line("help", about, `${way === "given" ? "you promised it" : "you asked for it"} on ${dayOf(on)}`);
}

/** @param {any} introduction @param {string} id */
function introductionLine({ one, other, state }, id) {
  const another = one.id === id ? other : one;
  return line("help", `Introduction to ${another.name}`, STATES[state].toLowerCase());
}

/** @param {any} opportunity */
function opportunityLine({ kind, about, stage, stage_on: on }) {
  return line("opportunities", about, `${KINDS[kind].toLowerCase()}, ${STAGES[stage].toLowerCase()} on ${dayOf(on)}`);
}
