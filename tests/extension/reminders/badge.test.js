import assert from "node:assert/strict";
import { test } from "node:test";
import { badgeFor } from "../../../extension/reminders/badge.js";

const RED = "#b3261e";
const late = (/** @type {number} */ overdue) => ({ overdue, left: 5, badge: /** @type {const} */ ("overdue") });
const plan = (/** @type {number} */ left, overdue = 0) => ({ overdue, left, badge: /** @type {const} */ ("plan") });

test("the badge shows how many are overdue, and nothing when nobody is", () => {
  assert.equal(badgeFor("ok", late(3)).text, "3");
  assert.equal(badgeFor("ok", late(0)).text, "");
  assert.equal(badgeFor("ok", late(12_345)).text, "999+");
});

test("whoever chose so sees how many are left of the week’s plan", () => {
  assert.equal(badgeFor("ok", plan(4)).text, "4");
  assert.equal(badgeFor("ok", plan(0, 2)).text, "");
});

test("the badge is red only while somebody is overdue", () => {
  assert.equal(badgeFor("ok", late(1)).colour, RED);
  assert.equal(badgeFor("ok", plan(4, 1)).colour, RED);
  assert.notEqual(badgeFor("ok", plan(4)).colour, RED);
  assert.notEqual(badgeFor("ok", late(0)).colour, RED);
});

test("each trouble with the link shows as ! with a title of its own, whoever is overdue", () => {
  const troubles = /** @type {const} */ (["offline", "unpaired", "outdated", "stranger"]);
  const titles = troubles.map((link) => {
    const { text, title } = badgeFor(link, late(7));
    assert.equal(text, "!");
    return title;
  });
  assert.equal(new Set(titles).size, troubles.length);
});

test("before the first look the badge claims nothing", () => {
  assert.deepEqual([badgeFor(null, late(5)).text, badgeFor(null, plan(5)).text], ["", ""]);
});

test("the title counts people in words", () => {
  assert.match(badgeFor("ok", late(1)).title, /1 person is overdue/);
  assert.match(badgeFor("ok", late(2)).title, /2 people are overdue/);
  assert.match(badgeFor("ok", plan(1)).title, /1 person is left in the plan of this week; nobody is overdue/);
  assert.match(badgeFor("ok", plan(0, 3)).title, /the plan of this week is done; 3 people are overdue/);
});
