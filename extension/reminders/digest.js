// Of which day a digest is to be shown now. Pure.

/**
 * The hour is that of the wall clock. One that was slept through is made up for as soon as the computer wakes, also after
 * midnight, until the next one comes.
 * @param {number | null} hour null while there is no digest
 * @param {string | null} settled the last day whose digest was shown, or had nothing to say
 * @param {Date} now
 * @returns {string | null} such as "2026-03-01"; null when none is due
 */
export function digestDay(hour, settled, now) {
  if (hour === null) return null;
  const at = new Date(now);
  if (at.getHours() < hour) at.setDate(at.getDate() - 1);
  const day = dayOf(at);
  const isSettled = settled !== null && day <= settled && settled <= dayOf(now); // a later one was settled by a wrong clock
  return isSettled ? null : day;
}

/** @param {Date} at */
function dayOf(at) {
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
