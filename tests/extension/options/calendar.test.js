// The calendar's address: made, shown once, revoked.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openOptions } from "./open-options.js";

const ADDRESS = "http://127.0.0.1:17177/v1/calendar/a-secret.ics";
const SINCE = "2026-03-01T12:00:00Z";

/** @param {Record<string, (message: any) => any>} [answers] @param {string} [link] */
const opened = (answers = {}, link = "ok") =>
  openOptions({ link, answers: { "calendar.make": () => ({ address: ADDRESS, since: SINCE }), ...answers } });
/** @param {any} page @param {string} label */
function press(page, label) {
  const named = (/** @type {any} */ one) => one.textContent === label;
  [...page.at("calendar").querySelectorAll("button")].find(named).click();
  return page.settled();
}

test("an address is made, and shown to be copied only now", async () => {
  const page = await opened();
  assert.match(page.at("calendar").textContent, /No calendar can read it yet/);
  await press(page, "Make an address");
  assert.equal(page.at("field-address").value, ADDRESS);
  assert.ok(page.at("field-address").readOnly);
  assert.match(page.at("outcome").textContent, /Add this address to your calendar program/);
});

test("of an address made before it is told since when there is one, and it can be revoked", async () => {
  let since = /** @type {string | null} */ (SINCE);
  const page = await opened({
    "calendar.read": () => ({ since }),
    "calendar.revoke": () => {
      since = null;
      return { deleted: true };
    },
  });
  assert.match(page.at("calendar").textContent, /There is an address since .*2026/);
  assert.equal(page.at("field-address"), null);
  await press(page, "Revoke the address");
  assert.match(page.at("calendar").textContent, /No calendar can read it yet/);
  assert.equal(page.at("outcome").textContent, "The address works no more.");
});

test("without a companion it says to connect first, and what fails is told", async () => {
  const page = await opened({}, "unpaired");
  assert.match(page.at("calendar").textContent, /connect to it first/);
  const failing = await opened({
    "calendar.make": () => {
      throw new Error("The disk is full.");
    },
  });
  await press(failing, "Make an address");
  assert.match(failing.at("outcome").textContent, /The disk is full/);
  assert.equal(failing.at("field-address"), null);
});
