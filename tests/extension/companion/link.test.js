import assert from "node:assert/strict";
import { test } from "node:test";
import { judge } from "../../../extension/companion/link.js";

const reply = (given = {}) => ({
  status: 200,
  name: "companion",
  api: 1,
  version: "0.1.0",
  etag: null,
  body: {},
  ...given,
});

test("each thing seen on the port is one of five states", () => {
  assert.equal(judge({ reply: null, paired: true }), "offline");
  assert.equal(judge({ reply: reply({ name: null }), paired: true }), "stranger");
  assert.equal(judge({ reply: reply({ api: 2 }), paired: true }), "outdated");
  assert.equal(judge({ reply: reply(), paired: false }), "unpaired");
  assert.equal(judge({ reply: reply({ status: 401 }), paired: true }), "unpaired");
  assert.equal(judge({ reply: reply(), paired: true, proof: "right" }), "ok");
});

test("a companion that no longer knows this browser asks to be paired; one that is another's is a stranger", () => {
  assert.equal(judge({ reply: reply(), paired: true, proof: "unknown" }), "unpaired");
  assert.equal(judge({ reply: reply(), paired: true, proof: "other" }), "stranger");
});

test("an answer of no is still an answer: the link is well", () => {
  for (const status of [400, 404, 409, 500, 503, 507])
    assert.equal(judge({ reply: reply({ status }), paired: true }), "ok");
});
