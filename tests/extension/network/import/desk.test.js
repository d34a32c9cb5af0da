import assert from "node:assert/strict";
import { test } from "node:test";
import { createDesk } from "../../../../extension/network/import/desk.js";
import { PART } from "../../../../extension/network/import/send.js";
import { importing } from "./importing.js";

const file = (/** @type {string} */ name, /** @type {BlobPart} */ content = "a") => new File([content], name);

/** @param {ReturnType<typeof importing>} companion */
function deskOf(companion) {
  const asked = /** @type {any[]} */ ([]);
  const ask = async (/** @type {string} */ verb, /** @type {any} */ payload = {}) => {
    asked.push({ verb, ...payload });
    return companion.answers[verb](payload);
  };
  const desk = createDesk({ ask, pause: () => new Promise((resolve) => setImmediate(resolve)) });
  const left = new AbortController();
  const until = (/** @type {() => boolean} */ met) =>
    new Promise((resolve, reject) => {
      const look = () => met() && resolve(undefined);
      setTimeout(() => reject(new Error(`It never came to that: ${stages().join()}`)), 20_000).unref();
      desk.follow(look, left.signal);
      look();
    });
  const stages = () => desk.items().map(({ file_name, stage }) => `${file_name} ${stage}`);
  return {
    desk,
    asked,
    stages,
    until,
    becomes: (/** @type {string[]} */ ...all) => until(() => String(stages()) === String(all)),
  };
}

test("a file is sent in parts of half a megabyte, read, and waits for the person", async () => {
  const companion = importing();
  const { desk, asked, becomes } = deskOf(companion);
  const bytes = Uint8Array.from({ length: PART + 3 }, (_, at) => at % 251);
  desk.add([file("people.csv", bytes)]);
  await becomes("people.csv ready");
  assert.deepEqual(
    companion.parts.map(({ offset }) => offset),
    [0, PART],
  );
  assert.deepEqual(Buffer.concat(companion.parts.map(({ data }) => Buffer.from(data, "base64"))), Buffer.from(bytes));
  assert.equal(asked.find(({ verb }) => verb === "imports.preview").words, false);
});

test("several go one after another, those of people before those of messages", async () => {
  const { desk, becomes } = deskOf(importing({ "b.vcf": { stage: "failed", problem: "It cannot be read." } }));
  desk.add([file("messages.csv"), file("a.csv"), file("b.vcf"), file("mail.mbox")]);
  await becomes("a.csv ready", "b.vcf waiting", "messages.csv waiting", "mail.mbox waiting");
  const [{ id }] = desk.items();
  await desk.start(id);
  await becomes("a.csv done", "b.vcf failed", "messages.csv ready", "mail.mbox waiting");
});

test("while the companion is away nothing is lost, and it goes on from where it was", async () => {
  const companion = importing();
  const { desk, asked, becomes, until } = deskOf(companion);
  const { "imports.part": part } = companion.answers;
  companion.answers["imports.part"] = (message) => {
    if (message.offset === 0 || !isAway) return part(message);
    throw Object.assign(new Error("away"), { code: "offline" });
  };
  let isAway = true;
  desk.add([file("people.csv", new Uint8Array(PART * 2))]);
  await until(() => desk.away() !== null);
  assert.equal(desk.items()[0].received, PART);
  isAway = false;
  await becomes("people.csv ready");
  assert.equal(desk.away(), null);
  assert.deepEqual(
    companion.parts.map(({ offset }) => offset),
    [0, PART],
  );
  assert.equal(asked.filter(({ verb }) => verb === "imports.begin").length, 1);
});

test("one that is refused says why, and the next has its turn", async () => {
  const companion = importing();
  const { "imports.begin": begin } = companion.answers;
  companion.answers["imports.begin"] = (message) => {
    if (message.size > 3)
      throw Object.assign(new Error("This file has 2 GB; at most 100 MB are read."), { code: "invalid" });
    return begin(message);
  };
  const { desk, becomes } = deskOf(companion);
  desk.add([file("huge.csv", "large"), file("small.csv")]);
  await becomes("huge.csv refused", "small.csv ready");
  assert.equal(desk.items()[0].problem, "This file has 2 GB; at most 100 MB are read.");
  await desk.undo(desk.items()[0].id);
  await becomes("small.csv ready");
});

test("one that can no longer be read is given up whole", async () => {
  const companion = importing();
  const { desk, becomes } = deskOf(companion);
  const moved = file("moved.csv", "abc");
  moved.slice = () => /** @type {any} */ ({ arrayBuffer: () => Promise.reject(new Error("NotReadableError")) });
  desk.add([moved]);
  await becomes("moved.csv refused");
  assert.match(desk.items()[0].problem, /^moved.csv can no longer be read/);
  assert.deepEqual(
    [...companion.imports.values()].map(({ stage }) => stage),
    ["cancelled"],
  );
});

test("a file given up while it waits is never sent, and one given up while it is sent is sent no further", async () => {
  const companion = importing();
  const { "imports.part": part } = companion.answers;
  companion.answers["imports.part"] = async (message) => {
    if (message.offset === 0) await desk.undo(message.id);
    return part(message);
  };
  const { desk, asked, becomes } = deskOf(companion);
  desk.add([file("first.csv", new Uint8Array(PART * 3)), file("second.csv")]);
  await desk.undo(desk.items()[1].id);
  await becomes();
  await desk.refresh();
  assert.deepEqual(
    asked.filter(({ verb }) => verb === "imports.begin").map(({ file_name }) => file_name),
    ["first.csv"],
  );
  assert.equal(companion.parts.length, 1);
});

test("what was said of a file before is said again when more is asked", async () => {
  const { desk, asked, becomes } = deskOf(importing());
  desk.add([file("messages.csv")]);
  await becomes("messages.csv ready");
  const [{ id }] = desk.items();
  await desk.answer(id, { names: ["Me Myself"] });
  await becomes("messages.csv ready");
  await desk.answer(id, { words: true });
  const last = asked.filter(({ verb }) => verb === "imports.preview").at(-1);
  assert.deepEqual(last, { verb: "imports.preview", id, names: ["Me Myself"], words: true });
});

test("an import is taken back and stays in sight; what was brought in before the page was opened is listed apart", async () => {
  const companion = importing();
  const before = deskOf(companion);
  before.desk.add([file("people.csv")]);
  await before.becomes("people.csv ready");
  await before.desk.start(before.desk.items()[0].id);
  await before.becomes("people.csv done");

  const { desk, becomes } = deskOf(companion);
  await desk.refresh();
  assert.deepEqual([desk.items(), desk.earlier().map(({ stage }) => stage)], [[], ["done"]]);
  await desk.undo(desk.earlier()[0].id);
  await becomes("people.csv undone");
  assert.deepEqual(desk.earlier(), []);
});
