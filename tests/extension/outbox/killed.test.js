// The outbox, stopped at each await in turn: before what was asked for is done, and after it is done but before anybody knows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createBox } from "../../../extension/outbox/box.js";
import { createDelivery } from "../../../extension/outbox/delivery.js";
import { keep } from "../../../extension/outbox/outbox.js";
import { inTurn, memoryStorage } from "../browser/fake-chrome.js";

/** @typedef {{ kind: "capture" | "interaction" | "removal", id: string }} Press something the person does */

/** What a person does one after another; the last two at once, in two windows. @type {Press[][]} */
const STORY = [
  [{ kind: "capture", id: "ada" }],
  [{ kind: "interaction", id: "like" }],
  [{ kind: "removal", id: "like" }],
  [{ kind: "capture", id: "bad" }],
  [{ kind: "interaction", id: "reply" }],
  [
    { kind: "capture", id: "bo" },
    { kind: "capture", id: "cy" },
  ],
];

/** A strict companion: keeps each id once, in order, refuses one, and cannot be reached or cannot write at some calls. @param {number[]} troubled */
function companion(troubled) {
  let calls = 0;
  const kept = /** @type {string[]} */ ([]);
  const removed = new Set();
  return {
    kept,
    removed,
    /** @param {string} kind @param {{ id: string }[]} bodies */
    async send(kind, bodies) {
      calls++;
      if (troubled.includes(calls)) return calls % 2 ? { away: "offline" } : { later: "The disk is full." };
      const answers = bodies.map(({ id }) => {
        if (kind === "removal") removed.add(id);
        else if (id === "bad") return { id, status: "rejected", reason: "No." };
        else if (kept.includes(id)) return { id, status: "repeated" };
        else kept.push(id);
        return { id, status: "stored" };
      });
      return { answers };
    },
  };
}

/**
 * One life of the worker, over a disk that outlives it.
 * @param {any} disk @param {ReturnType<typeof companion>} world
 * @param {number} steps after so many nothing that it awaits comes back; Infinity to let it live
 * @param {boolean} isDone whether what it awaits last is done all the same
 */
function life(disk, world, steps, isDone) {
  let left = steps;
  let die = () => {};
  const stopped = new Promise((resolve) => {
    die = () => resolve("stopped");
  });
  const never = new Promise(() => {});
  /** @param {() => any} act */
  const step = async (act) => {
    if (left < 0) return never;
    if (left-- > 0) return act();
    if (isDone) await act();
    die();
    return never;
  };
  const storage = /** @type {any} */ (
    Object.fromEntries(
      ["entries", "get", "set", "remove"].map((name) => [name, (/** @type {any} */ it) => step(() => disk[name](it))]),
    )
  );
  const box = createBox({ storage, numbering: inTurn(), makeRoom: async () => {} });
  const wakeAfter = () => step(async () => {});
  const send = (/** @type {any} */ kind, /** @type {any} */ bodies) => step(() => world.send(kind, bodies));
  return { stopped, isStopped: () => left < 0, ...createDelivery({ box, send, exclusive: inTurn(), wakeAfter }) };
}

/**
 * The whole story, with one stop on the way; whoever got no answer presses once more, under the same id, in the worker's next life.
 * @param {number} steps @param {boolean} isDone @param {number[]} troubled
 */
async function told(steps, isDone, troubled) {
  const disk = memoryStorage();
  const world = companion(troubled);
  let worker = life(disk, world, steps, isDone);
  const mortal = worker;
  const liveOn = () => {
    if (worker.isStopped()) worker = life(disk, world, Infinity, false);
  };
  for (const presses of STORY) {
    const press = (/** @type {Press} */ { kind, id }) => worker.post(keep(kind, { id }, 0));
    const answers = await Promise.all(presses.map((each) => Promise.race([press(each), worker.stopped])));
    liveOn();
    for (const each of presses.filter((_, index) => answers[index] === "stopped")) await press(each);
  }
  for (let tries = 0; tries < troubled.length + 2; tries++) {
    await Promise.race([worker.deliver(), worker.stopped]);
    liveOn();
  }
  return { world, isOver: mortal.isStopped(), waiting: Object.values(await disk.entries("outbox:")) };
}

for (const isDone of [false, true]) {
  for (const troubled of [[], [1, 2, 3], [2, 4, 5]]) {
    const when = isDone ? "after what it awaited was done" : "before what it awaited was done";
    test(`stopped at any await, ${when}, with trouble at calls ${troubled}, all arrives once and in order`, async () => {
      for (let steps = 0; ; steps++) {
        const { world, isOver, waiting } = await told(steps, isDone, troubled);
        const [first, ...others] = world.kept.filter((id) => id !== "like");
        const at = `stopped at await ${steps}: ${world.kept}`;
        assert.deepEqual([first, others[0], others.slice(1).sort()], ["ada", "reply", ["bo", "cy"]], at);
        assert.ok(!world.kept.includes("like") || world.removed.has("like"), at);
        assert.ok(world.removed.has("like"), at);
        assert.deepEqual(
          waiting.map(({ id, refused }) => [id, refused?.reason]),
          [["bad", "No."]],
          at,
        );
        if (!isOver) return assert.ok(steps > 40, `only ${steps} awaits`);
      }
    });
  }
}

test("whoever is stopped before the answer and does not press again finds it kept once or not at all", async () => {
  for (let steps = 0; ; steps++) {
    const disk = memoryStorage();
    const world = companion([]);
    const worker = life(disk, world, steps, true);
    const answer = await Promise.race([worker.post(keep("capture", { id: "ada" }, 0)), worker.stopped]);
    await life(disk, world, Infinity, false).deliver();
    assert.ok(world.kept.length <= 1);
    assert.deepEqual(await disk.entries("outbox:"), {});
    if (answer !== "stopped") return assert.deepEqual(world.kept, ["ada"]);
  }
});
