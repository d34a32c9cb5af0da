// Counting what pages did not show: when it is told, that it stays small, and that it holds nothing of anybody.
import assert from "node:assert/strict";
import { test } from "node:test";
import { noted, report, troubles } from "../../../extension/background/reading_health.js";

const FULL = { recipe: "linkedin@3", found: true, missed: [], sources: { name: "page", headline: "lines" } };
const HEADLESS = { ...FULL, missed: ["headline"], sources: { name: "page" } };
const NOBODY = { recipe: "linkedin@3", found: false, missed: [], sources: {} };

/** @param {any[]} readings */
const after = (...readings) =>
  /** @type {any} */ (readings.reduce((health, reading) => noted(health, reading), undefined));
const times = (/** @type {number} */ count, /** @type {any} */ reading) => Array(count).fill(reading);

test("a field that five pages in a row do not show is told, with their number", () => {
  assert.deepEqual(troubles(after(...times(4, HEADLESS))), []);
  assert.deepEqual(troubles(after(...times(5, HEADLESS))), [{ field: "headline", pages: 5 }]);
  assert.deepEqual(troubles(after(...times(10, FULL), ...times(6, HEADLESS))), [{ field: "headline", pages: 6 }]);
});

test("a field found again is well again", () => {
  assert.deepEqual(troubles(after(...times(5, HEADLESS), FULL)), []);
  assert.deepEqual(troubles(after(...times(5, HEADLESS), FULL, ...times(4, HEADLESS))), []);
});

test("a field that few people have is not told for five who have none", () => {
  const seldom = Array.from({ length: 40 }, (_, index) => (index % 4 ? HEADLESS : FULL));
  assert.deepEqual(troubles(after(...seldom, FULL, ...times(6, HEADLESS))), []);
  assert.deepEqual(troubles(after(...seldom, FULL, ...times(14, HEADLESS))), [{ field: "headline", pages: 14 }]);
});

test("pages that nobody can be read from are told, until somebody is", () => {
  assert.deepEqual(troubles(after(FULL, ...times(5, NOBODY))), [{ field: null, pages: 5 }]);
  assert.deepEqual(troubles(after(...times(5, NOBODY), FULL)), []);
});

test("a new version of the recipe starts anew", () => {
  const mended = { ...FULL, recipe: "linkedin@4" };
  assert.deepEqual(after(...times(9, HEADLESS), mended), after(mended));
});

test("the counts stay small however many pages are read", () => {
  const health = after(...times(5000, FULL), ...times(5000, HEADLESS), ...times(5000, NOBODY));
  assert.ok(JSON.stringify(health).length < 250, JSON.stringify(health));
  assert.ok(troubles(health).some(({ field }) => field === "headline"));
});

test("the report says which layer answered for what and how often, and nothing else", () => {
  const text = report("linkedin", after(...times(3, FULL), ...times(5, HEADLESS), NOBODY));
  assert.equal(
    text,
    "linkedin@3: 8 pages read, then 1 not\nheadline: lines 3, missed 5; in a row 5\nname: page 8, missed 0; in a row 0",
  );
});
