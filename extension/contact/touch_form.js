// From the form of a touch to an interaction. Pure.

/** @type {Record<string, string>} where a kind happens by its nature; the others happen on the contact's site */
const CHANNELS = { email: "email", call: "phone", meeting: "in_person" };

/**
 * @param {{ id: string, profiles: { site: string }[] }} contact
 * @param {Record<string, string>} values `day` is a day here
 * @param {Date} now
 * @returns {{ contact_id: string, kind: string, direction: string, channel: string, at: string, words?: string }}
 */
export function touchFrom({ id, profiles }, { kind, direction, day, words }, now) {
  return {
    contact_id: id,
    kind,
    direction,
    channel: CHANNELS[kind] ?? profiles[0]?.site ?? "other",
    at: momentOn(day, now),
    ...(words.trim() ? { words: words.trim() } : {}),
  };
}

/** @param {string} day @param {Date} now @returns {string} this moment when the day is today, else that day's noon: a day needs no more */
function momentOn(day, now) {
  const [year, month, date] = day.split("-").map(Number);
  const noon = new Date(year, month - 1, date, 12);
  const isToday = noon.toDateString() === now.toDateString();
  return withOffset(isToday ? now : noon);
}

/** @param {Date} date @returns {string} ISO 8601 with the offset of here, so that its day stays the person's day */
export function withOffset(date) {
  const minutes = -date.getTimezoneOffset();
  const two = (/** @type {number} */ number) => String(Math.trunc(Math.abs(number))).padStart(2, "0");
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${minutes < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}
