// The list's own part: which rows are in the page, where the focus is, and what the keys do. Whom a row shows is not its business.
import { h } from "../../interface/element.js";
import "../production.js";
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from "../../vendor/tanstack-virtual-core/index.js";
import { step } from "./steps.js";

/** Both as people.css has them. */
const HIGH = 52;
const HEAD_HIGH = 36;
const KEYS =
  "Arrow keys go through the list, Enter opens, Space chooses, with Shift a stretch, Control and A everyone.";

/**
 * @typedef {object} Rows
 * @property {HTMLElement} element
 * @property {(total: number, from?: number) => void} show a list of so many, scrolled to that many pixels
 * @property {() => void} refresh fills the rows that are in the page anew
 * @property {() => void} enter takes the focus to the row it was in last
 */

/**
 * @param {object} given
 * @param {string} given.label
 * @param {HTMLElement} given.heads the row of column heads
 * @param {(row: HTMLElement, index: number) => void} given.fill
 * @param {(from: number, to: number) => void} given.look told which rows are in the page
 * @param {(press: "open" | "choose" | "stretch" | "all" | "none", index: number, from?: number) => void} given.act
 *   `from`: the row that had the focus before
 * @param {Record<string, any>} given.kept where the list was left
 * @param {AbortSignal} given.left
 * @returns {Rows}
 */
export function rows({ label, heads, fill, look, act, kept, left }) {
  const body = h("div", { role: "rowgroup", class: "rows" });
  const element = h(
    "div",
    { role: "grid", class: "grid", "aria-label": label, "aria-multiselectable": "true", "aria-description": KEYS },
    heads,
    body,
  );
  /** @type {Map<number, HTMLElement>} */
  const there = new Map();
  let scrollTo = /** @type {number | null} */ (null);

  const list = new Virtualizer({
    count: 0,
    getScrollElement: () => element,
    estimateSize: () => HIGH,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: 6,
    scrollMargin: HEAD_HIGH,
    scrollPaddingStart: HEAD_HIGH,
    rangeExtractor: (range) => withActive(defaultRangeExtractor(range), kept.active ?? 0, range.count),
    onChange: () => draw(),
  });
  left.addEventListener("abort", list._didMount());

  function draw() {
    if (scrollTo !== null && list.scrollRect?.height) {
      element.scrollTop = scrollTo;
      scrollTo = null;
    }
    const items = list.getVirtualItems();
    const wanted = new Set(items.map(({ index }) => index));
    for (const [index, row] of there) {
      if (wanted.has(index)) continue;
      row.remove();
      there.delete(index);
    }
    let next = body.firstElementChild;
    for (const { index, start } of items) {
      const row = there.get(index) ?? made(index, start - HEAD_HIGH);
      if (row === next) next = row.nextElementSibling;
      else body.insertBefore(row, next);
    }
    if (items.length) look(items[0].index, items[items.length - 1].index + 1);
    kept.top = element.scrollTop;
  }

  /** @param {number} index @param {number} top */
  function made(index, top) {
    const tab = index === (kept.active ?? 0) ? "0" : "-1";
    const row = h("div", { role: "row", class: "row", "aria-rowindex": index + 2, tabindex: tab });
    row.style.transform = `translateY(${top}px)`;
    row.dataset.index = String(index);
    there.set(index, row);
    fill(row, index);
    return row;
  }

  /** @param {number} index */
  function activate(index) {
    there.get(kept.active ?? 0)?.setAttribute("tabindex", "-1");
    kept.active = index;
    list.scrollToIndex(index, { align: "auto" });
    draw();
    const row = there.get(index);
    row?.setAttribute("tabindex", "0");
    row?.focus({ preventScroll: true });
  }

  element.addEventListener("keydown", (event) => {
    const row = /** @type {Element} */ (event.target).closest(".row");
    if (!row || event.altKey) return;
    const index = Number(/** @type {HTMLElement} */ (row).dataset.index);
    const page = Math.max(1, Math.floor((element.clientHeight - HEAD_HIGH) / HIGH) - 1);
    const { press, to } = step(event, index, { page, total: list.options.count });
    if (!press && to === null) return;
    event.preventDefault();
    if (to !== null) activate(to);
    if (press) act(press, to ?? index, index);
  });

  element.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const row = /** @type {HTMLElement | null} */ (target.closest(".row"));
    if (!row || target.closest("a")) return;
    const index = Number(row.dataset.index);
    activate(index);
    if (event.shiftKey) act("stretch", index);
    else act(target.closest(".choose") || event.ctrlKey || event.metaKey ? "choose" : "open", index);
  });

  return {
    element,
    show(total, from = 0) {
      element.setAttribute("aria-rowcount", String(total + 1));
      body.style.height = `${total * HIGH}px`;
      kept.active = Math.min(from ? (kept.active ?? 0) : 0, Math.max(0, total - 1));
      element.scrollTop = scrollTo = from;
      for (const [index, row] of there) {
        row.remove();
        there.delete(index);
      }
      list.setOptions({ ...list.options, count: total });
      list._willUpdate();
      draw();
    },
    enter: () => activate(kept.active ?? 0),
    refresh() {
      for (const [index, row] of there) fill(row, index);
    },
  };
}

/** The row that has the focus stays, wherever one scrolls. @param {number[]} range @param {number} active @param {number} count */
function withActive(range, active, count) {
  if (active >= count || range.includes(active)) return range;
  return active < range[0] ? [active, ...range] : [...range, active];
}
