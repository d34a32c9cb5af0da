import assert from "node:assert/strict";
import { test } from "node:test";
import { ADA, openPopup, READ } from "./open-popup.js";

const onHerPage = (answers = {}) =>
  openPopup({
    read: READ,
    answers: { "contacts.lookup": () => ({ contact: ADA }), "contacts.read": () => ADA, ...answers },
  });

test("a note is saved once, however often it is sent", async () => {
  let fails = true;
  const popup = await onHerPage({
    "notes.add": () => {
      if (!fails) return {};
      fails = false;
      throw { code: "offline", message: "The companion could not be asked, so nothing was changed." };
    },
  });
  popup.fill("Add a note", "Likes tea");
  popup.press("Add note");
  await popup.shows("nothing was changed");
  assert.equal(popup.find("Add a note").value, "Likes tea");
  popup.press("Add note");
  await popup.shows("Note saved");
  const [first, second] = popup.sent("notes.add");
  assert.deepEqual([first.note, first.text], [second.note, "Likes tea"]);
});

test("a deleted note can be brought back", async () => {
  const popup = await onHerPage({ "notes.remove": () => ({}), "notes.restore": () => ({}) });
  popup.press("Delete");
  await popup.shows("Note deleted");
  popup.press("Undo");
  await popup.shows("Note brought back");
  assert.deepEqual(popup.sent("notes.restore"), [{ verb: "notes.restore", id: "c1", note: "n1" }]);
});

test("a note is mended in its place, or left as it was", async () => {
  const popup = await onHerPage({ "notes.change": () => ({}) });
  popup.document.querySelector(".note .foot button")?.click();
  popup.fill("Edit note", "Likes looms and tea.");
  popup.press("Save note");
  await popup.shows("Note saved");
  assert.equal(popup.sent("notes.change")[0].text, "Likes looms and tea.");
});

test("a touch is logged with kind, direction, day and words, and can be taken back", async () => {
  const popup = await onHerPage({
    "interactions.log": () => ({ verdict: "saved", id: "i1" }),
    "interactions.remove": () => ({}),
  });
  popup.press("Log a touch");
  popup.fill("Kind", "call");
  popup.fill("When", "2026-01-15");
  popup.fill("What was said", "Caught up");
  popup.document.querySelector("[value=both]")?.click();
  popup.press("Log touch");
  await popup.shows("Touch logged");
  const { at, ...rest } = popup.sent("interactions.log")[0].interaction;
  assert.deepEqual(rest, { contact_id: "c1", kind: "call", direction: "both", channel: "phone", words: "Caught up" });
  assert.match(at, /^2026-01-15T12:00:00[+-]\d\d:\d\d$/);
  popup.press("Undo");
  await popup.shows("Touch taken back");
});

test("a touch that could not be sent is kept, and taken back through the outbox too", async () => {
  const popup = await onHerPage({
    "interactions.log": () => ({ verdict: "kept", id: "i1", reason: "offline" }),
    "interactions.undo": () => ({ verdict: "kept" }),
  });
  popup.press("Log a touch");
  popup.press("Log touch");
  await popup.shows("Kept in this browser");
  popup.press("Undo");
  await popup.shows("Touch taken back");
  assert.deepEqual(popup.sent("interactions.undo"), [{ verb: "interactions.undo", id: "i1" }]);
});

test("a favor is noted with its size, goes one way, and can be taken back", async () => {
  const popup = await onHerPage({
    "favors.add": () => ({ favor: { id: "f1" }, overdue: 0 }),
    "favors.remove": () => ({ deleted: true, overdue: 0 }),
  });
  popup.press("Log a touch");
  popup.document.querySelector("[value=both]")?.click();
  popup.fill("Kind", "favor");
  assert.equal(popup.document.querySelector("[value=both]")?.disabled, true);
  popup.fill("How much it took", "medium");
  popup.fill("When", "2026-01-15");
  popup.press("Log touch");
  assert.equal(popup.find("What was said").validity.valueMissing, true);
  popup.fill("What was said", "Read her draft");
  popup.press("Log touch");
  await popup.shows("Favor noted");
  assert.deepEqual(popup.sent("favors.add")[0].favor, {
    ...{ contact_id: "c1", way: "given", size: "medium", about: "Read her draft" },
    ...{ on: "2026-01-15", done_on: "2026-01-15" },
  });
  assert.equal(popup.sent("interactions.log").length, 0);
  popup.press("Undo");
  await popup.shows("Favor taken back");
  assert.equal(popup.sent("favors.remove")[0].id, "f1");
});

