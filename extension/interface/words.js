// Days, places and fields in words.

/** @type {Record<string, string>} what a person is described by */
export const FIELDS = {
  ...{ name: "Name", emails: "E-mail", profiles: "Profiles", company: "Company", headline: "Headline" },
  ...{ location: "Location", links: "Links", bio: "About", how_met: "How you met", circles: "Circles", tags: "Tags" },
  ...{ phones: "Phone", birthday: "Birthday", needs: "Needs", offers: "Offers", notes: "Notes" },
};

const DAY = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric" });
const DAY_MS = 86_400_000;

/** @param {number} days @returns {string} "today", "yesterday", "40 days ago" */
export function daysAgo(days) {
  return days <= 0 ? "today" : days === 1 ? "yesterday" : `${days} days ago`;
}

/** @param {number} count @param {string} one @param {string} many @returns {string} */
export function counted(count, one, many) {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString()} ${many}`;
}

/** @param {string} day an ISO day @param {Date} today @returns {number} whole days from today to it; negative when past */
export function daysUntil(day, today) {
  const [year, month, date] = day.split("-").map(Number);
  const from = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  return Math.round((Date.UTC(year, month - 1, date) - from) / DAY_MS);
}

/** @param {string} moment an ISO day or moment @returns {string} such as "4 Mar 2026", as the person's language writes it */
export function dayOf(moment) {
  return DAY.format(new Date(moment.length === 10 ? `${moment}T12:00` : moment));
}

/** @type {Record<string, string>} states in which nobody is due */
const NOT_DUE = { none: "No reminder", paused: "Reminders paused", never: "Never reminded of" };

/** @param {any} card @param {Date} today @returns {{ tone: "late" | "soon" | "calm", text: string }} */
export function dueWords({ due, state, days_late: late, snoozed_until: snoozed }, today) {
  if (state in NOT_DUE) return { tone: "calm", text: NOT_DUE[state] };
  if (state === "overdue") return { tone: "late", text: `Overdue by ${counted(late, "day", "days")}` };
  if (snoozed && snoozed === due) return { tone: "calm", text: `Snoozed until ${dayOf(snoozed)}` };
  const days = daysUntil(due, today);
  const text = days <= 0 ? "Due today" : days === 1 ? "Due tomorrow" : `Due in ${days} days`;
  return { tone: state === "soon" ? "soon" : "calm", text };
}

/** @param {string} name @returns {string} one or two letters to stand for a picture */
export function initials(name) {
  const parts = name.trim().split(/\s+/u);
  const letters = parts.length > 1 ? [parts[0], parts[parts.length - 1]] : [parts[0]];
  return letters
    .map((part) => [...part][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}

/** @param {string} url @returns {string} an address as people say it */
export function shortAddress(url) {
  return url.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, "");
}
