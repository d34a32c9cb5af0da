// Which touches were noted lately, so that each is noted once a day and can be taken back. Pure.

/**
 * @typedef {object} Noted
 * @property {string} key who, what, in which direction and where
 * @property {string} day the calendar day it was noted on, such as "2026-3-1"
 * @property {string} id the interaction's
 */

/** More than anybody does in a day, and little to keep. A clock that strays by days and comes back finds what it left. */
const MOST = 500;

/** @param {Noted[]} noted @param {string} key @param {string} day @returns {Noted | undefined} that touch of that day */
export const notedOn = (noted, key, day) => noted.find((each) => each.key === key && each.day === day);

/**
 * @param {Noted[]} noted @param {string} key @param {string[]} days
 * @returns {Noted | undefined} the last such touch of these days: what was done before midnight may be undone after
 */
export const lastNoted = (noted, key, days) => noted.findLast((each) => each.key === key && days.includes(each.day));

/** @param {Noted[]} noted @param {Noted} one @returns {Noted[]} */
export const withNoted = (noted, one) => [...noted, one].slice(-MOST);

/** @param {Noted[]} noted @param {string} id @returns {Noted[]} */
export const withoutNoted = (noted, id) => noted.filter((each) => each.id !== id);

/** @param {Date} now @returns {[today: string, yesterday: string]} as the person's calendar has them */
export function todayAndYesterday(now) {
  const before = new Date(now);
  before.setDate(now.getDate() - 1);
  return [dayOf(now), dayOf(before)];
}

/** @param {Date} at */
const dayOf = (at) => [at.getFullYear(), at.getMonth() + 1, at.getDate()].join("-");
