// The score, its five parts, and what would raise it most.
import { h } from "../../interface/element.js";
import { counted } from "../../interface/words.js";
import { personLink } from "../person_link.js";

/** @typedef {{ part: string, score: number, title: string, told: string }} Part */

/** @param {{ score: number, parts: Part[] }} told */
export function scorePanel({ score, parts }) {
  return h(
    "section",
    { class: "panel score" },
    h("h2", {}, "If the job went today"),
    h("p", { class: "figure" }, h("strong", {}, String(score)), " of 100"),
    h(
      "ul",
      { class: "parts" },
      ...parts.map((part) =>
        h(
          "li",
          {},
          h("span", {}, part.title),
          h("span", { class: "soft" }, `${part.score} %`),
          h("meter", { min: 0, max: 100, value: part.score, "aria-hidden": "true" }),
          h("small", {}, part.told),
        ),
      ),
    ),
    h("p", { class: "soft" }, "The score is the mean of its five parts. Only people who are warm count."),
  );
}

/** @param {{ part: string, gain: number, told: string, people: any[] }[]} raises the most first */
export function raisesPanel(raises) {
  return h(
    "section",
    { class: "panel raises" },
    h("h2", {}, "What would raise it most"),
    raises.length
      ? h("ol", { class: "rows" }, ...raises.map(row))
      : h("p", { class: "soft" }, "Nothing that is known of. Keep the warm warm."),
  );
}

/** @param {{ gain: number, told: string, people: any[] }} raise */
function row({ gain, told, people }) {
  const names = people.flatMap((who, at) => [at ? ", " : "", personLink(who)]);
  return h(
    "li",
    {},
    h("p", {}, h("strong", {}, `+${counted(gain, "point", "points")}`), ` ${told}`),
    names.length > 0 && h("small", {}, ...names),
  );
}
