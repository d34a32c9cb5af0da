// d3's forces, fetched when a graph is to be laid out: builds for a page without a bundler, each of which adds to the global `d3`.
import { h } from "../../interface/element.js";

const IN_ORDER = ["d3-dispatch", "d3-quadtree", "d3-timer", "d3-force"];

/** @type {Promise<unknown> | null} */
let coming = null;

/** @returns {Promise<unknown>} settles once `layOut` may be called */
export function forces() {
  coming ??= Promise.all(IN_ORDER.map(run)).catch((error) => {
    coming = null;
    throw error;
  });
  return coming;
}

/** @param {string} name @returns {Promise<unknown>} */
function run(name) {
  return new Promise((resolve, reject) => {
    const src = new URL(`../../vendor/${name}/${name}.min.js`, import.meta.url).href;
    const fail = () => reject(new Error("What lays out the graph could not be loaded. Load the page anew."));
    const script = h("script", { src, onload: resolve, onerror: fail });
    script.async = false; // in the order they were added
    document.head.append(script);
  });
}
