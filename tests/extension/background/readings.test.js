// From a page that was read to what the settings page says of its site: nothing of anybody is kept on the way.
import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { recipes } from "../../../extension/sites/index.js";
import { installBrowser } from "../browser/fake-chrome.js";

const OURS = { ours: true, url: "chrome-extension://keepwarm/extension/options/options.html", tab: null };
const PAGE = { ours: false, url: "https://www.linkedin.com/", tab: 1 };
const LINKEDIN = `linkedin@${recipes.find(({ name }) => name === "linkedin")?.version}`;
const HEADLESS = { recipe: LINKEDIN, capturable: true, missed: ["headline"], sources: { name: "page" } };

const browser = installBrowser();
/** @type {typeof import("../../../extension/background/dispatch.js").dispatch} */
let dispatch;

before(async () => {
  ({ dispatch } = await import("../../../extension/background/dispatch.js"));
});
beforeEach(() => browser.storage.kept.clear());

/** @param {string} url @param {any} reading */
function pageTells(url, reading) {
  browser.tabs.set(1, url);
  return dispatch({ verb: "page.read", url, reading }, PAGE);
}
const person = (/** @type {number} */ number) => `https://www.linkedin.com/in/person-${number}`;
const listed = async () => /** @type {any} */ (await dispatch({ verb: "readings.list" }, OURS)).value;

test("after five people without a headline the site is told by its name, with a report", async () => {
  for (let number = 0; number < 5; number++) await pageTells(person(number), HEADLESS);
  const [reading] = await listed();
  assert.equal(reading.label, "LinkedIn");
  assert.deepEqual(reading.troubles, [{ field: "headline", pages: 5 }]);
  assert.match(reading.report, /^linkedin@\d+: 5 pages read/);
  await dispatch({ verb: "readings.forget", id: "linkedin" }, OURS);
  assert.deepEqual(await listed(), []);
});

test("pages that nobody can be read from are told, but not those behind a person’s first", async () => {
  const unread = { recipe: LINKEDIN, capturable: false };
  for (let number = 0; number < 9; number++) await pageTells(`${person(number)}/details/experience/`, unread);
  assert.deepEqual(await listed(), []);
  for (let number = 0; number < 5; number++) await pageTells(`${person(number)}/`, unread);
  assert.deepEqual((await listed())[0].troubles, [{ field: null, pages: 5 }]);
});

test("one page is counted once, however often it tells", async () => {
  for (let turn = 0; turn < 9; turn++) await pageTells(person(1), HEADLESS);
  assert.deepEqual(await listed(), []);
});

test("no address, name or text is kept, whatever a page sends", async () => {
  const stuffed = {
    ...{ recipe: LINKEDIN, capturable: true, text: "Ada Secret", person: { name: "Ada Secret" } },
    missed: ["headline", "Ada Secret", { secret: 1 }],
    sources: { name: "Ada Secret", "Ada Secret": "page", location: "page" },
  };
  for (let number = 0; number < 5; number++) await pageTells(person(number), stuffed);
  const [{ report }] = await listed();
  const kept = String(browser.storage.kept.get("reading_healths"));
  for (const text of [report, kept]) assert.doesNotMatch(text, /Secret|person-|https?:/);
});

test("a page speaks only of the recipe that its own address is read by", async () => {
  for (const recipe of ["github@1", "linkedin@0", "nothing", 7, null, {}])
    for (let number = 0; number < 5; number++) await pageTells(person(number), { ...HEADLESS, recipe });
  assert.equal(browser.storage.kept.has("reading_healths"), false);
});

test("what the popup read counts where the site is off, and once where the page tells it itself", async () => {
  const note = (/** @type {number} */ number) =>
    dispatch({ verb: "readings.note", url: person(number), reading: HEADLESS }, OURS);
  for (let number = 0; number < 5; number++) await note(number);
  assert.equal((await listed()).length, 1);
  await dispatch({ verb: "readings.forget", id: "linkedin" }, OURS);
  browser.origins.add("https://*.linkedin.com/*");
  await dispatch({ verb: "sites.switch", id: "linkedin", on: true }, OURS);
  for (let number = 0; number < 5; number++) await note(number);
  assert.deepEqual(await listed(), []);
});

test("only the extension’s own pages see the counts", async () => {
  const answer = /** @type {any} */ (await dispatch({ verb: "readings.list" }, PAGE));
  assert.equal(answer.value, undefined);
});
