import assert from "node:assert/strict";
import { test } from "node:test";
import { filterOf, readQuery, sortedBy } from "../../../extension/network/people/query.js";
import { step } from "../../../extension/network/people/steps.js";

test("of an address typed by hand only what can be asked is asked", () => {
  const typed = { q: " ", state: "overdue", colour: "red", sort: "shoe size", order: "sideways", offset: "7" };
  assert.deepEqual(readQuery(typed), { state: "overdue" });
  assert.deepEqual(readQuery({ q: "ada", sort: "due", order: "up" }), { q: "ada", sort: "due", order: "asc" });
  assert.deepEqual(filterOf(readQuery({ import_id: "i1", state: "none" })), { import_id: "i1", state: "none" });
});

test("a column sorts, once more the other way round, and another begins its own way", () => {
  const once = sortedBy({ q: "ada" }, "due");
  assert.deepEqual(once, { q: "ada", sort: "due", order: "asc" });
  assert.equal(sortedBy(once, "due").order, "desc");
  assert.equal(sortedBy(sortedBy(once, "due"), "name").order, "asc");
  assert.equal(sortedBy({}, "name").order, "desc", "by name it comes already");
  assert.equal(sortedBy({ q: "ada" }, "name").order, "asc", "a search comes best first");
  assert.deepEqual(filterOf(once), { q: "ada" });
});

const LIST = { page: 10, total: 100 };
/** @param {string} key @param {object} [held] @param {number} [index] */
const pressed = (key, held = {}, index = 5) =>
  step({ key, shiftKey: false, ctrlKey: false, metaKey: false, ...held }, index, LIST);

test("the keys go through a list, and never beyond its ends", () => {
  const went = ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"].map((key) => pressed(key).to);
  assert.deepEqual(went, [6, 4, 15, 0, 0, 99]);
  assert.deepEqual([pressed("ArrowUp", {}, 0).to, pressed("ArrowDown", {}, 99).to], [0, 99]);
});

test("a key opens, chooses, chooses a stretch, all, or nobody; what it does not know it leaves to the browser", () => {
  assert.deepEqual(pressed("Enter"), { press: "open", to: null });
  assert.deepEqual(pressed(" "), { press: "choose", to: null });
  assert.deepEqual(pressed(" ", { shiftKey: true }), { press: "stretch", to: null });
  assert.deepEqual(pressed("ArrowDown", { shiftKey: true }), { press: "stretch", to: 6 });
  assert.deepEqual(pressed("A", { ctrlKey: true }), { press: "all", to: null });
  assert.deepEqual(pressed("Escape"), { press: "none", to: null });
  for (const [key, held] of /** @type {[string, object][]} */ ([
    ["x", {}],
    ["Enter", { metaKey: true }],
    ["Tab", {}],
  ]))
    assert.deepEqual(pressed(key, held), { press: null, to: null });
});