test("Escape leads from a form back to the card", async () => {
  const popup = await onHerPage();
  popup.press("Log a touch");
  assert.ok(popup.find("Kind"));
  popup.key("Escape");
  await popup.until(() => !popup.find("Kind"));
  assert.ok(popup.text().includes("Overdue by 9 days"));
});

test("an edit sends what was changed and nothing else: the rest stays the page's word", async () => {
  const popup = await onHerPage({ "contacts.change": () => ADA });
  popup.document.querySelector("button.edit")?.click();
  popup.fill("Company", "");
  popup.fill("Circles", "Guild, Ex-colleagues");
  popup.press("Save changes");
  await popup.shows("Changes saved");
  assert.deepEqual(popup.sent("contacts.change")[0].changes, { company: null, circles: ["Guild", "Ex-colleagues"] });
});

test("a snooze and a new cadence are made from the card, the snooze with an undo", async () => {
  const popup = await onHerPage({
    "contacts.snooze": () => ADA,
    "contacts.wake": () => ADA,
    "contacts.change": () => ADA,
  });
  popup.fill("Snooze", "14");
  await popup.shows("Snoozed");
  assert.equal(popup.sent("contacts.snooze")[0].days, 14);
  popup.press("Undo");
  await popup.shows("Snooze undone");
  popup.fill("Remind me", "months:6");
  await popup.shows("Reminder set");
  assert.deepEqual(popup.sent("contacts.change")[0].changes, { cadence: { months: 6 } });
});

test("a snooze until a day is made with that day, and only when it is one that may be", async () => {
  const popup = await onHerPage({ "contacts.snooze": () => ADA });
  assert.ok(popup.document.querySelector(".cadence[hidden] [name=snooze_until]"));
  popup.fill("Snooze", "until");
  popup.fill("Until", "2001-01-01");
  popup.press("Snooze until then");
  assert.deepEqual(popup.sent("contacts.snooze"), []);
  const day = popup.find("Until").max;
  popup.fill("Until", day);
  popup.press("Snooze until then");
  await popup.shows("Snoozed");
  assert.deepEqual(popup.sent("contacts.snooze"), [{ verb: "contacts.snooze", id: "c1", until: day }]);
});

test("reminders are paused until one goes on, and either can be undone", async () => {
  const here = { ...ADA };
  const change = (/** @type {any} */ { changes }) => Object.assign(here, changes);
  const popup = await onHerPage({ "contacts.read": () => here, "contacts.change": change });
  popup.fill("Snooze", "paused");
  await popup.shows("Reminders paused");
  popup.press("Undo");
  await popup.shows("As before");
  popup.fill("Snooze", "never");
  await popup.shows("Never reminded of");
  popup.press("Remind me again");
  await popup.shows("Reminders go on");
  const rests = popup.sent("contacts.change").map(({ changes }) => changes.rest);
  assert.deepEqual(rests, ["paused", null, "never", null]);
});

test("who has no cadence of their own is shown whose they have", async () => {
  const lent = { ...ADA, cadence: null, cadence_in_force: { months: 1 }, cadence_from: "circle Guild of Looms" };
  const popup = await onHerPage({ "contacts.read": () => lent });
  assert.equal(popup.find("Remind me").selectedOptions[0].textContent, "Every month, as in Guild of Looms");
});

test("a deleted contact can be brought back", async () => {
  const popup = await onHerPage({ "contacts.remove": () => ({}), "contacts.restore": () => ADA });
  popup.document.querySelector("button.edit")?.click();
  popup.press("Delete contact");
  await popup.shows("no longer in your network");
  popup.press("Undo");
  await popup.shows("Contact brought back");
});
