// Touches from a page to the companion's port: whose is noted, how often, and what a page in somebody else's hand can do.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { CONSENTS } from "../../../extension/background/consents.js";
import { installBrowser } from "../browser/fake-chrome.js";
import { CODE, startCompanion } from "../companion/fake-companion.js";

const OURS = { ours: true, url: "chrome-extension://keepwarm/extension/popup/popup.html", tab: null };
const ISSUE = "https://github.com/guild/loom/issues/7";
const PAGE = { ours: false, url: ISSUE, tab: 1 };
const ADA = { contact_id: "c1", name: "Ada Example", pages: [{ url: "https://github.com/ada", stable_id: null }] };
const LIKE = {
  ...{ url: ISSUE, kind: "like", direction: "from_me", whose: "https://github.com/Ada" },
  ...{ post: `${ISSUE}#issuecomment-3`, key: "3", words: null, back: false, bare: true },
};

const browser = installBrowser();
/** @type {typeof import("../../../extension/background/dispatch.js").dispatch} */
let dispatch;
/** @type {Awaited<ReturnType<typeof startCompanion>>} */
let server;
let profiles = { number: 1, whole: true, items: [ADA] };

before(async () => {
  ({ dispatch } = await import("../../../extension/background/dispatch.js"));
});
beforeEach(async () => {
  await server?.stop();
  server = await startCompanion({ answer: usual });
  browser.storage.kept.clear();
  browser.session.kept.clear();
  browser.origins.clear();
  browser.tabs.clear();
  browser.tabs.set(1, ISSUE);
  profiles = { number: 1, whole: true, items: [ADA] };
  await tell("link.forget");
  await browser.storage.set({ companion_port: server.port });
  await tell("link.pair", { code: CODE, label: "Test" });
  for (const site of CONSENTS) {
    for (const origin of site.origins) browser.origins.add(origin);
    await tell("sites.switch", { id: site.id, on: true });
  }
});
after(() => server.stop());

/** @param {any} asked */
function usual({ method, path }) {
  if (path.startsWith("/v1/profiles")) return { status: 200, body: profiles };
  if (method === "DELETE") return { status: 200, body: { deleted: true, overdue: 0 } };
  return null;
}

const tell = async (/** @type {string} */ verb, payload = {}, sender = OURS) =>
  /** @type {any} */ (await dispatch({ verb, ...payload }, sender));
const touch = async (changes = {}, sender = PAGE) => (await tell("page.touch", { ...LIKE, ...changes }, sender)).value;
const sent = () => server.asked.filter(({ path }) => path === "/v1/interactions").flatMap(({ body }) => body.items);
const taken = () => server.asked.filter(({ method }) => method === "DELETE").map(({ path }) => path.split("/").at(-1));

test("a touch with somebody saved is sent under their id, with its post and its site", async () => {
  const { noted } = await touch();
  assert.deepEqual([noted.name, noted.waiting], ["Ada Example", false]);
  const [{ id, at, ...item }] = sent();
  assert.equal(id, noted.id);
  assert.ok(at);
  assert.deepEqual(item, {
    ...{ contact_id: "c1", kind: "like", direction: "from_me", channel: "github" },
    ...{ url: `${ISSUE}#issuecomment-3`, words: null },
  });
});

test("of a person who is not saved not a letter leaves the browser", async () => {
  assert.deepEqual(await touch({ whose: "https://github.com/nils-unsaved", words: "secret" }), {
    ...{ noted: null, undone: null },
  });
  const said = JSON.stringify([server.asked, [...browser.storage.kept]]);
  assert.ok(!said.includes("nils-unsaved") && !said.includes("secret"));
});

test("the same touch is noted once a day, and one taken back can be noted again", async () => {
  const { noted } = await touch();
  assert.equal((await touch()).noted, null);
  assert.deepEqual(await touch({ back: true }), { noted: null, undone: noted.id });
  assert.deepEqual(taken(), [noted.id]);
  assert.equal((await touch({ back: true })).undone, null);
  assert.ok((await touch()).noted);
  assert.equal(sent().length, 2);
});

