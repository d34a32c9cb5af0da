import assert from "node:assert/strict";
import { test } from "node:test";
import { ADA, openPopup, READ } from "./open-popup.js";

const SAVED = { verdict: "saved", id: "i1", contact_id: "c1" };
const known = { "contacts.lookup": () => ({ contact: ADA }), "contacts.read": () => ADA };

test("on an unsaved person's page the form holds what was read and marks what was not shown", async () => {
  const popup = await openPopup({ read: READ });
  assert.equal(popup.find("Name").value, "Ada Example");
  assert.equal(popup.find("Location").value, "");
  assert.match(popup.find("Location").closest(".field").textContent, /not shown on the page/);
  assert.doesNotMatch(popup.find("Name").closest(".field").textContent, /not shown/);
});

test("nobody is reminded of who did not ask to be: the first cadence is none, another is only suggested", async () => {
  const popup = await openPopup({ read: READ });
  assert.equal(popup.find("Remind me").value, "");
  assert.match(popup.find("Remind me").textContent, /Every 3 months \(suggested\)/);
});

test("a cadence of one's own asks for its days", async () => {
  const popup = await openPopup({ read: READ, answers: { "captures.save": () => SAVED, "contacts.read": () => ADA } });
  assert.equal(popup.find("Days between touches").closest(".field").hidden, true);
  popup.fill("Remind me", "custom");
  assert.equal(popup.find("Days between touches").closest(".field").hidden, false);
  popup.fill("Days between touches", "45");
  popup.press("Save contact");
  await popup.shows("Saved");
  assert.equal(popup.sent("captures.save")[0].form.cadence, "days:45");
});

test("saving says Saved after the answer and shows the card", async () => {
  const popup = await openPopup({ read: READ, answers: { "captures.save": () => SAVED, "contacts.read": () => ADA } });
  popup.fill("First note", "Met at a talk");
  popup.press("Save contact");
  assert.doesNotMatch(popup.text(), /Saved/);
  await popup.shows("Log a touch");
  assert.equal(popup.document.getElementById("outcome")?.textContent, "Saved");
  const [{ form, read }] = popup.sent("captures.save");
  assert.deepEqual([form.note, read.recipe], ["Met at a talk", "generic@1"]);
});

test("somebody known is said to be, and the card opens", async () => {
  const popup = await openPopup({
    read: READ,
    answers: { "captures.save": () => ({ ...SAVED, verdict: "known" }), "contacts.read": () => ADA },
  });
  popup.press("Save contact");
  await popup.shows("Already in your network");
});

test("with the companion away it says kept, never saved", async () => {
  const popup = await openPopup({
    read: READ,
    answers: { "captures.save": () => ({ verdict: "kept", id: "i1", reason: "offline" }) },
  });
  popup.press("Save contact");
  await popup.shows("It will be saved when the companion is back.");
  assert.match(popup.text(), /Kept in this browser/);
});

test("a refusal is told at its field, the words stay, and the next try replaces it", async () => {
  const refused = {
    verdict: "refused",
    id: "i1",
    reason: "Give an e-mail address.",
    field: "items[0].chosen.emails[0]",
  };
  const answers = [refused, SAVED];
  const popup = await openPopup({
    read: READ,
    answers: { "captures.save": () => answers.shift(), "contacts.read": () => ADA },
  });
  popup.fill("E-mails, one a line", "nonsense");
  popup.press("Save contact");
  await popup.shows("Give an e-mail address.");
  assert.equal(popup.find("E-mails, one a line").getAttribute("aria-invalid"), "true");
  assert.equal(popup.document.activeElement, popup.find("E-mails, one a line"));
  popup.fill("E-mails, one a line", "ada@ada.example");
  popup.press("Save contact");
  await popup.shows("Log a touch");
  assert.equal(popup.sent("captures.save")[1].replaces, "i1");
});

test("somebody who may be in the network already is kept, and compared on a page of its own", async () => {
  const review = {
    verdict: "review",
    id: "i1",
    candidates: [{ contact: { ...ADA, id: "c9", name: "A. Example" }, reasons: ["same name"] }],
  };
  let open = 0;
  const answers = {
    "captures.save": () => {
      open = 1;
      return review;
    },
    "reviews.list": () => ({ items: [], open }),
  };
  const popup = await openPopup({ read: READ, answers });
  popup.press("Save contact");
  await popup.shows("Is this the same as A. Example?");
  assert.match(popup.text(), /Why we ask: same name\./);
  await popup.shows("1 question: one person or two?");
  assert.deepEqual(popup.sent("reviews.settle"), []);
  popup.press("Compare");
  await popup.until(() => popup.opened.length);
  assert.match(popup.opened[0], /extension\/review\/review\.html\?question=i1$/);
});

test("where nobody could be read the form is empty but for the page's address", async () => {
  const popup = await openPopup({});
  popup.press("This page");
  await popup.shows("Nobody could be read from this page");
  assert.equal(popup.find("Name").value, "");
  assert.equal(popup.find("Links, one a line").value, "https://ada.example/");
});

test("on a page that is none of the web's there is no form to fill", async () => {
  const popup = await openPopup({ url: null });
  popup.press("This page");
  await popup.shows("Open somebody's profile page");
});

test("on a saved person's page the card says where things stand", async () => {
  const popup = await openPopup({ read: READ, answers: known });
  for (const words of ["Overdue by 9 days", "Nine days late.", "Guild"]) assert.ok(popup.text().includes(words), words);
});

test("what a page or a person wrote is text, and never a link to anything but the web", async () => {
  const popup = await openPopup({ read: READ, answers: known });
  assert.ok(popup.text().includes("Likes <b>looms</b>."));
  assert.equal(popup.document.querySelector(".note b"), null);
  const links = [...popup.document.querySelectorAll("a")].map(({ href }) => href);
  assert.deepEqual(links, ["https://ada.example/"]);
});
