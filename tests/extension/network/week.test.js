import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { aboutWeek } from "../../../extension/network/week/plan.js";
import { openNetwork } from "./open-network.js";

const reply = async (/** @type {string} */ name) =>
  JSON.parse(await readFile(new URL(`../../contract/${name}.json`, import.meta.url), "utf8")).reply;
const [WEEK, OWED] = await Promise.all(["week", "owed"].map(reply));
const [FIRST] = WEEK.planned;
const shown = (/** @type {any} */ week) => ({
  "week.read": () => ({ ...WEEK, ...week }),
  "owed.list": () => OWED,
  "contacts.snooze": () => ({}),
  "contacts.wake": () => ({}),
  "week.spread": () => ({ spread: 9, weeks: 6, undo: "u1", overdue: 0 }),
  "people.undo": () => ({ changed: 9, overdue: 9 }),
});
const open = (/** @type {any} */ week = {}) => openNetwork({ hash: "#week", answers: shown(week) });

test("the week says whom to reach, what to do and why, and what is owed", async () => {
  const page = await open();
  for (const text of [FIRST.who.name, FIRST.act, FIRST.why, OWED.items[0].text]) await page.shows(text);
});

test("somebody is put off for a week by a press, and back by another", async () => {
  const page = await open({ planned: [{ ...FIRST, done: false, put_off_until: null }] });
  page.press("Not this week");
  await page.says("is put off for a week");
  page.press("Undo");
  await page.says("is back in the plan");
  assert.deepEqual([page.sent("contacts.snooze")[0].days, page.sent("contacts.wake")[0].id], [7, FIRST.who.id]);
});

test("whoever was reached stays in it, and has nothing left to press", async () => {
  const page = await open({ planned: [{ ...FIRST, done: true }], left: 0 });
  await page.shows("All reached");
  await page.shows("Reached this week");
  assert.throws(() => page.press("Log a touch"), /no button/);
});

test("too many at once can be spread over weeks, and all of it taken back", async () => {
  const page = await open({ spread_offer: { people: 40, weeks: 6 } });
  page.press("Spread them");
  await page.says("Spread over 6 weeks");
  page.press("Undo");
  await page.says("overdue as before");
  assert.equal(page.sent("people.undo")[0].id, "u1");
});

test("a week without anybody says how one fills", () => {
  assert.match(aboutWeek({ planned: [], left: 0, overdue: 0, monday: "2026-04-06" }), /Give people a cadence/);
});
