// Where the people of a graph lie: forces pull together who knows each other, and keep apart whose names would cover each other.

/** @typedef {{ id: string, x: number, y: number }} Point */
/** @typedef {{ one_id: string, other_id: string }} Edge */

const STEPS = 300;
/** Room for a name. */
const APART = 46;

/**
 * The same graph is always laid out the same. `forces` must have settled.
 * @param {string[]} ids @param {Edge[]} edges between them
 * @returns {{ points: Map<string, Point>, width: number, height: number }}
 */
export function layOut(ids, edges) {
  const { d3 } = /** @type {any} */ (globalThis); // see forces.js
  const nodes = ids.map((id) => /** @type {Point} */ ({ id, x: 0, y: 0 })).map(({ id }) => ({ id }));
  const links = edges.map(({ one_id: source, other_id: target }) => ({ source, target }));
  d3.forceSimulation(nodes)
    .force(
      "link",
      d3
        .forceLink(links)
        .id((/** @type {Point} */ { id }) => id)
        .distance(90),
    )
    .force("charge", d3.forceManyBody().strength(-160))
    .force("apart", d3.forceCollide(APART))
    .force("x", d3.forceX().strength(0.04))
    .force("y", d3.forceY().strength(0.09))
    .stop()
    .tick(STEPS);
  const points = /** @type {Point[]} */ (/** @type {unknown} */ (nodes));
  const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))];
  const placed = points.map(({ id, x, y }) => ({ id, x: Math.round(x - left + 70), y: Math.round(y - top + 30) }));
  return {
    points: new Map(placed.map((point) => [point.id, point])),
    width: Math.max(...placed.map(({ x }) => x)) + 70,
    height: Math.max(...placed.map(({ y }) => y)) + 40,
  };
}
