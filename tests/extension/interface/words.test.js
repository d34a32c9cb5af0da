import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CADENCES,
  cadenceOf,
  cadenceWords,
  choiceFor,
  choicesWith,
  NONE,
} from "../../../extension/interface/cadence.js";
import { linkWords } from "../../../extension/interface/link_words.js";
import { daysAgo, daysUntil, dueWords, initials, shortAddress } from "../../../extension/interface/words.js";

const TODAY = new Date(2026, 2, 28, 23, 30);
const due = (/** @type {any} */ given) =>
  dueWords({ due: null, state: "warm", days_late: 0, snoozed_until: null, ...given }, TODAY);

test("a due date is said as a person would", () => {
  assert.deepEqual(due({ due: "2026-03-01", state: "overdue", days_late: 27 }), {
    tone: "late",
    text: "Overdue by 27 days",
  });
  assert.equal(due({ due: "2026-03-27", state: "overdue", days_late: 1 }).text, "Overdue by 1 day");
  assert.deepEqual(due({ due: "2026-03-28", state: "soon" }), { tone: "soon", text: "Due today" });
  assert.equal(due({ due: "2026-03-29" }).text, "Due tomorrow");
  assert.deepEqual(due({ due: "2026-04-30" }), { tone: "calm", text: "Due in 33 days" });
  assert.deepEqual(due({ due: "2026-04-10", state: "soon" }), { tone: "soon", text: "Due in 13 days" });
});

test("who is not to be reminded of is said to be so", () => {
  const told = ["none", "paused", "never"].map((state) => due({ state }).text);
  assert.deepEqual(told, ["No reminder", "Reminders paused", "Never reminded of"]);
});

test("a snooze is said when it is what the due date waits for, and not otherwise", () => {
  assert.match(due({ due: "2026-05-01", snoozed_until: "2026-05-01" }).text, /^Snoozed until/);
  assert.match(due({ due: "2026-06-01", snoozed_until: "2026-05-01" }).text, /^Due in/);
});

test("days are counted by the calendar, over the change of the clocks too", () => {
  assert.equal(daysUntil("2026-03-30", TODAY), 2);
  assert.equal(daysUntil("2026-03-27", TODAY), -1);
  assert.deepEqual([daysAgo(0), daysAgo(1), daysAgo(40)], ["today", "yesterday", "40 days ago"]);
});

test("two letters stand for a name, whatever its script", () => {
  assert.deepEqual(["Ada Example", "Ada", "ada maria example", "Øyvind Ås", "李 小龙", " Ada "].map(initials), [
    "AE",
    "A",
    "AE",
    "ØÅ",
    "李小",
    "A",
  ]);
});

test("an address is said without its ceremony", () => {
  assert.equal(shortAddress("https://www.ada.example/"), "ada.example");
});

test("every cadence survives its way through the form", () => {
  for (const [choice] of CADENCES) assert.equal(choiceFor(cadenceOf(choice)), choice);
  for (const cadence of [{ days: 45 }, { months: 2 }, { days: 14 }, null])
    assert.deepEqual(cadenceOf(choiceFor(cadence)), cadence);
  assert.equal(cadenceWords({ days: 45 }), "Every 45 days");
});

test("a cadence that is none of the choices is among them while it is the contact's", () => {
  assert.ok(choicesWith({ days: 45 }, NONE).some(([value]) => value === "days:45"));
  assert.equal(choicesWith(null, NONE).filter(([value]) => value === "").length, 1);
});

test("a cadence is suggested to whoever has none, and not where a circle lends one", () => {
  const suggested = (/** @type {string} */ none) =>
    choicesWith(null, none).some(([, label]) => /suggested/.test(label));
  assert.deepEqual([suggested(NONE), suggested("Every month, as in Guild")], [true, false]);
  assert.equal(choicesWith(null, "Every month, as in Guild")[0][1], "Every month, as in Guild");
});

test("all is well, or there is a sentence and something to do", () => {
  assert.equal(linkWords({ link: "ok", port: 17177 }), null);
  for (const link of ["offline", "unpaired", "outdated", "stranger", "something new"]) {
    const words = linkWords({ link, port: 17177 });
    assert.ok(words?.title && words.todo, link);
  }
  assert.equal(linkWords({ link: "offline", withheld: true, port: 17177 })?.action, "allow");
});
