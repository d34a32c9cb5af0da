// Where scripts of ours stand: where the person wants them and the browser allows it, in pages already open as well.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { CONSENTS } from "../../../extension/background/consents.js";
import { installBrowser } from "../browser/fake-chrome.js";

const browser = installBrowser();
const { forgetWhatWasTaken, listSites, switchFeature, switchSite } = await import(
  "../../../extension/background/sites.js"
);
/** What was done in open pages: the tab, and whether scripts began there or were stopped. */
const done = /** @type {string[]} */ ([]);
globalThis.chrome.scripting.executeScript = /** @type {any} */ (
  async (/** @type {any} */ { target, files }) => void done.push(`${files ? "begin" : "leave"} ${target.tabId}`)
);

beforeEach(() => {
  browser.storage.kept.clear();
  browser.origins.clear();
  browser.tabs.clear();
  done.length = 0;
});

/** @param {string} id */
const allow = (id) => {
  for (const origin of CONSENTS.find((site) => site.id === id)?.origins ?? []) browser.origins.add(origin);
  return switchSite({ id, on: true });
};
const on = async () => (await listSites()).filter((site) => site.on).map(({ id }) => id);

test("scripts stand only where a site was switched on and the browser still allows it", async () => {
  assert.deepEqual(await switchSite({ id: "github", on: true }), { on: null });
  assert.deepEqual(browser.scripts, []);
  assert.deepEqual(await allow("github"), { on: ["profiles", "interactions", "told"] });
  assert.deepEqual(
    browser.scripts.map(({ matches, runAt }) => [runAt, ...matches]),
    [
      ["document_start", "https://github.com/*", "https://www.github.com/*"],
      ["document_idle", "https://github.com/*", "https://www.github.com/*"],
    ],
  );
  await switchSite({ id: "github", on: false });
  assert.deepEqual(browser.scripts, []);
  assert.equal(browser.origins.size, 0);
});

test("pages that are open are begun when their site is switched on, left when it is off, and no others", async () => {
  browser.tabs.set(1, "https://github.com/ada").set(2, "https://dev.to/ada").set(3, "https://ada.example/");
  await allow("github");
  await allow("other");
  assert.deepEqual(done, ["leave 1", "begin 1", "leave 3", "begin 3"]);
  done.length = 0;
  await switchSite({ id: "github", on: false });
  assert.deepEqual(done, ["leave 1"]);
});

test("what is switched on or off on a site holds in its open pages at once", async () => {
  browser.tabs.set(1, "https://github.com/ada");
  await allow("github");
  done.length = 0;
  await switchFeature({ id: "github", feature: "interactions", on: false });
  assert.deepEqual(done, ["leave 1", "begin 1"]);
  await switchFeature({ id: "github", feature: "profiles", on: false });
  assert.deepEqual(done.slice(2), ["leave 1"]);
});

test("a site that the browser has closed stays off when every other page is allowed one day", async () => {
  await allow("github");
  browser.origins.clear();
  await forgetWhatWasTaken();
  for (const origin of CONSENTS.flatMap(({ origins }) => origins)) browser.origins.add(origin);
  await switchSite({ id: "other", on: true });
  assert.deepEqual(await on(), ["other"]);
});
