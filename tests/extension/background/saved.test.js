// By what a saved person is known again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { installBrowser } from "../browser/fake-chrome.js";

installBrowser();
const { keysOf } = await import("../../../extension/background/saved.js");
const { match } = await import("../../../extension/sites/match.js");

test("a person is known by their handle, however their address is written", () => {
  assert.deepEqual(keysOf(match("https://github.com/Ada?tab=stars")), keysOf(match("https://github.com/ada")));
});

test("nobody is taken for who has the same name on another server", () => {
  const [here, there] = ["https://forem.example/ada", "https://code.example/ada"].map((url) => keysOf(match(url)));
  assert.equal(here.length, 1);
  assert.notDeepEqual(here, there);
});
