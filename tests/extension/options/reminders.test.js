// Saying how to be reminded: each choice is kept as it is made.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openOptions } from "./open-options.js";

const KEPT = {
  ...{ budget: 9, badge: "plan", employer: "Looms Ltd", employer_domains: ["looms.example", "loom.example"] },
  ...{ digest_hour: 17, quiet_days: [5, 6] },
};
const connected = (world = {}) => openOptions({ link: "ok", ...world });
const changes = (/** @type {any} */ page) =>
  page.sent("preferences.change").map((/** @type {any} */ sent) => sent.changes);

test("the page shows what is kept", async () => {
  const page = await connected({ allowed: true, answers: { "preferences.read": () => KEPT } });
  assert.deepEqual(
    ["field-budget", "field-badge", "field-digest_hour", "field-employer", "field-employer_domains"].map(
      (id) => page.at(id).value,
    ),
    ["9", "plan", "17", "Looms Ltd", "looms.example\nloom.example"],
  );
  assert.deepEqual(
    [page.at("notify").checked, page.at("quiet-5").checked, page.at("quiet-0").checked],
    [true, true, false],
  );
});

test("each choice is kept alone, and said to be once it is", async () => {
  const page = await connected();
  await page.change("field-budget", "12");
  await page.change("field-badge", "plan");
  await page.change("field-employer", "  Looms Ltd ");
  await page.change("field-employer_domains", "looms.example\n\n loom.example ");
  await page.change("field-employer", "");
  assert.deepEqual(changes(page), [
    { budget: 12 },
    { badge: "plan" },
    { employer: "Looms Ltd" },
    { employer_domains: ["looms.example", "loom.example"] },
    { employer: null },
  ]);
  assert.equal(page.at("outcome").textContent, "Kept.");
});

test("quiet days are kept together", async () => {
  const page = await connected({ answers: { "preferences.read": () => KEPT } });
  page.at("quiet-0").click();
  await page.settled();
  page.at("quiet-6").click();
  await page.settled();
  assert.deepEqual(changes(page), [{ quiet_days: [0, 5, 6] }, { quiet_days: [0, 5] }]);
});

test("a notification is switched on only if the browser allows it", async () => {
  const refused = await connected({ granted: false });
  refused.at("notify").click();
  await refused.settled();
  assert.deepEqual([refused.at("notify").checked, changes(refused)], [false, []]);
  assert.match(refused.at("outcome").textContent, /does not allow notifications/);

  const granted = await connected();
  await granted.change("field-digest_hour", "7");
  assert.deepEqual(changes(granted), []);
  granted.at("notify").click();
  await granted.settled();
  await granted.change("field-digest_hour", "8");
  assert.deepEqual(changes(granted), [{ digest_hour: 7 }, { digest_hour: 8 }]);
});

test("switching it off gives the permission back", async () => {
  const page = await connected({ allowed: true, answers: { "preferences.read": () => KEPT } });
  page.at("notify").click();
  await page.settled();
  assert.deepEqual([changes(page), page.given], [[{ digest_hour: null }], ["notifications"]]);
});

test("in a browser that may not notify it is off, whatever another one does", async () => {
  const page = await connected({ answers: { "preferences.read": () => KEPT } });
  assert.equal(page.at("notify").checked, false);
});

test("what cannot be is not sent, and what the companion refuses is told at its field", async () => {
  const page = await connected({
    answers: {
      "preferences.change": () => {
        throw Object.assign(new Error("Give what stands after the @."), { field: "employer_domains[1]" });
      },
    },
  });
  await page.change("field-budget", "0");
  assert.deepEqual(changes(page), []);
  await page.change("field-badge", "plan");
  assert.deepEqual(changes(page), [{ badge: "plan" }], "one that is wrong stands in the way of no other");
  await page.change("field-budget", "7");
  await page.change("field-employer_domains", "looms.example\nloom");
  assert.equal(page.at("field-employer_domains").getAttribute("aria-invalid"), "true");
  assert.match(page.at("reminders").textContent, /Give what stands after the @\./);
});

test("without the companion the page says who keeps them", async () => {
  const page = await openOptions({ link: "offline" });
  assert.match(page.at("reminders").textContent, /connect to it first/);
  assert.deepEqual(page.sent("preferences.read"), []);
});
