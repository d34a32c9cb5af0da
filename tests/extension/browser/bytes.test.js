import assert from "node:assert/strict";
import { test } from "node:test";
import { fromText, toText } from "../../../extension/browser/bytes.js";

test("bytes of any kind and number come back as they were", () => {
  for (const length of [0, 1, 2, 3, 8191, 8192, 8193, 20_000]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 256);
    assert.deepEqual(fromText(toText(bytes)), bytes);
  }
});
