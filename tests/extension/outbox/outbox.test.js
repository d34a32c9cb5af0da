import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answered,
  BATCH,
  keep,
  nextBatch,
  postponed,
  refusedWhole,
  retried,
  waitBefore,
} from "../../../extension/outbox/outbox.js";

/** @param {number} count @param {"capture" | "interaction"} [kind] */
const several = (count, kind = "capture") =>
  Array.from({ length: count }, (_, index) => keep(kind, { id: `${kind}-${String(index).padStart(3, "0")}` }, index));

test("the oldest go first, one kind at a time, at most fifty", () => {
  const items = [...several(60), ...several(3, "interaction")].reverse();
  const batch = nextBatch(items);
  assert.equal(batch.length, BATCH);
  assert.equal(batch[0].id, "capture-000");
  assert.ok(batch.every((item) => item.kind === "capture"));
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
