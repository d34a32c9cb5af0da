// Welcome, settings and what is said of sites.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openOptions, PREFERENCES } from "./open-options.js";

test("a right code connects, says so, and puts the form away", async () => {
  const page = await openOptions({
    answers: {
      "link.pair": () => {
        page.world.link = "ok";
        return { link: "ok" };
      },
    },
  });
  page.at("field-code").value = "k7qm 4xtd";
  await page.send("pairing");
  assert.match(page.at("outcome").textContent, /^Connected/);
  assert.equal(page.at("pairing").hidden, true);
  assert.deepEqual(
    page.sent("link.pair").map(({ code }) => code),
    ["k7qm 4xtd"],
  );
});

test("that it is connected shows only with all that follows from it, and no later word is covered by that", async () => {
  for (const verb of ["preferences.read", "calendar.read"]) {
    let answer = (/** @type {any} */ _) => {};
    const page = await openOptions({
      answers: {
        "link.pair": () => {
          page.world.link = "ok";
          return { link: "ok" };
        },
        [verb]: () => new Promise((resolve) => (answer = resolve)),
      },
    });
    await page.send("pairing");
    assert.equal(page.at("pairing").hidden, false);
    assert.notEqual(page.at("link").dataset.link, "ok");
    answer(verb === "calendar.read" ? { since: null } : PREFERENCES);
    await page.settled();
    assert.match(page.at("outcome").textContent, /^Connected/);
    assert.match(page.at("calendar").textContent, /No calendar can read it yet/);
    assert.equal(page.at("field-budget").value, "7");
    page.at("site-github").click();
    await page.settled();
    assert.equal(page.at("outcome").textContent, "GitHub is on.");
  }
});

test("a refused code is told at the field, which keeps what was typed", async () => {
  const page = await openOptions({
    answers: { "link.pair": () => ({ link: "unpaired", refused: "That code does not work." }) },
  });
  page.at("field-code").value = "ZZZZ-ZZZZ";
  await page.send("pairing");
  assert.equal(page.at("field-code").getAttribute("aria-invalid"), "true");
  assert.match(page.at("pairing").textContent, /That code does not work\./);
  assert.equal(page.at("field-code").value, "ZZZZ-ZZZZ");
});

test("a site is switched on only if the browser grants it", async () => {
  const refused = await openOptions({ granted: false });
  refused.at("site-github").click();
  await refused.settled();
  assert.equal(refused.at("site-github").checked, false);
  assert.deepEqual(refused.sent("sites.switch"), []);

  const granted = await openOptions();
  granted.at("site-github").click();
  await granted.settled();
  assert.equal(granted.at("site-github").checked, true);
  assert.equal(granted.at("outcome").textContent, "GitHub is on.");
});

test("what is done on a site is chosen one by one, once the site is on; words are off until asked for", async () => {
  const page = await openOptions();
  assert.match(page.at("sites").textContent, /Reactions\. Only with people you have saved/);
  assert.ok(page.at("site-github-words").disabled);
  page.at("site-github").click();
  await page.settled();
  assert.deepEqual(
    ["profiles", "interactions", "words", "told"].map((feature) => page.at(`site-github-${feature}`).checked),
    [true, true, false, true],
  );
  page.at("site-github-words").click();
  await page.settled();
  const [{ id, feature, on }] = page.sent("sites.choose");
  assert.deepEqual([id, feature, on], ["github", "words", true]);
  assert.equal(page.at("outcome").textContent, "GitHub: words on.");
});

test("another port is saved as a number", async () => {
  const page = await openOptions({ answers: { "settings.save": () => ({ link: "ok" }) } });
  page.at("field-port").value = "18000";
  await page.send("settings");
  assert.deepEqual(
    page.sent("settings.save").map(({ port }) => port),
    [18000],
  );
  assert.equal(page.at("outcome").textContent, "Port saved.");
});

test("the page says how the link is and what to do about it", async () => {
  const page = await openOptions({ link: "stranger" });
  assert.equal(page.at("link").dataset.link, "stranger");
  assert.match(page.at("link").textContent, /Something else answers on port 17177/);
});

const CHANGED = {
  ...{
    id: "linkedin",
    label: "LinkedIn",
    report: "linkedin@3: 9 pages read, then 0 not\nheadline: missed 5; in a row 5",
  },
  troubles: [
    { field: "headline", pages: 5 },
    { field: "avatar_url", pages: 7 },
  ],
};

test("nothing is said of sites while they read as they did", async () => {
  const page = await openOptions();
  assert.equal(page.at("readings").hidden, true);
});

test("a site that no longer shows a field is named, with a report to copy and a way to count anew", async () => {
  let readings = [CHANGED];
  const page = await openOptions({
    answers: {
      "readings.list": () => readings,
      "readings.forget": () => {
        readings = [];
      },
    },
  });
  const section = page.at("readings");
  assert.match(section.textContent, /LinkedIn: headline not found on the last 5 pages\./);
  assert.match(section.textContent, /LinkedIn: picture not found on the last 7 pages\./);
  const copied = /** @type {string[]} */ ([]);
  Object.defineProperty(globalThis.navigator, "clipboard", {
    value: { writeText: async (/** @type {string} */ text) => void copied.push(text) },
    configurable: true,
  });
  const [copy, forget] = section.querySelectorAll("button");
  copy.click();
  await page.settled();
  assert.deepEqual(copied, [CHANGED.report]);
  assert.match(page.at("outcome").textContent, /Report copied/);
  forget.click();
  await page.settled();
  assert.deepEqual(
    page.sent("readings.forget").map(({ id }) => id),
    ["linkedin"],
  );
  assert.equal(section.hidden, true);
});
