// No room, a clock that strays, a worker stopped: what the background makes of it.
import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import {
  answering,
  begin,
  browser,
  end,
  ISSUE,
  PAGE,
  posted,
  removed,
  rounds,
  SAVE,
  sent,
  tell,
  touch,
  waiting,
  whileAway,
  whileFull,
} from "./whole.js";

const TWO_DAYS = 2 * 86_400_000;

beforeEach(begin);
after(end);

test("with the browser's own storage full, nothing is said to be kept, and the badge says so too", async () => {
  await whileFull(async () => {
    const { value } = await tell("captures.save", SAVE);
    assert.equal(value.verdict, "refused");
    assert.match(value.reason, /has no room left/);
    assert.deepEqual([browser.badge.text, browser.badge.title.includes("was not kept")], ["!", true]);
    assert.deepEqual(posted(), []);
  });
  assert.equal((await tell("captures.save", SAVE)).value.verdict, "saved");
  assert.equal(browser.badge.text, "2");
});

test("where room is short, what can be asked for again gives way to what cannot", async () => {
  await browser.storage.set({ saved: { number: 1, contacts: {} } });
  const { set } = globalThis.chrome.storage.local;
  globalThis.chrome.storage.local.set = async (/** @type {any} */ values) => {
    if (await browser.storage.get("saved")) throw new Error("QUOTA_BYTES quota exceeded");
    await set(values);
  };
  assert.equal((await tell("captures.save", SAVE)).value.verdict, "saved");
  globalThis.chrome.storage.local.set = set;
});

test("what waits is delivered and forgotten also while nothing more can be written", async () => {
  await whileAway(async () => assert.equal((await tell("captures.save", SAVE)).value.verdict, "kept"));
  await whileFull(() => rounds.ring("deliver"));
  assert.deepEqual(await waiting(), { waiting: 0, refused: [] });
  assert.equal(posted().length, 1);
});

test("a touch that the browser has no room for is told by the badge, and is noted once there is room", async () => {
  await whileFull(async () => {
    assert.equal((await touch()).noted, null);
    assert.equal(browser.badge.text, "!");
  });
  assert.ok((await touch()).noted);
  assert.notEqual(browser.badge.text, "!");
});

test("a save that is asked for again under its id, as after a stopped worker, is made once", async () => {
  const id = "0b0e7a52-93a1-4a51-9d0c-0d6f6b1f2c11";
  answering({
    answer: ({ body }) => ({
      status: 200,
      body: { items: body ? [{ id: body.items[0].id, status: "repeated", contact_id: "c1" }] : [], overdue: 2 },
    }),
  });
  for (let again = 0; again < 2; again++) {
    const { value } = await tell("captures.save", { ...SAVE, id });
    assert.deepEqual([value.verdict, value.id], ["saved", id]);
  }
  assert.equal((await tell("captures.save", { ...SAVE, id: "anything" })).trouble.field, "id");
});

test("a touch that is undone while the companion is away is taken back from it: its answer may have been lost", async () => {
  const interaction = { contact_id: "c1", kind: "call", direction: "both", channel: "phone" };
  const ids = /** @type {string[]} */ ([]);
  await touch({ key: "warm", post: null }); // the companion has told who is saved
  await whileAway(async () => {
    const { noted } = await touch();
    assert.equal(noted.waiting, true);
    assert.deepEqual((await tell("page.untouch", { url: ISSUE, id: noted.id }, PAGE)).value, { undone: true });
    const { value } = await tell("interactions.log", { interaction });
    assert.equal((await tell("interactions.undo", { id: value.id })).value.verdict, "kept");
    ids.push(noted.id, value.id);
  });
  await rounds.ring("remind");
  assert.deepEqual([sent(), removed()], [[], ids]);
  assert.deepEqual(await waiting(), { waiting: 0, refused: [] });
});

test("a touch is one write with the note of it, and so is its undo: no crash can come between", async () => {
  const { set } = globalThis.chrome.storage.local;
  const writes = /** @type {string[][]} */ ([]);
  globalThis.chrome.storage.local.set = async (/** @type {any} */ values) => {
    writes.push(Object.entries(values).map(([key, value]) => (key.startsWith("outbox:") ? value.kind : key)));
    await set(values);
  };
  await touch();
  await touch({ back: true });
  globalThis.chrome.storage.local.set = set;
  const together = (/** @type {string} */ kind) => [["outbox_number", kind, "noted_touches"]];
  for (const kind of ["interaction", "removal"])
    assert.deepEqual(
      writes.filter((keys) => keys.includes(kind)),
      together(kind),
    );
  assert.deepEqual(
    writes.filter((keys) => keys.includes("noted_touches") && keys.length === 1),
    [],
  );
});

for (const [what, alarm] of [
  ["no alarm was set", null],
  ["a clock that was set back has put the alarm off", { scheduledTime: Date.now() + TWO_DAYS }],
])
  test(`what waits goes within the minute, though ${what}`, async () => {
    await whileAway(async () => void (await tell("captures.save", SAVE)));
    await browser.storage.set({ link: "ok" });
    browser.alarms.clear();
    if (alarm) browser.alarms.set("deliver", alarm);
    await rounds.ring("remind");
    assert.deepEqual(await waiting(), { waiting: 0, refused: [] });
  });

test("the minute's alarm that a clock, set back, has put off by days is set anew as soon as anything happens", async () => {
  const soon = () => browser.alarms.get("remind").scheduledTime <= Date.now() + 60_000;
  for (const happens of [() => rounds.ring("deliver"), () => tell("link.look"), () => rounds.start()]) {
    browser.alarms.set("remind", { scheduledTime: Date.now() + TWO_DAYS });
    await happens();
    assert.ok(soon());
  }
});

test("a clock that strays by days and comes back has no touch noted twice", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: new Date(2026, 2, 10, 12) });
  for (const day of [10, 12, 10, 8, 10]) {
    t.mock.timers.setTime(new Date(2026, 2, day, 12).valueOf());
    await touch({ key: "warm", post: null });
  }
  assert.equal(sent().length, 3, "one of the 10th, one of the 12th, one of the 8th");
});

test("what was done before midnight can be undone after it, and no later", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: new Date(2026, 2, 10, 23, 59) });
  const { noted } = await touch();
  t.mock.timers.setTime(new Date(2026, 2, 12, 0, 1).valueOf());
  assert.equal((await touch({ back: true })).undone, null);
  t.mock.timers.setTime(new Date(2026, 2, 11, 0, 1).valueOf());
  assert.equal((await touch({ back: true })).undone, noted.id);
});
