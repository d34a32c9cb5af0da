import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answered,
  BATCH,
  bodyOf,
  keep,
  nextBatch,
  postponed,
  refusedWhole,
  retried,
  waitBefore,
} from "../../../extension/outbox/outbox.js";

/** As the box would have them: numbered. @param {number} count @param {"capture" | "interaction"} [kind] @param {number} [from] */
const several = (count, kind = "capture", from = 1) =>
  Array.from({ length: count }, (_, index) => ({
    ...keep(kind, { id: `${kind}-${String(index).padStart(3, "0")}` }, 0),
    number: from + index,
  }));

test("what was kept first goes first, at most fifty at once", () => {
  const batch = nextBatch(several(60).reverse());
  assert.deepEqual([batch.length, batch[0].id, batch[49].id], [BATCH, "capture-000", "capture-049"]);
});

test("nothing overtakes what is of another kind", () => {
  const items = [...several(3), ...several(2, "interaction", 4), ...several(2, "capture", 6)];
  const sizes = [];
  for (let left = items; left.length; ) {
    const batch = nextBatch(left);
    sizes.push(batch.length);
    assert.deepEqual(batch, left.slice(0, batch.length));
    left = left.slice(batch.length);
  }
  assert.deepEqual(sizes, [3, 2, 2]);
});

test("a moment nobody told is that of keeping, and never one that is still to come", () => {
  const at = Date.UTC(2026, 2, 1);
  const day = 86_400_000;
  const moment = (/** @type {any} */ item, /** @type {number} */ now) => bodyOf(item, now).at;
  assert.equal(moment(keep("interaction", { id: "a" }, at), at + 9 * day), "2026-03-01T00:00:00.000Z");
  assert.equal(moment(keep("interaction", { id: "a" }, at + 2 * day), at), "2026-03-01T00:00:00.000Z");
  const told = { id: "a", at: "2026-02-01T00:00:00Z" };
  assert.equal(moment(keep("interaction", told, at), at), told.at);
  assert.deepEqual(bodyOf(keep("removal", { id: "a" }, at), at), { id: "a" });
});

test("what is on the companion's disk leaves the outbox, whether stored, repeated or waiting for review", () => {
  const batch = several(3);
  const statuses = ["stored", "repeated", "review"];
  const change = answered(
    batch,
    batch.map(({ id }, index) => ({ id, status: statuses[index] })),
  );
  assert.deepEqual(change, { put: [], remove: batch.map(({ id }) => id) });
});

test("a rejected item goes to quarantine with its reason and is not sent again by itself", () => {
  const [item] = several(1);
  const { put } = answered([item], [{ id: item.id, status: "rejected", reason: "A name is missing.", field: "name" }]);
  assert.deepEqual(put[0].refused, { reason: "A name is missing.", field: "name" });
  assert.deepEqual(nextBatch(put), []);
  assert.equal(nextBatch([retried(put[0])]).length, 1);
});

test("an item the answer does not mention stays, and so does one answered with nonsense", () => {
  const batch = several(2);
  const change = answered(batch, [{ id: batch[0].id, status: "splendid" }, /** @type {any} */ (null)]);
  assert.deepEqual(change.remove, []);
  assert.deepEqual(
    change.put.map(({ tries, refused }) => [tries, refused]),
    [
      [1, null],
      [1, null],
    ],
  );
});

test("one bad item in a batch refused whole is found by halving, and alone goes to quarantine", () => {
  for (const bad of [0, 1, 24, 49]) {
    let items = several(50);
    const culprit = items[bad].id;
    const delivered = [];
    for (let rounds = 0; nextBatch(items).length > 0; rounds++) {
      assert.ok(rounds < 120, "the outbox must come to rest");
      const batch = nextBatch(items);
      const refused = batch.some(({ id }) => id === culprit);
      const change = refused
        ? refusedWhole(batch, "Bad.")
        : answered(
            batch,
            batch.map(({ id }) => ({ id, status: "stored" })),
          );
      delivered.push(...change.remove);
      items = items
        .filter(({ id }) => !change.remove.includes(id))
        .map((item) => change.put.find(({ id }) => id === item.id) ?? item);
    }
    assert.equal(delivered.length, 49);
    assert.deepEqual(
      items.map(({ id }) => id),
      [culprit],
    );
  }
});

test("the wait doubles from thirty seconds to a quarter of an hour and starts over with a new item", () => {
  let items = several(1);
  const waits = [];
  for (let tries = 0; tries < 8; tries++) {
    items = postponed(items).put;
    waits.push(waitBefore(items));
  }
  assert.deepEqual(waits, [30, 60, 120, 240, 480, 900, 900, 900]);
  assert.equal(waitBefore([]), null);
  assert.equal(waitBefore(items.map((item) => ({ ...item, refused: { reason: "Bad.", field: null } }))), null);
});