test("an undo that the companion is not there for is told it when it is back", async () => {
  const { noted } = await touch();
  const { port, clients } = server;
  await server.stop();
  assert.deepEqual((await tell("page.untouch", { url: ISSUE, id: noted.id }, PAGE)).value, { undone: true });
  assert.equal((await tell("outbox.list")).value.waiting, 1);
  server = await startCompanion({ port, clients, companionId: server.companionId, answer: usual });
  await tell("link.look");
  assert.deepEqual(taken(), [noted.id]);
  assert.equal((await tell("outbox.list")).value.waiting, 0);
});

test("words are sent only where the person lets them be kept", async () => {
  const said = { kind: "comment", post: ISSUE, words: "Well done" };
  await touch(said);
  await tell("sites.choose", { id: "github", feature: "words", on: true });
  await touch({ ...said, post: `${ISSUE}1` });
  assert.deepEqual(
    sent().map(({ words }) => words),
    [null, "Well done"],
  );
});

test("who does not want to be told each time is not, and it is noted all the same", async () => {
  await tell("sites.choose", { id: "github", feature: "told", on: false });
  assert.deepEqual(await touch(), { noted: null, undone: null });
  assert.equal(sent().length, 1);
});

test("where interactions are off nothing is watched and nothing noted", async () => {
  await tell("sites.choose", { id: "github", feature: "interactions", on: false });
  assert.deepEqual((await tell("page.watch", { url: ISSUE }, PAGE)).value.ways, []);
  assert.deepEqual(await touch(), { noted: null, undone: null });
  assert.deepEqual(sent(), []);
});

test("a page says what happens on its own site only, and only what its recipe knows", async () => {
  const bo = { url: "https://www.linkedin.com/in/bo", stable_id: null };
  profiles.items.push({ ...ADA, contact_id: "c2", pages: [bo] });
  for (const forged of [
    { whose: "https://www.linkedin.com/in/bo" },
    { whose: "https://github.com.evil.example/ada" },
    { whose: "javascript:alert(1)" },
    { kind: "meeting" },
    { kind: "message", direction: "from_them" },
    { direction: "both" },
  ]) {
    assert.equal((await touch(forged)).noted, null, JSON.stringify(forged));
  }
  assert.deepEqual(sent(), []);
  await touch({ post: "https://evil.example/post" });
  assert.equal(sent()[0].url, null);
});

test("on a server that may run one software or another, each is watched for", async () => {
  const url = "https://forem.example/cy/looms-1a2b";
  browser.tabs.set(1, url);
  profiles.items = [{ ...ADA, pages: [{ url: "https://forem.example/ada", stable_id: null }] }];
  assert.equal((await tell("page.watch", { url }, PAGE)).value.ways.length, 2);
  assert.ok((await touch({ url, post: url, whose: "https://forem.example/ada" })).noted);
  assert.equal(sent()[0].channel, "forem");
});

test("who speaks for an address that the tab is not at, or from a frame in it, is not heard", async () => {
  browser.tabs.set(2, "https://evil.example/");
  assert.ok((await tell("page.touch", LIKE, { ...PAGE, tab: 2 })).trouble);
  assert.ok((await tell("page.touch", LIKE, { ...PAGE, tab: /** @type {any} */ (null) })).trouble);
  assert.ok((await tell("page.touch", LIKE, { ...PAGE, tab: 3 })).trouble);
  assert.deepEqual(sent(), []);
});

test("a page that has just moved on inside itself is heard once the browser knows of it", async () => {
  browser.tabs.set(1, "https://github.com/");
  setTimeout(() => browser.tabs.set(1, ISSUE), 80);
  assert.ok((await touch()).noted);
});

