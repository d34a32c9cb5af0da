import assert from "node:assert/strict";
import { test } from "node:test";
import { ADA, openPopup, READ } from "./open-popup.js";

const change = {
  field: "company",
  before: "Engines",
  after: "Looms",
  noticed_on: "2026-03-03",
  url: "https://ada.example/",
};
const merge = {
  id: "m1",
  contact_id: "c2",
  name: "A. Example",
  profile_url: "https://github.com/ada",
  merged_at: "2026-03-01T12:00:00Z",
};
const told = { field: "location", at: "2026-03-01T12:00:00Z", url: "https://github.com/ada", site: "github" };

const card = (/** @type {any} */ more, answers = {}) =>
  openPopup({
    read: READ,
    answers: { "contacts.lookup": () => ({ contact: ADA }), "contacts.read": () => ({ ...ADA, ...more }), ...answers },
  });

test("news of somebody are the reason to get in touch, also before they are overdue", async () => {
  const why = "Moved from Engines to Looms, noticed 3 March. Last in touch 4 days ago: call.";
  const popup = await card({ overdue: false, news: [change], changes: [change], why });
  assert.match(popup.document.querySelector(".standing")?.textContent ?? "", /Moved from Engines to Looms/);
});

test("each change is told with the day it was noticed and the page", async () => {
  const moved = { ...change, field: "location", before: "Bern", after: "Basel" };
  const popup = await card({ changes: [change, moved, { ...change, field: "headline" }] });
  const lines = [...popup.document.querySelectorAll(".told li")].map(({ textContent }) => textContent);
  assert.match(lines[0] ?? "", /^Moved from Engines to Looms.*noticed .*2026/);
  assert.match(lines[1] ?? "", /^Now in Basel, before in Bern/);
  assert.match(lines[2] ?? "", /^Now “Looms”, before “Engines”/);
  assert.equal(popup.document.querySelector(".told a")?.getAttribute("href"), "https://ada.example/");
});

test("what others told and is not shown can be folded out, with where it is from", async () => {
  const popup = await card({
    told: [
      { ...told, value: "Basel", shown: true },
      { ...told, value: "Bern", shown: false },
      { ...told, field: "how_met", value: "At a fair", url: null, site: null, shown: false },
      { ...told, field: "avatar_url", value: "https://a.example/1", shown: false },
    ],
  });
  const details = popup.document.querySelector("details")?.textContent ?? "";
  assert.match(details, /^Also told · 2Location: Berngithub, .*How you met: At a fairyour word/);
  assert.doesNotMatch(details, /Basel|a\.example/);
});

test("two who were made one are parted on their card, and joined again by undoing that", async () => {
  let merges = [merge];
  const popup = await card(
    {},
    {
      "contacts.read": () => ({ ...ADA, merges }),
      "merges.undo": () => {
        merges = [];
        return {};
      },
      "merges.make": () => ({}),
    },
  );
  assert.match(popup.text(), /Also A\. Examplegithub\.com\/ada · joined/);
  popup.press("Part again");
  await popup.shows("Two people again");
  popup.press("Undo");
  await popup.shows("One person again");
  assert.deepEqual(popup.sent("merges.undo"), [{ verb: "merges.undo", id: "m1" }]);
  assert.deepEqual(popup.sent("merges.make"), [{ verb: "merges.make", kept_id: "c1", absorbed_id: "c2" }]);
});

test("a contact can be made one with another that nobody asked about", async () => {
  const popup = await card({});
  popup.press("Same person as another contact …");
  await popup.until(() => popup.opened.length);
  assert.match(popup.opened[0], /review\.html\?contact=c1$/);
});
