// What the person owes somebody, or waits for: thanks, reports, promises, welcomes.
import { h } from "../../interface/element.js";
import { dayOf, daysUntil } from "../../interface/words.js";
import { hashOf } from "../address.js";

const MOST = 8;
/** @type {Record<string, [hash: string, title: string]>} where each kind is dealt with */
const TABS = {
  ...{ thanks: ["opportunities", "Opportunities"], introduction: ["help", "Help"], promise: ["help", "Help"] },
  ...{ ask: ["help", "Help"], report: ["mentors", "Mentors"], welcome: ["circles", "Circles"] },
  meeting: ["circles", "Circles"],
};

/** @param {any[]} items by when they are due */
export function owedPanel(items) {
  return h(
    "section",
    { class: "panel owed" },
    h("h2", {}, "Owed and waited for"),
    items.length
      ? h("ul", { class: "rows" }, ...items.slice(0, MOST).map(row))
      : h("p", { class: "soft" }, "Nobody waits for thanks, a report or anything you promised."),
    items.length > MOST && h("p", { class: "soft" }, `And ${items.length - MOST} more, on the pages they belong to.`),
  );
}

/** @param {any} owed */
function row({ kind, text, due }) {
  const late = daysUntil(due, new Date()) < 0;
  const [hash, title] = TABS[kind];
  return h(
    "li",
    {},
    h("p", {}, text),
    h(
      "small",
      {},
      h("span", { class: late ? "late" : "" }, `${late ? "Since" : "By"} ${dayOf(due)}`),
      " · ",
      h("a", { href: hashOf([hash]) }, title),
    ),
  );
}
