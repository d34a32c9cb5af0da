// The whole background, from a message to the companion's port: only the browser itself is a fake.
import assert from "node:assert/strict";
import { afterEach, before, beforeEach, test } from "node:test";
import { CONSENTS } from "../../../extension/background/consents.js";
import { installBrowser } from "../browser/fake-chrome.js";
import { CODE, startCompanion } from "../companion/fake-companion.js";

const OURS = { ours: true, url: "chrome-extension://keepwarm/extension/popup/popup.html", tab: null };
const PAGE = { ours: false, url: "https://ada.example/", tab: 1 };
const FORM = { name: "Ada Example", cadence: "" };
const SAVE = { url: "https://ada.example/", read: null, form: FORM };

const browser = installBrowser();
/** @type {typeof import("../../../extension/background/dispatch.js").dispatch} */
let dispatch;
/** @type {typeof import("../../../extension/background/rounds.js")} */
let rounds;
/** @type {Awaited<ReturnType<typeof startCompanion>>} */
let server;

before(async () => {
  ({ dispatch } = await import("../../../extension/background/dispatch.js"));
  rounds = await import("../../../extension/background/rounds.js");
});
beforeEach(async () => {
  server = await startCompanion();
  browser.storage.kept.clear();
  browser.session.kept.clear();
  browser.tabs.set(1, PAGE.url);
  browser.origins.clear();
  await tell("link.forget");
  await browser.storage.set({ companion_port: server.port });
});
afterEach(() => server.stop());

const tell = async (/** @type {string} */ verb, payload = {}, sender = OURS) =>
  /** @type {any} */ (await dispatch({ verb, ...payload }, sender));
const connect = () => tell("link.pair", { code: CODE, label: "Test" });
/** The person switches a site on, and the browser grants it. @param {string} id */
const allow = (id) => {
  for (const origin of CONSENTS.find((site) => site.id === id)?.origins ?? []) browser.origins.add(origin);
  return tell("sites.switch", { id, on: true });
};
const waiting = async () => (await tell("outbox.list")).value;
const posted = () => server.asked.filter(({ method, path }) => method === "POST" && path !== "/v1/pair");

test("after pairing the badge shows who is overdue", async () => {
  assert.deepEqual(await connect(), { value: { link: "ok" } });
  assert.equal(browser.badge.text, "2");
});

test("a wrong code says so and pairs nothing", async () => {
  const { value } = await tell("link.pair", { code: "ZZZZ-ZZZZ", label: "Test" });
  assert.equal(value.link, "unpaired");
  assert.match(value.refused, /keepwarm pair/);
  assert.equal(browser.badge.text, "!");
});

test("the token is never in the storage that content scripts can read", async () => {
  await connect();
  await tell("captures.save", SAVE);
  const [{ token, server_key: key }] = server.clients.values();
  const kept = JSON.stringify([...browser.storage.kept]);
  assert.ok(!kept.includes(token) && !kept.includes(key));
});

test("saved is said only once the companion has it on disk", async () => {
  await connect();
  const { value } = await tell("captures.save", SAVE);
  assert.equal(value.verdict, "saved");
  assert.deepEqual(await waiting(), { waiting: 0, refused: [] });
});

test("somebody known, and somebody to tell apart, are answered as such", async () => {
  await connect();
  server.ways.answer = ({ body, path }) =>
    path === "/v1/captures"
      ? {
          status: 200,
          body: { items: [{ id: body.items[0].id, status: "stored", contact_id: "c1", known: true }], overdue: 0 },
        }
      : null;
  assert.equal((await tell("captures.save", SAVE)).value.verdict, "known");
  server.ways.answer = ({ body, path }) =>
    path === "/v1/captures"
      ? {
          status: 200,
          body: {
            items: [
              {
                id: body.items[0].id,
                status: "review",
                candidates: [{ contact: { id: "c2" }, reasons: ["name and company agree"] }],
              },
            ],
            overdue: 0,
          },
        }
      : null;
  assert.equal((await tell("captures.save", SAVE)).value.verdict, "review");
});

test("with the companion away a save is kept, the badge says !, and it is delivered when it is back", async () => {
  await connect();
  const { port, clients } = server;
  await server.stop();
  const { value } = await tell("captures.save", SAVE);
  assert.deepEqual([value.verdict, value.reason], ["kept", "offline"]);
  assert.equal(browser.badge.text, "!");
  assert.deepEqual((await waiting()).waiting, 1);
  assert.ok(browser.alarms.has("deliver"));

  server = await startCompanion({ port, clients, companionId: server.companionId });
  await rounds.ring("remind");
  assert.deepEqual(await waiting(), { waiting: 0, refused: [] });
  assert.equal(browser.badge.text, "2");
  assert.equal(posted().length, 1);
});

