import assert from "node:assert/strict";
import { test } from "node:test";
import { digestDay } from "../../../extension/reminders/digest.js";

const at = (/** @type {number} */ day, /** @type {number} */ hour, minute = 0) => new Date(2026, 2, day, hour, minute);

test("while there is no digest none is due", () => {
  assert.equal(digestDay(null, "2026-03-01", at(4, 12)), null);
});

test("a digest is due from its hour on, once", () => {
  assert.equal(digestDay(9, "2026-03-03", at(4, 8, 59)), null);
  assert.equal(digestDay(9, "2026-03-03", at(4, 9)), "2026-03-04");
  assert.equal(digestDay(9, "2026-03-04", at(4, 9, 1)), null);
});

test("an hour that was slept through is made up for when the computer wakes", () => {
  assert.equal(digestDay(9, "2026-03-03", at(4, 17)), "2026-03-04");
});

test("and also the morning after, and only the last one after a week away", () => {
  assert.equal(digestDay(23, "2026-03-02", at(4, 8)), "2026-03-03");
  assert.equal(digestDay(23, "2026-03-03", at(4, 8)), null);
  assert.equal(digestDay(9, "2026-02-20", at(4, 8)), "2026-03-03");
});

test("midnight is an hour as any other", () => {
  assert.equal(digestDay(0, "2026-03-03", at(4, 0)), "2026-03-04");
});

test("a clock that was two days ahead silences nothing", () => {
  assert.equal(digestDay(9, "2026-03-06", at(4, 10)), "2026-03-04");
  assert.equal(digestDay(9, "2026-03-04", at(4, 11)), null);
});

test("one that is set back shows nothing twice", () => {
  assert.equal(digestDay(9, "2026-03-04", at(4, 8)), null);
});

test("the last day of a month and of a year come before the first", () => {
  assert.equal(digestDay(9, "2026-02-27", new Date(2026, 2, 1, 3)), "2026-02-28");
  assert.equal(digestDay(9, "2026-12-30", new Date(2027, 0, 1, 3)), "2026-12-31");
});
