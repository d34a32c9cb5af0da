// The five practices this week: which of them there was something of, and which the last three months lacked most.
import { h } from "../../interface/element.js";
import { hashOf } from "../address.js";
import { PRACTICES } from "../pictures/practices.js";

/** @param {import("../pictures/practices.js").Practices & { done: number }} practices */
export function practicesPanel({ week, done, act }) {
  return h(
    "section",
    { class: "panel week-practices" },
    h("h2", {}, `${done} of the five practices this week`),
    h("ul", { class: "ticks" }, ...Object.keys(PRACTICES).map((practice) => tick(practice, week[practice]))),
    h("p", {}, act),
    h("a", { href: hashOf(["pictures"]) }, "See them over time"),
  );
}

/** @param {string} practice @param {number} count */
function tick(practice, count) {
  const [name] = PRACTICES[practice];
  return h(
    "li",
    { class: count ? "had" : "" },
    h("span", { class: "mark", "aria-hidden": "true" }, count ? "✓" : ""),
    h("span", {}, name),
    h("span", { class: "soft" }, count ? String(count) : "none yet"),
  );
}