test("a revoked browser keeps its queue and asks to be connected; pairing again delivers it", async () => {
  await connect();
  server.clients.clear();
  const { value } = await tell("captures.save", SAVE);
  assert.deepEqual([value.verdict, value.reason], ["kept", "unpaired"]);
  assert.match(browser.badge.title, /not connected/);
  await connect();
  assert.deepEqual(await waiting(), { waiting: 0, refused: [] });
});

test("a full disk is told as such, and the item waits", async () => {
  await connect();
  server.ways.answer = ({ method }) =>
    method === "POST" ? { status: 507, body: { error: { code: "disk_full", message: "The disk is full." } } } : null;
  const { value } = await tell("captures.save", SAVE);
  assert.deepEqual([value.verdict, value.reason], ["kept", "The disk is full."]);
});

test("what the companion refuses is shown with its reason, and can be mended or discarded", async () => {
  await connect();
  server.ways.answer = ({ method }) =>
    method === "POST"
      ? { status: 400, body: { error: { code: "bad_request", message: "Give a name.", field: "items[0]" } } }
      : null;
  const { value } = await tell("captures.save", SAVE);
  assert.deepEqual([value.verdict, value.reason], ["refused", "Give a name."]);
  assert.deepEqual((await waiting()).refused, [{ id: value.id, what: "Ada Example", reason: "Give a name." }]);
  server.ways.answer = () => null;
  assert.equal((await tell("captures.save", { ...SAVE, replaces: value.id })).value.verdict, "saved");
  assert.deepEqual(await waiting(), { waiting: 0, refused: [] });
});

test("a refused item is sent again when the person says so", async () => {
  await connect();
  server.ways.answer = ({ method }) => (method === "POST" ? { status: 400, body: null } : null);
  const { value } = await tell("captures.save", SAVE);
  server.ways.answer = () => null;
  await tell("outbox.retry", { id: value.id });
  assert.deepEqual(await waiting(), { waiting: 0, refused: [] });
});

test("an unchanged count costs no more than asking", async () => {
  await connect();
  server.ways.answer = ({ path }) => (path === "/v1/digest" ? { status: 304, body: null } : null);
  await rounds.ring("remind");
  assert.equal(browser.badge.text, "2");
});

test("a script in a web page can ask for its few things only", async () => {
  await connect();
  for (const verb of [
    "contacts.search",
    "reminders.list",
    "link.forget",
    "outbox.list",
    "sites.switch",
    "captures.save",
  ]) {
    const { trouble } = await tell(verb, { q: "", id: "linkedin", on: true, ...SAVE }, PAGE);
    assert.equal(trouble.message, "No such message.", verb);
  }
  assert.equal((await tell("page.save", SAVE, PAGE)).trouble.message, "This site is switched off.");
  await allow("other");
  assert.equal((await tell("page.save", SAVE, PAGE)).value.verdict, "saved");
});

test("what is no message is answered as such, whatever it is", async () => {
  for (const message of [
    null,
    undefined,
    7,
    "link.look",
    [],
    {},
    { verb: "constructor" },
    { verb: "__proto__" },
    { verb: ["link.look"] },
  ]) {
    assert.ok("trouble" in /** @type {any} */ (await dispatch(message, OURS)));
  }
  assert.equal((await tell("contacts.lookup", { url: "javascript:alert(1)" })).trouble.field, "url");
});

test("a page learns of a saved person no more than the name and how things stand", async () => {
  await connect();
  const contact = {
    id: "c1",
    name: "Ada Example",
    emails: ["ada@ada.example"],
    last_touch: { days_ago: 40 },
    overdue: true,
  };
  server.ways.answer = ({ path }) =>
    path.startsWith("/v1/contacts/lookup") ? { status: 200, body: { contact } } : null;
  await allow("other");
  const { value } = await tell("page.standing", { url: PAGE.url, profile: PAGE.url }, PAGE);
  assert.deepEqual(value, { contact: { name: "Ada Example", standing: "last touch 40 days ago · overdue" } });
});

test("a page of a site that is off gets no recipe", async () => {
  browser.tabs.set(1, "https://github.com/ada");
  assert.equal((await tell("page.match", { url: "https://github.com/ada", bare: true }, PAGE)).value.match, null);
  await allow("github");
  assert.equal(
    (await tell("page.match", { url: "https://github.com/ada", bare: true }, PAGE)).value.match.handle,
    "ada",
  );
  await tell("sites.choose", { id: "github", feature: "profiles", on: false });
  assert.equal((await tell("page.match", { url: "https://github.com/ada", bare: true }, PAGE)).value.match, null);
});

test("the welcome page opens once, when installed", async () => {
  await rounds.install("update");
  assert.deepEqual(browser.opened, []);
  await rounds.install("install");
  assert.deepEqual(browser.opened, ["options"]);
});
