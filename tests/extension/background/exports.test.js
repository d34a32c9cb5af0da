// A file that is taken along passes to a page in parts, each far below what a message may hold.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PART } from "../../../extension/background/exports.js";
import { fromText } from "../../../extension/browser/bytes.js";
import { answering, begin, end, tell } from "./whole.js";

const whole = Buffer.alloc(2 * PART + 5, "keepwarm");

before(async () => {
  await begin();
  answering({ answer: ({ path }) => (path === "/v1/export.zip" ? { status: 200, body: whole } : null) });
});
after(end);

test("a large file comes whole, and each part of it in a message that can be sent", async () => {
  const { id, size } = (await tell("export.take", { as: "zip" })).value;
  assert.equal(size, whole.length);
  const parts = [];
  for (let offset = 0; offset < size; offset += parts.at(-1)?.length ?? 0) {
    const { value } = await tell("export.part", { id, offset });
    assert.ok(value.length < 64 * 1024 * 1024);
    parts.push(fromText(value));
  }
  assert.equal(parts.length, 3);
  assert.ok(Buffer.concat(parts).equals(whole));
  assert.match((await tell("export.part", { id, offset: 0 })).trouble.message, /Ask for it again/);
});

test("of two files that are asked for, the first gives way and says so", async () => {
  const first = (await tell("export.take", { as: "zip" })).value;
  const second = (await tell("export.take", { as: "zip" })).value;
  assert.match((await tell("export.part", { id: first.id, offset: 0 })).trouble.message, /Ask for it again/);
  assert.equal(fromText((await tell("export.part", { id: second.id, offset: 2 * PART })).value).length, 5);
});
