// What a key does in a list of rows: as in any grid (ARIA Authoring Practices), with Shift a stretch is chosen. Pure.

/** @typedef {"open" | "choose" | "stretch" | "all" | "none"} Press */

/** @type {Record<string, (index: number, page: number, last: number) => number>} */
const STEPS = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index, page) => index + page,
  PageUp: (index, page) => index - page,
  Home: () => 0,
  End: (_, __, last) => last,
};
/** @type {Record<string, Press>} */
const PRESSES = { Enter: "open", " ": "choose", Escape: "none" };

/**
 * @param {{ key: string, shiftKey: boolean, ctrlKey: boolean, metaKey: boolean }} event
 * @param {number} index the row that has the focus @param {{ page: number, total: number }} list `page`: rows in a screenful
 * @returns {{ press: Press | null, to: number | null }} what is done, and the row the focus goes to
 */
export function step({ key, shiftKey, ctrlKey, metaKey }, index, { page, total }) {
  const isHeld = ctrlKey || metaKey;
  if (isHeld && key.toLowerCase() === "a") return { press: "all", to: null };
  if (key in STEPS) {
    const to = Math.min(Math.max(STEPS[key](index, page, total - 1), 0), total - 1);
    return { press: shiftKey ? "stretch" : null, to };
  }
  if (isHeld || !(key in PRESSES)) return { press: null, to: null };
  return { press: shiftKey && key === " " ? "stretch" : PRESSES[key], to: null };
}
