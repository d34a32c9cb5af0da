import assert from "node:assert/strict";
import { test } from "node:test";
import { choice } from "../../../extension/network/people/choice.js";

/** A list of so many, in which everybody's id is their place. @param {number} total @param {Record<string, any>} [kept] */
function list(total, kept = {}) {
  const rows = async (/** @type {number} */ from, /** @type {number} */ to) =>
    Array.from({ length: Math.min(to, total) - from }, (_, step) => ({ who: { id: `c${from + step}` } }));
  const windows = /** @type {any} */ ({ total: () => total, rows });
  return choice(
    kept,
    () => windows,
    () => {},
  );
}

test("with Shift a stretch is chosen from where it began, whichever way it goes", async () => {
  const chosen = list(100);
  await chosen.press("stretch", 6, 5);
  await chosen.press("stretch", 7, 6);
  assert.deepEqual(chosen.ids(), ["c5", "c6", "c7"]);
  await chosen.press("stretch", 4, 7);
  assert.deepEqual(chosen.ids().sort(), ["c4", "c5", "c6", "c7"]);
});

test("everyone who is found is one word, until one of them is left out", async () => {
  const chosen = list(300);
  await chosen.press("all", 0);
  assert.deepEqual([chosen.isEveryone(), chosen.count(), chosen.has("c299")], [true, 300, true]);
  await chosen.press("choose", 7);
  assert.deepEqual(
    [chosen.isEveryone(), chosen.count(), chosen.has("c7"), chosen.has("c8")],
    [false, 299, false, true],
  );
});

test("whom one chose stays chosen in another list, but everyone in one is not everyone in the other", async () => {
  const chosen = list(10);
  await chosen.press("choose", 3);
  chosen.listChanged();
  assert.deepEqual(chosen.ids(), ["c3"]);
  chosen.everyone();
  chosen.listChanged();
  assert.equal(chosen.count(), 0);
});

test("on the way back it is as it was left", async () => {
  const kept = {};
  await list(10, kept).press("choose", 3);
  assert.ok(list(10, kept).has("c3"));
});
