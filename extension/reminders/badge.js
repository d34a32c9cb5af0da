// What the toolbar button says. Pure.

/** @typedef {import("../companion/link.js").LinkState} LinkState */

const RED = "#b3261e";
const GREY = "#5f6368";

/** @type {Record<Exclude<LinkState, "ok">, string>} */
const TROUBLE = {
  offline: "Keepwarm: the companion is not running. What you save is kept in this browser until it is back.",
  unpaired: "Keepwarm: this browser is not connected to the companion. Click to connect.",
  outdated: "Keepwarm: the companion and this extension are of different ages. Update the older one.",
  stranger: "Keepwarm: something else answers in the companion's place. Nothing was sent to it.",
};

/**
 * @param {LinkState | null} link null before the first look
 * @param {number} overdue contacts, as last heard from the companion
 * @returns {{ text: string, colour: string, title: string }}
 */
export function badgeFor(link, overdue) {
  if (link !== null && link !== "ok") return { text: "!", colour: GREY, title: TROUBLE[link] };
  if (link === null || overdue === 0) return { text: "", colour: RED, title: "Keepwarm: nobody is overdue" };
  const people = overdue === 1 ? "1 person is" : `${overdue} people are`;
  return { text: overdue > 999 ? "999+" : String(overdue), colour: RED, title: `Keepwarm: ${people} overdue` };
}
