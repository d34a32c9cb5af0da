// One notification a day, from the minute's round to the companion's port: only the browser itself is a fake.
import assert from "node:assert/strict";
import { afterEach, before, beforeEach, test } from "node:test";
import { installBrowser } from "../browser/fake-chrome.js";
import { CODE, DIGEST, startCompanion } from "../companion/fake-companion.js";

const OURS = { ours: true, url: "chrome-extension://keepwarm/extension/options/options.html", tab: null };
const MORNING = new Date(2026, 2, 4, 9, 5);
const THE_DAY_BEFORE = new Date(2026, 2, 3, 12);

const browser = installBrowser();
/** @type {typeof import("../../../extension/background/dispatch.js").dispatch} */
let dispatch;
/** @type {typeof import("../../../extension/background/digest.js")} */
let digest;
/** @type {typeof import("../../../extension/background/talk.js")} */
let talk;
/** @type {Awaited<ReturnType<typeof startCompanion>>} */
let server;
let told = { ...DIGEST, hour: /** @type {number | null} */ (9) };
let free = true;

before(async () => {
  ({ dispatch } = await import("../../../extension/background/dispatch.js"));
  digest = await import("../../../extension/background/digest.js");
  talk = await import("../../../extension/background/talk.js");
});
beforeEach(async () => {
  told = { ...DIGEST, hour: 9 };
  free = true;
  server = await startCompanion({ answer });
  browser.storage.kept.clear();
  browser.notified.length = 0;
  browser.origins.clear();
  browser.origins.add("notifications");
  await tell("link.forget");
  await browser.storage.set({ companion_port: server.port });
  await tell("link.pair", { code: CODE, label: "Test" });
  await digest.showDigest(THE_DAY_BEFORE); // from here on it is on
});
afterEach(() => server.stop());

const tell = async (/** @type {string} */ verb, payload = {}) =>
  /** @type {any} */ (await dispatch({ verb, ...payload }, OURS));
const claims = () => server.asked.filter(({ path }) => path === "/v1/digest/claims");

/** @param {{ path: string }} asked */
function answer({ path }) {
  if (path === "/v1/digest") return { status: 200, body: told };
  if (path === "/v1/preferences") return { status: 200, body: {} };
  if (path !== "/v1/digest/claims") return null;
  const show = free;
  free = false;
  return { status: 200, body: { show } };
}

test("at its hour the digest shows, once, with the words of the companion", async () => {
  await digest.showDigest(MORNING);
  await digest.showDigest(MORNING);
  assert.deepEqual(browser.notified, [
    { name: "digest", title: "2 people are overdue", message: "Ada Example, Bo Other." },
  ]);
  assert.deepEqual(
    claims().map(({ body }) => body),
    [{ day: "2026-03-04" }],
  );
});

test("whoever switches it on is told from the next hour on", () => {
  assert.deepEqual([browser.notified, claims()], [[], []]);
});

test("what another browser has shown is not shown again", async () => {
  free = false;
  await digest.showDigest(MORNING);
  await digest.showDigest(MORNING);
  assert.deepEqual([browser.notified.length, claims().length], [0, 1]);
});

test("without the browser's permission nothing is claimed, so that another browser may show it", async () => {
  browser.origins.clear();
  await digest.showDigest(MORNING);
  assert.deepEqual([browser.notified, claims()], [[], []]);
});

test("while it is off nothing shows", async () => {
  told.hour = null;
  await talk.look();
  await digest.showDigest(MORNING);
  assert.deepEqual(browser.notified, []);
});

test("a day on which there was nothing to say at the hour stays silent", async () => {
  const { title, text } = told;
  Object.assign(told, { title: null, text: null });
  await talk.look();
  await digest.showDigest(MORNING);
  Object.assign(told, { title, text });
  await talk.look();
  await digest.showDigest(new Date(2026, 2, 4, 16));
  assert.deepEqual([browser.notified, claims()], [[], []]);
});

test("with the companion away the digest waits until it is back", async () => {
  const { port, clients, companionId } = server;
  await server.stop();
  await assert.rejects(digest.showDigest(MORNING));
  server = await startCompanion({ port, clients, companionId, answer });
  await digest.showDigest(new Date(2026, 2, 4, 11));
  assert.equal(browser.notified.length, 1);
});

test("a click opens the network page on this week", async () => {
  const { onNotificationClick } = await import("../../../extension/browser/notifications.js");
  let opened = 0;
  onNotificationClick(() => {
    opened += 1;
  });
  browser.clicked("digest");
  assert.equal(opened, 1);
});

test("the badge shows what is left of the plan, for whoever chose so, and follows each change", async () => {
  told.badge = "plan";
  await tell("preferences.change", { changes: { badge: "plan" } });
  assert.deepEqual([browser.badge.text, /5 people are left/.test(browser.badge.title)], ["5", true]);
  told.left = 4;
  await tell("captures.save", { url: "https://ada.example/", read: null, form: { name: "Ada Example", cadence: "" } });
  assert.equal(browser.badge.text, "4");
});
