// Whom the person has chosen in the list. Pure.

/** @typedef {{ ids: ReadonlySet<string>, anchor: number | null }} Chosen `anchor`: the row a stretch begins at */

/** @type {Chosen} */
export const NOBODY = { ids: new Set(), anchor: null };

/** @param {Chosen} chosen @param {string} id @param {number} index @returns {Chosen} */
export function toggled({ ids }, id, index) {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: index };
}

/** @param {Chosen} chosen @param {string[]} more @returns {Chosen} with these too; a stretch goes on from where it began */
export function joined({ ids, anchor }, more) {
  return { ids: new Set([...ids, ...more]), anchor };
}

/** @param {Chosen} chosen @param {number} index the other end @returns {[from: number, to: number]} the rows of a stretch, `to` not among them */
export function stretch({ anchor }, index) {
  const from = anchor ?? index;
  return [Math.min(from, index), Math.max(from, index) + 1];
}
