import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, hashOf } from "../../../extension/network/address.js";

test("an address that was written is read as it was meant", () => {
  for (const [way, query] of /** @type {[string[], Record<string, string>][]} */ ([
    [["people"], {}],
    [["person", "a/b ?#%"], {}],
    [["people"], { q: "Ada & Söhne", state: "overdue" }],
  ]))
    assert.deepEqual(addressOf(hashOf(way, query)), { tab: way[0], path: way.slice(1), query });
});

test("what is empty is not in an address, and none is an address too", () => {
  assert.equal(hashOf(["people"], { q: "", state: undefined }), "#people");
  assert.deepEqual(addressOf(""), { tab: "", path: [], query: {} });
  assert.deepEqual(addressOf("#person/%E0%A4%A"), { tab: "person", path: ["%E0%A4%A"], query: {} });
});
