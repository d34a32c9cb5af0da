import assert from "node:assert/strict";
import { test } from "node:test";
import { CONSENTS, consentFor, groundsFor } from "../../../extension/background/consents.js";

test("a page falls under its own site's switch, by the whole host", () => {
  assert.equal(consentFor("https://www.linkedin.com/in/ada"), "linkedin");
  assert.equal(consentFor("https://de.linkedin.com/in/ada"), "linkedin");
  assert.equal(consentFor("https://github.com/ada"), "github");
  for (const other of [
    "https://notlinkedin.com/",
    "https://linkedin.com.evil.example/",
    "https://gist.github.com/ada",
    "http://ada.example/",
  ]) {
    assert.equal(consentFor(other), "other");
  }
});

test("with every other page on, a site that is off stays off", () => {
  const [ground] = groundsFor(["other"]);
  assert.deepEqual(ground.origins, ["https://*/*", "http://*/*"]);
  assert.deepEqual(ground.except, ["https://*.linkedin.com/*", "https://github.com/*"]);
});

test("nothing stands anywhere until something is switched on", () => {
  assert.deepEqual(groundsFor([]), []);
  assert.deepEqual(groundsFor(["something removed since"]), []);
});

test("every switch says what is read", () => {
  assert.ok(CONSENTS.every(({ label, reads, origins }) => label && reads && origins.length));
});
