import assert from "node:assert/strict";
import { test } from "node:test";
import { SIZE } from "../../../extension/network/people/query.js";
import { windowsOf } from "../../../extension/network/people/windows.js";

/** A list in which the row at an index is that index. @param {number} total @param {object} [more] */
async function list(total, more = {}) {
  const world = { total, asked: /** @type {number[]} */ ([]), arrived: 0, troubles: /** @type {any[]} */ ([]) };
  const fetchWindow = async (/** @type {number} */ page) => {
    const offset = page * SIZE;
    world.asked.push(offset);
    const length = Math.max(0, Math.min(SIZE, world.total - offset));
    return { total: world.total, items: Array.from({ length }, (_, step) => offset + step) };
  };
  let arrival = () => {};
  const next = () =>
    new Promise((resolve) => {
      arrival = () => resolve(undefined);
    });
  const windows = await windowsOf(/** @type {any} */ ({ fetchWindow, ...more }).fetchWindow, {
    onRows: () => {
      world.arrived++;
      arrival();
    },
    onTrouble: (error) => {
      world.troubles.push(error);
      arrival();
    },
  });
  return { world, windows, next };
}

test("the first window is there at once, the rest when it is looked at, each only once", async () => {
  const { world, windows, next } = await list(1000);
  assert.deepEqual([windows.total(), windows.row(7), windows.row(500)], [1000, 7, null]);
  const there = next();
  windows.look(510, 530);
  windows.look(510, 530);
  await there;
  assert.equal(windows.row(520), 520);
  windows.look(500, 550);
  windows.look(0, 20);
  assert.deepEqual(world.asked, [0, 500]);
});

test("of a long scroll only what was looked at last is fetched", async () => {
  const { world, windows, next } = await list(100_000);
  for (let at = 1000; at <= 90_000; at += 1000) windows.look(at, at + 30);
  while (windows.row(90_010) === null) await next();
  assert.deepEqual(world.asked, [0, 1000, 2000, 90_000]);
});

test("when somebody came or went all that was known of the rows is fetched anew", async () => {
  const { world, windows, next } = await list(1000);
  world.total = 999;
  const there = next();
  windows.look(900, 930);
  await there;
  assert.deepEqual([windows.total(), windows.row(910), windows.row(7)], [999, 910, null]);
});

test("what cannot be had is told, and tried again when it is looked at anew", async () => {
  let isAway = false;
  const fetchWindow = async (/** @type {number} */ page) => {
    if (isAway) throw new Error("away");
    return { total: 1000, items: Array.from({ length: SIZE }, (_, step) => page * SIZE + step) };
  };
  const { world, windows, next } = await list(1000, { fetchWindow });
  isAway = true;
  const told = next();
  windows.look(300, 310);
  await told;
  assert.equal(world.troubles[0].message, "away");
  isAway = false;
  const there = next();
  windows.look(300, 310);
  await there;
  assert.equal(windows.row(305), 305);
});

test("all rows of a stretch are had, however many windows it spans", async () => {
  const { windows } = await list(1000);
  const rows = await windows.rows(95, 305);
  assert.deepEqual([rows.length, rows[0], rows.at(-1)], [210, 95, 304]);
  assert.deepEqual(await windows.rows(990, 2000), [990, 991, 992, 993, 994, 995, 996, 997, 998, 999]);
});
