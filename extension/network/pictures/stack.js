// From counts a week to the edges of layers that lie on each other. Pure.

/** @typedef {{ on: string, warm: number, cooling: number, cold: number }} Week */
/** @typedef {"warm" | "cooling" | "cold"} Kind */

/** From the ground up. */
export const KINDS = /** @type {Kind[]} */ (["warm", "cooling", "cold"]);

/** @param {Week[]} weeks @param {Set<Kind>} shown @returns {[xs: number[], ...edges: number[][]]} seconds, and each shown layer's upper edge, the highest first */
export function edges(weeks, shown) {
  const kinds = KINDS.filter((kind) => shown.has(kind));
  const upTo = (/** @type {Week} */ week, /** @type {number} */ layer) =>
    kinds.slice(0, layer + 1).reduce((sum, kind) => sum + week[kind], 0);
  const highestFirst = kinds.map((_, layer) => layer).reverse();
  return [
    weeks.map(({ on }) => Date.parse(`${on}T00:00`) / 1000),
    ...highestFirst.map((layer) => weeks.map((week) => upTo(week, layer))),
  ];
}

/** @param {Week[]} weeks the earliest first @returns {string} where it stands and how that has changed */
export function told(weeks) {
  const [first, last] = [weeks[0], weeks[weeks.length - 1]];
  const change = last.warm - first.warm;
  const way = change === 0 ? "as many as" : `${Math.abs(change)} ${change > 0 ? "more" : "fewer"} than`;
  return `${last.warm} warm, ${way} ${weeks.length} weeks ago; ${last.cooling} cooling, ${last.cold} cold.`;
}
