import assert from "node:assert/strict";
import { test } from "node:test";
import { createBox } from "../../../extension/outbox/box.js";
import { createDelivery } from "../../../extension/outbox/delivery.js";
import { keep } from "../../../extension/outbox/outbox.js";
import { inTurn, memoryStorage } from "../browser/fake-chrome.js";

class Killed extends Error {}

/** A companion that keeps what it takes and knows ids again. @param {{ bad?: Set<string> }} [world] */
function companion({ bad = new Set() } = {}) {
  const stored = new Set();
  const acknowledged = new Set();
  let running = 0;
  return {
    stored,
    acknowledged,
    /** @param {string} _kind @param {any[]} bodies */
    async send(_kind, bodies) {
      assert.equal(++running, 1, "two deliveries ran over each other");
      await null;
      running--;
      const answers = bodies.map(({ id }) => {
        if (bad.has(id)) return { id, status: "rejected", reason: "Bad." };
        const status = stored.has(id) ? "repeated" : "stored";
        stored.add(id);
        return { id, status };
      });
      return { answers };
    },
  };
}

/** @param {any} storage @param {any} send @param {any[]} [alarms] */
function delivering(storage, send, alarms = []) {
  const box = createBox(storage);
  const wakeAfter = async (/** @type {number | null} */ seconds) => void alarms.push(seconds);
  return { box, alarms, ...createDelivery({ box, send, exclusive: inTurn(), wakeAfter }) };
}

test("an item is on disk before anything is sent", async () => {
  const storage = memoryStorage();
  const { post } = delivering(storage, async (/** @type {any} */ _, /** @type {any[]} */ [body]) => {
    assert.ok((await storage.entries("outbox:"))[`outbox:${body.id}`]);
    return { answers: [{ id: body.id, status: "stored" }] };
  });
  assert.equal((await post(keep("capture", { id: "a" }, 1))).status, "stored");
  assert.deepEqual(await storage.entries("outbox:"), {});
});

test("with the companion away the item stays, the answer says so, and an alarm is set", async () => {
  const { post, box, alarms } = delivering(memoryStorage(), async () => ({ later: "offline" }));
  assert.deepEqual(await post(keep("capture", { id: "a" }, 1)), { id: "a", status: "later", reason: "offline" });
  assert.equal((await box.items()).length, 1);
  assert.equal(alarms.at(-1), 30);
});

test("a refused item does not keep the ones behind it", async () => {
  const world = companion({ bad: new Set(["a"]) });
  const { post, deliver, box } = delivering(memoryStorage(), world.send);
  assert.equal((await post(keep("capture", { id: "a" }, 1))).status, "rejected");
  assert.equal((await post(keep("interaction", { id: "b" }, 2))).status, "stored");
  await deliver();
  assert.deepEqual(
    (await box.items()).map(({ id, refused }) => [id, refused?.reason]),
    [["a", "Bad."]],
  );
});

test("a companion that answers without naming the items is not asked for ever", async () => {
  let asked = 0;
  const { post } = delivering(memoryStorage(), async () => {
    asked++;
    return { answers: [] };
  });
  assert.equal((await post(keep("capture", { id: "a" }, 1))).status, "later");
  assert.equal(asked, 1);
});

test("two saves at once are delivered one after the other, each with its own answer", async () => {
  const world = companion();
  const { post, box } = delivering(memoryStorage(), world.send);
  const answers = await Promise.all(["a", "b", "c"].map((id, index) => post(keep("capture", { id }, index))));
  assert.deepEqual(
    answers.map(({ id, status }) => [id, status]),
    [
      ["a", "stored"],
      ["b", "stored"],
      ["c", "stored"],
    ],
  );
  assert.deepEqual(await box.items(), []);
});

test("stopped at any await, nothing kept is lost and nothing is stored twice", async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = sequence(seed);
    const disk = memoryStorage();
    const bad = new Set(seed % 3 === 0 ? ["item-2"] : []);
    const world = companion({ bad });
    const kept = [];
    let next = 0;
    for (let life = 0; life < 25; life++) {
      const storage = mortal(disk, Math.floor(random() * 12));
      const { post, deliver } = delivering(storage, guarded(storage, world.send));
      try {
        await deliver();
        while (next < 6) {
          const id = `item-${next++}`;
          const before = storage.writes;
          const done = post(keep("capture", { id }, next));
          if (random() < 0.5) await done;
          else await done.catch(rethrowUnlessKilled);
          if (storage.writes > before) kept.push(id);
        }
      } catch (error) {
        rethrowUnlessKilled(error);
        const onDisk = Object.keys(await disk.entries("outbox:")).map((key) => key.slice("outbox:".length));
        kept.push(...onDisk.filter((id) => !kept.includes(id)));
      }
    }
    await delivering(disk, world.send).deliver();
    const waiting = Object.values(await disk.entries("outbox:"));
    for (const id of kept) {
      const isSafe = world.stored.has(id) || waiting.some((item) => item.id === id && item.refused);
      assert.ok(isSafe, `seed ${seed}: ${id} was kept and then lost`);
    }
    assert.ok(
      waiting.every((item) => bad.has(item.id)),
      `seed ${seed}: something good still waits`,
    );
  }
});

/** @param {unknown} error */
function rethrowUnlessKilled(error) {
  if (!(error instanceof Killed)) throw error;
}

/** Storage of a worker that is stopped after so many steps: before the step, or after it was done but before anybody knew. @param {any} disk @param {number} steps */
function mortal(disk, steps) {
  let left = steps;
  const storage = {
    writes: 0,
    step() {
      if (left-- <= 0) throw new Killed();
    },
    entries: async (/** @type {string} */ prefix) => {
      storage.step();
      return disk.entries(prefix);
    },
    set: async (/** @type {any} */ values) => {
      storage.step();
      await disk.set(values);
      storage.writes++;
      storage.step();
    },
    remove: async (/** @type {string[]} */ keys) => {
      storage.step();
      await disk.remove(keys);
      storage.step();
    },
  };
  return storage;
}

/** @param {any} storage @param {any} send a request that may be cut before it leaves, or after it arrived */
function guarded(storage, send) {
  return async (/** @type {string} */ kind, /** @type {any[]} */ bodies) => {
    storage.step();
    const outcome = await send(kind, bodies);
    storage.step();
    return outcome;
  };
}

/** Numbers from 0 to 1, the same for the same seed. @param {number} seed */
function sequence(seed) {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}
