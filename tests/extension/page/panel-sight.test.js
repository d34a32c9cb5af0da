// When a press counts: not before the panel has stood in full view for half a second. Layers and true covers are the browsers'.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { beforeEach, test } from "node:test";
import { JSDOM } from "jsdom";

/** @type {any} */
let window;
/** @type {any} */
let page;
/** @type {HTMLElement} */
let button;
/** @type {any} */
let sight;

beforeEach(async () => {
  ({ window } = new JSDOM("<!doctype html><title>A page</title>", {
    runScripts: "outside-only",
    pretendToBeVisual: true,
  }));
  const host = window.document.createElement("div");
  host.setAttribute("popover", "manual");
  page = { now: 0, open: true, painted: true, timers: [], told: () => {}, host, top: host };
  standIn(page);
  const root = host.attachShadow({ mode: "closed" });
  root.innerHTML = "<div><button>Save contact</button></div>";
  window.document.documentElement.append(host);
  window.keepwarm = { boxes: new WeakMap([[host, root]]), panel: {} };
  window.eval(await readFile(new URL("../../../extension/page/panel-sight.js", import.meta.url), "utf8"));
  button = root.querySelector("button");
  sight = window.keepwarm.panel.sight(host, root);
  sight.begin(root.firstElementChild);
  page.told();
});

/** In place of what only a browser has: a clock, the top layer, what is painted, and what lies under a point. @param {any} page */
function standIn(page) {
  Object.defineProperty(window.performance, "now", { value: () => page.now, configurable: true });
  window.setTimeout = (/** @type {() => void} */ act, /** @type {number} */ ms) =>
    page.timers.push([page.now + ms, act]);
  window.clearTimeout = () => {};
  window.document.elementFromPoint = () => page.top;
  const matches = window.Element.prototype.matches;
  window.Element.prototype.matches = function (/** @type {string} */ selector) {
    if (selector === ":popover-open") return page.open;
    return selector.startsWith(":") ? false : matches.call(this, selector);
  };
  page.host.showPopover = () => (page.open = true);
  page.host.hidePopover = () => (page.open = false);
  window.IntersectionObserver = class {
    trackVisibility = true;
    constructor(/** @type {(entries: object[]) => void} */ told) {
      page.told = () => told([{ isVisible: page.painted, intersectionRatio: 1 }]);
    }
    observe() {}
    disconnect() {}
  };
}

/** @param {number} ms */
function pass(ms) {
  page.now += ms;
  const due = page.timers.filter((/** @type {[number]} */ [at]) => at <= page.now);
  page.timers = page.timers.filter((/** @type {[number]} */ [at]) => at > page.now);
  for (const [, act] of due) act();
}

const counts = () => window.keepwarm.panel.counts(button);
const says = () => button.getAttribute("aria-disabled");

test("a press counts once the panel has stood half a second, and its buttons say so", () => {
  assert.equal(says(), "true");
  pass(499);
  assert.equal(counts(), false);
  pass(2);
  assert.equal(counts(), true);
  assert.equal(says(), null);
});

test("the buttons say so also where the half second is over between one glance at the clock and the next", () => {
  pass(400);
  let glances = 0;
  Object.defineProperty(window.performance, "now", { value: () => (++glances > 1 ? 501 : 499.9), configurable: true });
  for (let turn = 0; turn < 3; turn++) pass(100);
  assert.equal(says(), null);
});

test("what was painted over it makes the half second begin again", () => {
  pass(600);
  page.painted = false;
  page.told();
  assert.equal(counts(), false);
  page.painted = true;
  page.told();
  pass(400);
  assert.equal(counts(), false);
  pass(101);
  assert.equal(counts(), true);
});

test("nothing counts where something else lies under the pointer, and that is said", () => {
  pass(600);
  page.top = window.document.documentElement;
  assert.equal(counts(), false);
  assert.ok(button.parentElement?.hasAttribute("data-covered"));
});

test("a window that was moved under the pointer makes it begin again", () => {
  pass(600);
  Object.defineProperty(window, "screenX", { value: 300 });
  assert.equal(counts(), false);
  pass(600);
  assert.equal(counts(), true);
});

test("what the page writes on the panel's element is taken off, and makes it begin again", () => {
  pass(600);
  page.host.setAttribute("aria-label", "Next");
  assert.equal(counts(), false);
  assert.equal(page.host.hasAttribute("aria-label"), false);
  pass(100);
  pass(600);
  assert.equal(counts(), true);
});

test("a panel that was taken elsewhere in the page is gone at the first press", () => {
  pass(600);
  window.document.body.append(page.host);
  assert.equal(counts(), false);
  assert.equal(page.host.isConnected, false);
});

test("what no layer shows is never pressed", () => {
  assert.equal(window.keepwarm.panel.counts(window.document.createElement("button")), false);
});
