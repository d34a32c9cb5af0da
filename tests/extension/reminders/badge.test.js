import assert from "node:assert/strict";
import { test } from "node:test";
import { badgeFor } from "../../../extension/reminders/badge.js";

test("the badge shows how many are overdue, and nothing when nobody is", () => {
  assert.equal(badgeFor("ok", 3).text, "3");
  assert.equal(badgeFor("ok", 0).text, "");
  assert.equal(badgeFor("ok", 12_345).text, "999+");
});

test("each trouble with the link shows as ! with a title of its own, whoever is overdue", () => {
  const troubles = /** @type {const} */ (["offline", "unpaired", "outdated", "stranger"]);
  const titles = troubles.map((link) => {
    const { text, title } = badgeFor(link, 7);
    assert.equal(text, "!");
    return title;
  });
  assert.equal(new Set(titles).size, troubles.length);
});

test("before the first look the badge claims nothing", () => {
  assert.equal(badgeFor(null, 5).text, "");
});

test("the title counts people in words", () => {
  assert.match(badgeFor("ok", 1).title, /1 person is overdue/);
  assert.match(badgeFor("ok", 2).title, /2 people are overdue/);
});
