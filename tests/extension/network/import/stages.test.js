import assert from "node:assert/strict";
import { test } from "node:test";
import { asOwn, canTell, FIELDS, guessed } from "../../../../extension/network/import/fields.js";
import { isNothingNew, progressOf, spoken, stageWords } from "../../../../extension/network/import/stages.js";
import { READY } from "./importing.js";

const at = (/** @type {any} */ more) => ({ ...READY, ...more });
const NONE = Object.fromEntries(Object.keys(READY.counts).map((what) => [what, 0]));

test("progress is of what is known, and unknown while a file of unknown length is read", () => {
  assert.deepEqual(progressOf(at({ stage: "receiving", received: 100 })), { value: 100, max: 254 });
  assert.equal(progressOf(at({ stage: "reading" })), "unknown");
  assert.equal(stageWords(at({ stage: "reading", total: 4000 })), "Being read: 4,000 rows so far");
  assert.deepEqual(progressOf(at({ stage: "running", rows: 40, total: 900 })), { value: 40, max: 900 });
  assert.deepEqual(progressOf(at({ stage: "undoing", rows: 40, total: 900 })), { value: 860, max: 900 });
  assert.equal(progressOf(at({ stage: "ready" })), null);
});

test("aloud is said only each quarter of the way", () => {
  const said = Array.from({ length: 101 }, (_, rows) => spoken(at({ stage: "running", rows, total: 100 })));
  assert.deepEqual(
    [...new Set(said)].map((each) => each.replace("Connections.csv: Being taken in, ", "")),
    ["0 percent", "25 percent", "50 percent", "75 percent", "100 percent"],
  );
});

test("aloud no number is said of a file that is read, for it would never end", () => {
  const said = [0, 2000, 4000].map((total) => spoken(at({ stage: "reading", total })));
  assert.deepEqual(new Set(said.slice(1)), new Set(["Connections.csv: Being read"]));
});

test("a file of what is here already and one of nobody one knows are told apart", () => {
  const same = at({ counts: { ...NONE, same: 2 } });
  const strangers = at({ counts: { ...NONE, strangers: 2 } });
  assert.deepEqual([same, strangers, READY].map(isNothingNew), [true, true, false]);
  assert.match(stageWords(same), /here already/);
  assert.match(stageWords(strangers), /^Nothing of it/);
});

test("who one is goes as what it is: a page, an address or a name", () => {
  assert.deepEqual(asOwn(["https://x.com/me@work", "me@here.example", " Me Myself ", ""]), {
    names: ["Me Myself"],
    emails: ["me@here.example"],
    profile_urls: ["https://x.com/me@work"],
  });
});

test("a guess is read whatever its heading holds, and somebody must be told by a column", () => {
  assert.deepEqual(
    [...guessed(["a=b=name", "c="])],
    [
      ["a=b", "name"],
      ["c", ""],
    ],
  );
  assert.deepEqual([canTell(["", "company"]), canTell(["", "last_name"])], [false, true]);
});

test("what a column can be taken for is named once", () => {
  assert.equal(new Set(FIELDS.map(([value]) => value)).size, FIELDS.length);
});
