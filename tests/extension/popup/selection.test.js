// Words selected on the page, put into the popup's form.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPopup, READ } from "./open-popup.js";

const bar = (/** @type {any} */ popup) => popup.document.querySelector(".selected");

test("with nothing selected there is nothing to use", async () => {
  const popup = await openPopup({ read: READ });
  await popup.shows("Save contact");
  assert.equal(bar(popup).hidden, true);
});

test("the words go into the first empty field, or into the one the person is in", async () => {
  const popup = await openPopup({ read: READ, selected: "  Graz,\n Austria " });
  await popup.shows("Graz, Austria");
  popup.press("Use for Location");
  assert.equal(popup.find("Location").value, "Graz, Austria");
  assert.equal(popup.document.activeElement, popup.find("Location"));
  popup.find("Headline").focus();
  popup.press("Use for Headline");
  assert.equal(popup.find("Headline").value, "Graz, Austria");
});

test("Alt+Enter does the same from the keyboard, and sends nothing", async () => {
  const popup = await openPopup({ read: READ, selected: "Cartographer" });
  await popup.shows("Save contact");
  const headline = popup.find("Headline");
  const press = new popup.document.defaultView.KeyboardEvent("keydown", {
    ...{ key: "Enter", altKey: true, bubbles: true, cancelable: true },
  });
  headline.dispatchEvent(press);
  assert.equal(headline.value, "Cartographer");
  assert.equal(press.defaultPrevented, true);
  assert.deepEqual(popup.sent("captures.save"), []);
});

test("a field of several values keeps what it holds", async () => {
  const popup = await openPopup({
    read: { ...READ, person: { ...READ.person, emails: ["ada@ada.example"] } },
    selected: "a@x.example",
  });
  await popup.shows("Save contact");
  popup.find("E-mails, one a line").focus();
  popup.press("Use for E-mails, one a line");
  assert.equal(popup.find("E-mails, one a line").value, "ada@ada.example\na@x.example");
  popup.fill("Tags", "maps");
  popup.find("Tags").focus();
  popup.press("Use for Tags");
  assert.equal(popup.find("Tags").value, "maps, a@x.example");
});

test("on a page that nobody can be read from, the form is filled in from what is selected", async () => {
  const popup = await openPopup({ selected: "Ilse Example" });
  popup.press("This page");
  await popup.shows("Nobody could be read");
  popup.press("Use for Name");
  assert.equal(popup.find("Name").value, "Ilse Example");
});
