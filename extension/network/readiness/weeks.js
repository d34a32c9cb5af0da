// One's own weeks: how many people each reached, as bars; all counts as a table.
import { h } from "../../interface/element.js";
import { counted, dayOf } from "../../interface/words.js";

/** @typedef {{ monday: string, reach: number, [counted: string]: any }} Week */

/** @type {[name: string, one: string, many: string][]} */
const DONE = [
  ["reactions", "reaction", "reactions"],
  ["comments", "comment", "comments"],
  ["replies", "reply", "replies"],
  ["reposts", "repost", "reposts"],
  ["messages", "message", "messages"],
  ["talks", "talk", "talks"],
  ["help", "help given", "times helped"],
];

/** @param {Week} week @returns {string} */
export function weekWords(week) {
  const done = DONE.filter(([name]) => week[name] > 0).map(([name, one, many]) => counted(week[name], one, many));
  if (!done.length) return `Nothing yet. ${fromThem(week)}`;
  return `${done.join(", ")}, with ${counted(week.reach, "person", "people")}. ${fromThem(week)}`;
}

/** @param {Week} week */
const fromThem = (week) => `${counted(week.from_them, "touch", "touches")} came from others.`;

/** @param {Week[]} weeks the earliest first */
export function weeksPicture(weeks) {
  const most = Math.max(1, ...weeks.map(({ reach }) => reach));
  const told = `${counted(weeks[weeks.length - 1].reach, "person", "people")} reached this week; ${most} in the best of ${weeks.length} weeks.`;
  const bar = (/** @type {Week} */ week) => {
    const filled = h("span", { title: `${dayOf(week.monday)}: ${week.reach}` });
    filled.style.blockSize = `${(100 * week.reach) / most}%`;
    return filled;
  };
  return h(
    "div",
    { class: "weeks" },
    h("div", { class: "reach", role: "img", "aria-label": told }, ...weeks.map(bar)),
    h("p", { class: "soft" }, told),
    table(weeks),
  );
}

/** @param {Week[]} weeks */
function table(weeks) {
  const names = ["reach", ...DONE.map(([name]) => name), "from_them"];
  const labels = [
    "Week from",
    "People",
    ...DONE.map(([, , many]) => many[0].toUpperCase() + many.slice(1)),
    "From others",
  ];
  const row = (/** @type {Week} */ week) =>
    h("tr", {}, h("th", { scope: "row" }, dayOf(week.monday)), ...names.map((name) => h("td", {}, String(week[name]))));
  return h(
    "details",
    {},
    h("summary", {}, "As a table"),
    h(
      "div",
      { class: "wide", tabindex: "0", role: "group", "aria-label": "Weeks as a table" },
      h(
        "table",
        { class: "numbers" },
        h("thead", {}, h("tr", {}, ...labels.map((label) => h("th", { scope: "col" }, label)))),
        h("tbody", {}, ...weeks.toReversed().map(row)),
      ),
    ),
  );
}
