// How the five practices share what was done, beside what an even share would be.
import { h } from "../../interface/element.js";
import { counted } from "../../interface/words.js";

/** @typedef {Record<string, number>} Counts */
/** @typedef {{ week: Counts, quarter: Counts, shares: Counts, lacking: string, act: string }} Practices */

/** @type {Record<string, [title: string, about: string]>} */
export const PRACTICES = {
  visible: ["Remain visible", "like, comment, post, write now and then"],
  involved: ["Stay involved", "meet, call, chat, hold the group together"],
  interest: ["Show interest", "ask how they are, reply, comment on their work"],
  helpful: ["Be helpful", "help, guide, answer, introduce"],
  invite: ["Invite others", "bring new people in and welcome them"],
};

/** @param {Practices} practices of the last 90 days and this week @returns {HTMLElement} */
export function practicesPicture({ week, quarter, shares, lacking, act }) {
  const bar = (/** @type {string} */ practice) => {
    const [title, about] = PRACTICES[practice];
    const filled = h("span", { class: "filled" });
    filled.style.inlineSize = `${shares[practice]}%`;
    return h(
      "li",
      { class: practice === lacking ? "lacking" : "" },
      h("strong", {}, title),
      h(
        "span",
        { class: "soft" },
        `${shares[practice]} %, ${counted(quarter[practice], "touch", "touches")}, ${week[practice]} this week`,
      ),
      h("span", { class: "bar", "aria-hidden": "true" }, filled),
      h("small", {}, about),
    );
  };
  return h("div", { class: "shares" }, h("p", {}, act), h("ul", {}, ...Object.keys(PRACTICES).map(bar)));
}
