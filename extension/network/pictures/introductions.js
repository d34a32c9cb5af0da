// Who introduced whom, as a graph; the same as a list.
import { h, svg } from "../../interface/element.js";
import { dayOf } from "../../interface/words.js";
import { hashOf } from "../address.js";
import { layOut } from "./layout.js";

/** @typedef {{ id: string, name: string }} Who */
/** @typedef {{ one_id: string, other_id: string, by: "me" | "one", on: string | null }} Edge */

/** @param {{ nodes: Who[], edges: Edge[] }} graph @returns {HTMLElement} */
export function introductionsPicture({ nodes, edges }) {
  if (edges.length === 0)
    return h(
      "p",
      { class: "soft" },
      "Nobody has been introduced yet. Bring two together, or write by whom you met somebody.",
    );
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const { points, width, height } = layOut([...names.keys()], edges);
  const at = (/** @type {string} */ id) => /** @type {import("./layout.js").Point} */ (points.get(id));
  const line = (/** @type {Edge} */ { one_id: one, other_id: other, by }) =>
    svg("line", {
      class: by === "me" ? "mine" : "theirs",
      x1: at(one).x,
      y1: at(one).y,
      x2: at(other).x,
      y2: at(other).y,
    });
  const person = (/** @type {Who} */ { id, name }) =>
    svg(
      "a",
      { href: hashOf(["person", id]) },
      svg("circle", { cx: at(id).x, cy: at(id).y, r: 7 }),
      svg("text", { x: at(id).x, y: at(id).y + 22, "text-anchor": "middle" }, name),
    );
  const picture = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": "Who introduced whom" },
    ...edges.map(line),
    ...nodes.map(person),
  );
  return h(
    "div",
    { class: "introduced" },
    h(
      "p",
      { class: "keys" },
      h("span", { class: "key mine" }),
      "brought together by you",
      h("span", { class: "key theirs" }),
      "brought you somebody",
    ),
    h("div", { class: "wide", tabindex: "0", role: "region", "aria-label": "The graph of introductions" }, picture),
    h(
      "details",
      {},
      h("summary", {}, "As a list"),
      h("ul", {}, ...edges.map((edge) => h("li", {}, sentence(edge, names)))),
    ),
  );
}

/** @param {Edge} edge @param {Map<string, string>} names */
function sentence({ one_id: one, other_id: other, by, on }, names) {
  const when = on ? `, ${dayOf(on)}` : "";
  if (by === "one") return `${names.get(one)} brought you ${names.get(other)}${when}.`;
  return `You brought ${names.get(one)} and ${names.get(other)} together${when}.`;
}
