import assert from "node:assert/strict";
import { test } from "node:test";
import { createBox, NotKept } from "../../../extension/outbox/box.js";
import { createDelivery } from "../../../extension/outbox/delivery.js";
import { keep } from "../../../extension/outbox/outbox.js";
import { inTurn, memoryStorage } from "../browser/fake-chrome.js";

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
  const box = createBox({ storage, numbering: inTurn(), makeRoom: async () => {} });
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
  const { post, box, alarms } = delivering(memoryStorage(), async () => ({ away: "offline" }));
  assert.deepEqual(await post(keep("capture", { id: "a" }, 1)), { id: "a", status: "later", reason: "offline" });
  assert.equal((await box.items()).length, 1);
  assert.equal(alarms.at(-1), 30);
});

test("however long the companion is away, it is looked for every half minute; one that refuses is left alone for longer", async () => {
  let outcome = /** @type {any} */ ({ away: "offline" });
  const { post, deliver, alarms } = delivering(memoryStorage(), async () => outcome);
  await post(keep("capture", { id: "a" }, 1));
  for (let tries = 0; tries < 100; tries++) await deliver();
  assert.equal(alarms.at(-1), 30);
  outcome = { later: "The disk is full." };
  for (let tries = 0; tries < 10; tries++) await deliver();
  assert.equal(alarms.at(-1), 900);
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

test("what was kept later goes later, whatever the clock says meanwhile", async () => {
  const storage = memoryStorage();
  const away = delivering(storage, async () => ({ away: "offline" }));
  const names = ["a", "b", "c", "d"];
  const clock = [1000, -172_800_000, -172_800_000, 172_800_000];
  for (const [index, id] of names.entries()) await away.post(keep("capture", { id }, clock[index]));
  const world = companion();
  await delivering(storage, world.send).deliver();
  assert.deepEqual([...world.stored], names);
});

test("a removal takes the place of its interaction only when no answer to that is under way", async () => {
  const storage = memoryStorage();
  const asked = /** @type {string[]} */ ([]);
  let answer = () => {};
  const { post, box } = delivering(storage, (/** @type {string} */ kind, /** @type {any[]} */ [{ id }]) => {
    asked.push(kind);
    return new Promise((resolve) => {
      answer = () => resolve({ answers: [{ id, status: "stored" }] });
    });
  });
  const until = async (/** @type {() => boolean} */ met) => {
    while (!met()) await new Promise((resolve) => setImmediate(resolve));
  };
  const noted = post(keep("interaction", { id: "a" }, 1));
  await until(() => asked.length === 1);
  const undone = post(keep("removal", { id: "a" }, 2));
  answer();
  await until(() => asked.length === 2);
  answer();
  await Promise.all([noted, undone]);
  assert.deepEqual(asked, ["interaction", "removal"]);
  assert.deepEqual(await box.items(), []);
});

test("what cannot be written is refused and nothing of it is kept; what was kept before still is, and goes", async () => {
  const storage = memoryStorage();
  const { set } = storage;
  const world = companion();
  let isAway = true;
  const { post, deliver, box } = delivering(storage, async (/** @type {any} */ kind, /** @type {any} */ bodies) =>
    isAway ? { away: "offline" } : world.send(kind, bodies),
  );
  await post(keep("capture", { id: "a" }, 1));
  storage.set = async () => {
    throw new Error("QUOTA_BYTES quota exceeded");
  };
  await assert.rejects(post(keep("capture", { id: "b" }, 2), { beside: 1 }), NotKept);
  assert.equal(await storage.get("beside"), undefined);
  isAway = false;
  await deliver();
  assert.deepEqual([[...world.stored], await box.items()], [["a"], []]);
  storage.set = set;
  assert.equal((await post(keep("capture", { id: "b" }, 2))).status, "stored");
});

test("an answer that cannot be written down is told all the same, and the item is asked about again", async () => {
  const storage = memoryStorage();
  const world = companion();
  const { remove } = storage;
  const { post, deliver, alarms } = delivering(storage, world.send);
  storage.remove = async () => {
    throw new Error("The disk has failed.");
  };
  assert.equal((await post(keep("capture", { id: "a" }, 1))).status, "stored");
  assert.equal(alarms.at(-1), 30);
  storage.remove = remove;
  await deliver();
  assert.deepEqual([[...world.stored], await storage.entries("outbox:")], [["a"], {}]);
});