test("a page cannot ask through the whole network", async () => {
  const answers = [];
  for (let turn = 0; turn < 60; turn++) answers.push(await touch({ key: String(turn), post: null, kind: "comment" }));
  assert.equal(answers.filter((answer) => answer === undefined).length, 20);
});

test("only what a page has noted itself can it take back", async () => {
  const { noted } = await touch();
  browser.tabs.set(2, ISSUE);
  assert.deepEqual((await tell("page.untouch", { url: ISSUE, id: noted.id }, { ...PAGE, tab: 2 })).value, {
    undone: false,
  });
  assert.deepEqual(taken(), []);
});

test("somebody deleted meanwhile is not noted any more", async () => {
  await touch();
  profiles = { number: 2, whole: false, items: [{ contact_id: "c1", name: "", pages: [] }] };
  assert.equal((await touch({ post: `${ISSUE}0` })).noted, null);
});

test("how things stand is told of the address's own person, and where it names nobody, of one", async () => {
  const stand = async (/** @type {string} */ url, /** @type {string} */ profile) => {
    browser.tabs.set(1, url);
    await tell("page.match", { url, bare: true }, PAGE);
    return tell("page.standing", { url, profile }, PAGE);
  };
  const asked = () => server.asked.filter(({ path }) => path.startsWith("/v1/contacts/lookup")).length;
  server.ways.answer = (one) =>
    one.path.startsWith("/v1/contacts/lookup") ? { status: 200, body: { contact: null } } : usual(one);
  await stand("https://github.com/ada", "https://github.com/ADA");
  assert.equal(asked(), 1);
  await stand("https://github.com/ada", "https://github.com/bo");
  await stand("https://evil.example/", "https://github.com/bo");
  assert.equal(asked(), 1);
  await stand("https://bo.example/about", "https://bo.example/");
  await tell("page.standing", { url: "https://bo.example/about", profile: "https://other.example/" }, PAGE);
  assert.equal(asked(), 2);
});

test("a question can be answered only in the page it was asked in, and only by somebody it named", async () => {
  const settled = () => server.asked.filter(({ path }) => path.startsWith("/v1/possible-duplicates")).length;
  server.ways.answer = (one) => {
    if (one.path.startsWith("/v1/possible-duplicates")) return { status: 200, body: { contact_id: "c2", overdue: 0 } };
    if (one.path !== "/v1/captures") return usual(one);
    const [{ id }] = one.body.items;
    const candidates = [{ contact: { id: "c2", name: "Bo" }, reasons: ["name and company agree"] }];
    return { status: 200, body: { items: [{ id, status: "review", candidates }], overdue: 0 } };
  };
  const { value } = await tell("page.save", { url: ISSUE, read: null, form: { name: "Bo" } }, PAGE);
  const settle = (/** @type {any} */ given, sender = PAGE) =>
    tell("page.settle", { url: ISSUE, id: value.id, same_as: "c2", ...given }, sender);
  browser.tabs.set(2, ISSUE);
  for (const refused of [
    await settle({ id: "another" }),
    await settle({ same_as: "c9" }),
    await settle({}, { ...PAGE, tab: 2 }),
  ])
    assert.ok(refused.trouble);
  assert.equal(settled(), 0);
  assert.deepEqual((await settle({})).value, {});
  assert.equal(settled(), 1);
});

test("a page of one site saves nobody under the address or the number of another", async () => {
  browser.tabs.set(1, "https://evil.example/");
  const person = {
    ...{ name: "Ada", profile_url: "https://github.com/ada", emails: [], links: [] },
    stable_id: { kind: "github:user_id", value: "7" },
  };
  const read = { capturable: true, person, recipe: "generic@2", missed: [] };
  await tell("page.save", { url: "https://evil.example/", read, form: { name: "Ada" } }, PAGE);
  const [{ body }] = server.asked.filter(({ path }) => path === "/v1/captures");
  assert.deepEqual([body.items[0].person.profile_url, body.items[0].person.stable_id], [null, null]);
});
