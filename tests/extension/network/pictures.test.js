import assert from "node:assert/strict";
import { test } from "node:test";
import { forces } from "../../../extension/network/pictures/forces.js";
import { layOut } from "../../../extension/network/pictures/layout.js";
import { edges, told } from "../../../extension/network/pictures/stack.js";

await forces();

const WEEKS = [
  { on: "2026-01-04", warm: 5, cooling: 3, cold: 2 },
  { on: "2026-01-11", warm: 4, cooling: 3, cold: 3 },
];

test("layers lie on each other, warm at the ground, the highest edge drawn first", () => {
  const [, ...all] = edges(WEEKS, new Set(["warm", "cooling", "cold"]));
  assert.deepEqual(all, [
    [10, 10],
    [8, 7],
    [5, 4],
  ]);
  const [xs, ...some] = edges(WEEKS, new Set(["warm", "cold"]));
  assert.deepEqual(some, [
    [7, 7],
    [5, 4],
  ]);
  assert.equal(xs[1] - xs[0], 7 * 86_400);
});

test("in words it says where things stand and how that has changed", () => {
  assert.equal(told(WEEKS), "4 warm, 1 fewer than 2 weeks ago; 3 cooling, 3 cold.");
  assert.match(told([WEEKS[0], { ...WEEKS[0], on: "2026-01-11" }]), /^5 warm, as many as 2 weeks ago/);
});

test("a graph is laid out the same each time, nobody on top of another, all within the picture", () => {
  const ids = Array.from({ length: 40 }, (_, at) => `c${at}`);
  const pairs = ids.slice(1).map((id, at) => ({ one_id: id, other_id: ids[at >> 1] }));
  const { points, width, height } = layOut(ids, pairs);
  assert.deepEqual(layOut(ids, pairs).points, points);
  const placed = [...points.values()];
  for (const { x, y } of placed) assert.ok(x > 0 && y > 0 && x < width && y < height);
  for (const [at, one] of placed.entries())
    for (const other of placed.slice(at + 1)) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) > 40);
});
