import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, begun, placeOf, takenBack } from "../../../extension/review/round.js";

const question = (/** @type {string} */ id, more = {}) => ({
  ...{ id, put_off: false, subject: { contact_id: null, name: id }, candidates: [] },
  ...more,
});
const settled = (/** @type {string} */ id, more = {}) => ({
  ...{ id, answer: "different", contact_id: null, merge_id: null, name: id },
  ...more,
});
const ids = (/** @type {any} */ { open }) => open.map((/** @type {any} */ { id }) => id);
const [a, b, c] = ["a", "b", "c"].map((id) => question(id));

test("what was put off is left for another day, unless all are gone through", () => {
  const later = question("later", { put_off: true });
  assert.deepEqual(ids(begun([a, later])), ["a"]);
  assert.equal(begun([a, later]).putOff, 1);
  assert.deepEqual(ids(begun([a, later], { all: true })), ["a", "later"]);
});

test("the question that was chosen comes first, also one put off", () => {
  assert.deepEqual(ids(begun([a, b, c], { first: "c" })), ["c", "a", "b"]);
  assert.deepEqual(ids(begun([a, question("x", { put_off: true })], { first: "x" })), ["x", "a"]);
  assert.deepEqual(ids(begun([a, b], { first: "gone" })), ["a", "b"]);
});

test("the place counts what was answered and what is still open, also what came up meanwhile", () => {
  const round = begun([a, b]);
  assert.deepEqual(placeOf(round), { number: 1, of: 2 });
  assert.deepEqual(placeOf(answered(round, settled("a"), [b, c])), { number: 2, of: 3 });
});

test("what was put off in a round does not come up in it again", () => {
  const round = answered(begun([a, b], { all: true }), settled("a", { answer: "later" }), [b, { ...a, put_off: true }]);
  assert.deepEqual(ids(round), ["b"]);
  assert.equal(round.putOff, 1);
});

test("an answer taken back is asked next, under the id it is asked by then", () => {
  const round = answered(begun([a, b, c]), settled("a", { contact_id: "n1" }), [b, c]);
  const again = question("n1~n2", { subject: { contact_id: "n1", name: "a" } });
  assert.deepEqual(ids(takenBack(round, [b, c, again])), ["n1~n2", "b", "c"]);
  const turned = question("n1~n2", { candidates: [{ contact: { id: "n1" } }] });
  assert.deepEqual(ids(takenBack(round, [b, c, turned])), ["n1~n2", "b", "c"]);
  assert.deepEqual(takenBack(round, [b, c, again]).answered, []);
});

test("a merge taken back is asked no more: the question before it stays the next", () => {
  const round = answered(begun([a, b]), settled("a", { answer: "same", merge_id: "m1", contact_id: "n1" }), [b]);
  assert.deepEqual(ids(takenBack(round, [b])), ["b"]);
});
