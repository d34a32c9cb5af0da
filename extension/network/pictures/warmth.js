// Warm, cooling and cold over time, as layers; the same as a table.
import { h } from "../../interface/element.js";
import { dayOf } from "../../interface/words.js";
import uPlot from "../../vendor/uplot/uPlot.esm.js";
import { edges, KINDS, told } from "./stack.js";

/** @typedef {import("./stack.js").Week} Week */
/** @typedef {import("./stack.js").Kind} Kind */

/** @type {Record<Kind, string>} */
const LABELS = { warm: "Warm", cooling: "Cooling", cold: "Cold" };
const HIGH = 220;
const DAY = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });

/** @param {Week[]} weeks the earliest first @param {AbortSignal} left when the picture is no longer shown @returns {HTMLElement} */
export function warmthPicture(weeks, left) {
  const shown = new Set(KINDS);
  const canvas = h("div", { class: "chart", role: "img", "aria-label": told(weeks) });
  let chart = /** @type {uPlot | null} */ (null);

  function draw() {
    chart?.destroy();
    if (canvas.clientWidth > 0) chart = new uPlot(options(canvas, shown), edges(weeks, shown), canvas);
  }

  const watch = new ResizeObserver(() => (chart ? chart.setSize({ width: canvas.clientWidth, height: HIGH }) : draw()));
  watch.observe(canvas);
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  scheme.addEventListener("change", draw, { signal: left });
  left.addEventListener("abort", () => {
    watch.disconnect();
    chart?.destroy();
  });

  /** @param {Kind} kind @param {boolean} on */
  const toggle = (kind, on) => {
    if (on) shown.add(kind);
    else shown.delete(kind);
    draw();
  };
  return h(
    "div",
    { class: "layers" },
    h("p", {}, told(weeks)),
    h("div", { class: "choices" }, ...KINDS.map((kind) => legend(kind, toggle))),
    canvas,
    table(weeks),
  );
}

/** @param {Kind} kind @param {(kind: Kind, on: boolean) => void} toggle */
function legend(kind, toggle) {
  const box = h("input", { type: "checkbox", checked: true, onchange: () => toggle(kind, box.checked) });
  return h("label", {}, box, h("span", { class: `swatch ${kind}`, "aria-hidden": "true" }), LABELS[kind]);
}

/** @param {HTMLElement} canvas @param {Set<Kind>} shown @returns {uPlot.Options} in the page's own colours */
function options(canvas, shown) {
  const style = getComputedStyle(canvas);
  const colour = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`);
  const kinds = KINDS.filter((kind) => shown.has(kind)).reverse();
  const axis = { stroke: colour("soft"), grid: { stroke: colour("line"), width: 1 }, ticks: { show: false } };
  return {
    width: canvas.clientWidth,
    height: HIGH,
    legend: { show: false },
    cursor: { show: false },
    series: [
      {},
      ...kinds.map((kind) => ({
        label: LABELS[kind],
        stroke: colour(kind),
        fill: colour(kind),
        width: 1,
        points: { show: false },
      })),
    ],
    axes: [
      { ...axis, size: 30, space: 80, values: (_, seconds) => seconds.map((each) => DAY.format(each * 1000)) },
      { ...axis, size: 44, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000] },
    ],
    scales: { y: { range: (_, __, most) => [0, Math.max(1, most)] } },
  };
}

/** @param {Week[]} weeks */
function table(weeks) {
  const row = (/** @type {Week} */ week) =>
    h("tr", {}, h("th", { scope: "row" }, dayOf(week.on)), ...KINDS.map((kind) => h("td", {}, String(week[kind]))));
  const heads = ["Week to", ...KINDS.map((kind) => LABELS[kind])].map((label) => h("th", { scope: "col" }, label));
  return h(
    "details",
    {},
    h("summary", {}, "As a table"),
    h(
      "table",
      { class: "numbers" },
      h("thead", {}, h("tr", {}, ...heads)),
      h("tbody", {}, ...weeks.toReversed().map(row)),
    ),
  );
}
