// What the toolbar button says. Pure.

/** @typedef {import("../companion/link.js").LinkState} LinkState */
/** @typedef {{ overdue: number, left: number, badge: "overdue" | "plan" }} Counts as last heard from the companion, and which the badge shows */

const RED = "#b3261e";
const YELLOW = "#7a4b00"; // dark enough for white letters
const GREY = "#5f6368";

/** @type {Record<Exclude<LinkState, "ok">, string>} */
const TROUBLE = {
  offline: "Keepwarm: the companion is not running. What you save is kept in this browser until it is back.",
  unpaired: "Keepwarm: this browser is not connected to the companion. Click to connect.",
  outdated: "Keepwarm: the companion and this extension are of different ages. Update the older one.",
  stranger: "Keepwarm: something else answers in the companion's place. Nothing was sent to it.",
};

const FULL =
  "Keepwarm: this browser has no room left, and the last thing you did was not kept. Start the companion, or free some space on the disk.";

/**
 * @param {LinkState | null} link null before the first look
 * @param {Counts} counts
 * @param {boolean} [isKeeping] whether the browser kept what it was last given
 * @returns {{ text: string, colour: string, title: string }} red only when somebody is overdue
 */
export function badgeFor(link, { overdue, left, badge }, isKeeping = true) {
  if (!isKeeping) return { text: "!", colour: GREY, title: FULL };
  if (link !== null && link !== "ok") return { text: "!", colour: GREY, title: TROUBLE[link] };
  const colour = overdue > 0 ? RED : YELLOW;
  if (link === null) return { text: "", colour, title: "Keepwarm" };
  const late = overdue === 0 ? "nobody is overdue" : `${people(overdue)} overdue`;
  if (badge === "overdue") return { text: short(overdue), colour, title: `Keepwarm: ${late}` };
  const plan = left === 0 ? "the plan of this week is done" : `${people(left)} left in the plan of this week`;
  return { text: short(left), colour, title: `Keepwarm: ${plan}; ${late}` };
}

/** @param {number} count */
const people = (count) => (count === 1 ? "1 person is" : `${count} people are`);

/** @param {number} count */
const short = (count) => (count > 999 ? "999+" : count > 0 ? String(count) : "");
