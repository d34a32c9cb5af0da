// A search that shows what it finds while the person writes.
import { h } from "./element.js";

const PAUSE_MS = 180;

/**
 * @param {object} given
 * @param {string} given.label
 * @param {string} given.placeholder
 * @param {string} given.value
 * @param {(q: string) => Promise<Node[]>} given.find what to show for these words
 * @param {(action: () => Promise<unknown>) => Promise<unknown>} given.attempt runs what may fail, and tells it
 * @returns {{ search: HTMLInputElement, results: HTMLElement, fill: () => Promise<unknown> }} `fill` finds at once
 */
export function searchField({ label, placeholder, value, find, attempt }) {
  const results = h("div", { class: "results" });
  const search = h("input", { type: "search", value, placeholder, "aria-label": label });
  const fill = () =>
    attempt(async () => {
      const q = search.value.trim();
      const parts = await find(q);
      if (q === search.value.trim()) results.replaceChildren(...parts); // a later search may have been answered first
    });
  let pause = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  search.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(fill, PAUSE_MS);
  });
  return { search, results, fill };
}
