// For each of the four reasons of a network, how many who matter for it are warm.
import { h } from "../../interface/element.js";

/** @type {Record<string, string>} */
const REASONS = {
  change: "When you change jobs",
  loss: "If you lose yours",
  news: "News and chances",
  mentor: "Who makes you better",
};

/** @param {{ reasons: { reason: string, contacts: number, warm: number }[], thinnest: string | null }} sources */
export function reasonsPanel({ reasons, thinnest }) {
  const most = Math.max(1, ...reasons.map(({ contacts }) => contacts));
  return h(
    "section",
    { class: "panel reasons" },
    h("h2", {}, "What your network is there for"),
    h(
      "ul",
      { class: "bars" },
      ...reasons.map(({ reason, contacts, warm }) =>
        h(
          "li",
          { class: reason === thinnest ? "thinnest" : null },
          h("span", {}, REASONS[reason]),
          h("meter", { min: 0, max: most, value: warm, "aria-hidden": "true" }),
          h("span", {}, `${warm} of ${contacts} warm`),
        ),
      ),
    ),
    h("p", { class: "soft" }, thinnest ? thinnestWords(thinnest) : "Say on people’s pages what they matter for."),
  );
}

/** @param {string} thinnest @returns {string} */
function thinnestWords(thinnest) {
  return `Thinnest: ${REASONS[thinnest].toLocaleLowerCase()}. Think of whom you would want to hear from then.`;
}
