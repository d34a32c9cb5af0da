import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { freshNonce, isProven } from "../../../extension/companion/proof.js";

const KEY = "0f".repeat(32);
const PORT = 17177;
const sign = (/** @type {string} */ key, /** @type {string} */ nonce, port = PORT) =>
  createHmac("sha256", key).update(`${nonce}:${port}`).digest("hex");

test("the companion's own answer to the nonce is proof", async () => {
  const nonce = freshNonce();
  assert.equal(await isProven(KEY, { nonce, port: PORT }, sign(KEY, nonce)), true);
});

test("another key, another nonce, another port, or no proof at all is none", async () => {
  const nonce = freshNonce();
  const right = sign(KEY, nonce);
  for (const wrong of [
    sign("other", nonce),
    sign(KEY, freshNonce()),
    sign(KEY, nonce, PORT + 1),
    right.slice(2),
    `${right}00`,
    "",
    "zz",
    7,
    null,
    undefined,
    {},
  ]) {
    assert.equal(await isProven(KEY, { nonce, port: PORT }, wrong), false);
  }
});

test("no nonce is asked twice, and each is within what the protocol takes", () => {
  const nonces = Array.from({ length: 100 }, freshNonce);
  assert.equal(new Set(nonces).size, 100);
  assert.ok(nonces.every((nonce) => nonce.length >= 16 && nonce.length <= 128));
});
