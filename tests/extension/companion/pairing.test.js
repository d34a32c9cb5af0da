import assert from "node:assert/strict";
import { test } from "node:test";
import { call } from "../../../extension/companion/client.js";
import { LinkDown } from "../../../extension/companion/link.js";
import { CodeRefused, pair, readCode } from "../../../extension/companion/pairing.js";
import { CODE, startCompanion } from "./fake-companion.js";

const down = (/** @type {string} */ state) => (/** @type {unknown} */ error) =>
  error instanceof LinkDown && error.state === state;

test("a code may be typed with any case, spaces and dashes", () => {
  for (const typed of ["K7QM4XTD", "k7qm-4xtd", " K7QM 4XTD ", "k7-qm–4x—td", "k7qm4xtd\n"])
    assert.equal(readCode(typed), CODE);
  for (const typed of ["", "K7QM", "K7QM4XTD9", "Ké7QM4XT", "K7QM.4XTD"]) assert.equal(readCode(typed), "");
});

test("a right code gives a whole key", async () => {
  const server = await startCompanion();
  const key = await pair(call, server.port, "k7qm 4xtd", "Firefox on Linux", 1772366400000);
  assert.deepEqual(Object.keys(key).sort(), ["client_id", "companion_id", "made_at", "server_key", "token"]);
  assert.equal(key.made_at, 1772366400000);
  assert.equal(server.asked.at(-1)?.body.label, "Firefox on Linux");
  await server.stop();
});

test("a wrong code and half a code get the same one sentence", async () => {
  const server = await startCompanion();
  for (const code of ["ZZZZZZZZ", "K7"]) await assert.rejects(pair(call, server.port, code, "Test", 0), CodeRefused);
  await server.stop();
});

test("a code is not shown to a stranger", async () => {
  const server = await startCompanion({ name: null });
  await assert.rejects(pair(call, server.port, CODE, "Test", 0), down("stranger"));
  assert.ok(server.asked.every(({ body }) => !body));
  await server.stop();
});

test("half a key is no key", async () => {
  const server = await startCompanion();
  const half = (/** @type {any[]} */ ...given) =>
    call(.../** @type {Parameters<typeof call>} */ (given)).then(
      (reply) => reply && { ...reply, body: { ...reply.body, token: undefined } },
    );
  await assert.rejects(pair(half, server.port, CODE, "Test", 0), down("outdated"));
  await server.stop();
});
