// From whom and from which circles something was heard within a year.
import { h } from "../../interface/element.js";
import { personLink } from "../person_link.js";

const MOST = 8;

/** @param {{ people: any[], circles: any[] }} sources */
export function sourcesPanel({ people, circles }) {
  if (!people.length) return null;
  const most = people[0].heard;
  return h(
    "section",
    { class: "panel sources" },
    h("h2", {}, "Who brings news, within a year"),
    bars(
      people.slice(0, MOST).map((each) => ({ ...each, name: personLink(each.who) })),
      most,
    ),
    circles.length > 0 && h("h3", {}, "From which circles"),
    circles.length > 0 && bars(circles.slice(0, MOST), circles[0].heard),
  );
}

/** @param {{ name: Node | string, heard: number, won: number }[]} rows @param {number} most */
function bars(rows, most) {
  return h(
    "ul",
    { class: "bars" },
    ...rows.map(({ name, heard, won }) =>
      h(
        "li",
        {},
        h("span", {}, name),
        h("meter", { min: 0, max: most, value: heard, "aria-hidden": "true" }),
        h("span", {}, `${heard} heard of${won ? `, ${won} won` : ""}`),
      ),
    ),
  );
}
