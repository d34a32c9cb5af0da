import assert from "node:assert/strict";
import { test } from "node:test";
import { stepsOf } from "../../../extension/network/help/introduction_steps.js";

const DAY = "2026-03-01";
const PAIR = { one: { name: "Ada" }, other: { name: "Bo" }, state: "draft" };
const labels = (/** @type {any} */ days) => stepsOf({ ...PAIR, ...days }, DAY).map(({ label }) => label);

test("both are asked, each apart, and one's no ends it", () => {
  assert.deepEqual(labels({}), ["Asked Ada", "Asked Bo"]);
  assert.deepEqual(labels({ state: "asked_one", asked_one_on: DAY }), ["Ada agreed", "Asked Bo", "Declined"]);
  const one = { asked_one_on: DAY, agreed_one_on: DAY };
  assert.deepEqual(labels({ state: "asked_one", ...one }), ["Asked Bo", "Declined"]);
  assert.deepEqual(labels({ state: "asked_both", ...one, asked_other_on: DAY }), ["Bo agreed", "Declined"]);
});

test("it is made once both have agreed, and then its outcome is told in words", () => {
  assert.deepEqual(stepsOf({ ...PAIR, state: "agreed" }, DAY)[0].changes, { made_on: DAY });
  for (const state of ["made", "outcome", "declined"]) assert.deepEqual(labels({ state }), []);
});
