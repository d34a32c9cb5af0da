import assert from "node:assert/strict";
import { test } from "node:test";
import { joined, NOBODY, stretch, toggled } from "../../../extension/network/people/chosen.js";
import { latest } from "../../../extension/network/people/latest.js";

test("choosing somebody twice leaves them out again, and changes nobody else", () => {
  const one = toggled(NOBODY, "ada", 4);
  const both = toggled(one, "bea", 9);
  assert.deepEqual([...toggled(both, "ada", 4).ids], ["bea"]);
  assert.deepEqual([[...one.ids], [...NOBODY.ids]], [["ada"], []]);
});

test("a stretch goes from whom was chosen last, up or down, both ends among it", () => {
  const chosen = toggled(NOBODY, "ada", 4);
  assert.deepEqual(
    [stretch(chosen, 7), stretch(chosen, 2), stretch(NOBODY, 3)],
    [
      [4, 8],
      [2, 5],
      [3, 4],
    ],
  );
  const more = joined(chosen, ["bea", "cleo"]);
  assert.deepEqual([[...more.ids], more.anchor], [["ada", "bea", "cleo"], 4]);
});

test("while one question is answered only the newest of the others waits", async () => {
  const asked = /** @type {string[]} */ ([]);
  let typed = "";
  let answer = () => {};
  const ask = latest(() => {
    asked.push(typed);
    return new Promise((resolve) => {
      answer = () => resolve(undefined);
    });
  });
  typed = "a";
  const done = ask();
  for (typed of ["ad", "ada"]) ask();
  answer();
  while (asked.length < 2) await null;
  answer();
  await done;
  assert.deepEqual(asked, ["a", "ada"]);
});
