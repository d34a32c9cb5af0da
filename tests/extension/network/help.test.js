import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { openNetwork } from "./open-network.js";

const reply = async (/** @type {string} */ name) =>
  JSON.parse(await readFile(new URL(`../../contract/${name}.json`, import.meta.url), "utf8")).reply;
const [LEDGER, INTRODUCTIONS, ADDED] = await Promise.all(["help", "introductions", "introduction-added"].map(reply));
const NONE = { balance: 0, given: 0, received: 0, promises: [], asks: [], could_help: [] };
const NOTHING = {
  "help.read": () => NONE,
  "introductions.list": () => ({ items: [], suggestions: [] }),
};
const KNOWN = {
  "help.read": () => LEDGER,
  "introductions.list": () => ({ ...INTRODUCTIONS, items: [ADDED.introduction] }),
};

test("where nothing is noted it says how to begin", async () => {
  const page = await openNetwork({ hash: "#help", answers: NOTHING });
  await page.shows("No favor is noted yet");
  await page.shows("Note what people need and offer");
  await page.shows("None is on its way");
});

test("what is open, whom one could help and who should meet are shown", async () => {
  const page = await openNetwork({ hash: "#help", answers: KNOWN });
  await page.shows("The address of a printer");
  await page.shows("Ada Example needs a designer for our site");
  await page.shows("Ask Ada Example whether they would like to meet Bo Other.");
});

test("a favor is done at a press, and not done again by Undo", async () => {
  const changed = () => ({ favor: {}, overdue: 0 });
  const page = await openNetwork({ hash: "#help", answers: { ...KNOWN, "favors.change": changed } });
  page.press("Done");
  await page.says("Done: it is a touch with them now");
  page.press("Undo");
  await page.says("Still to be done");
  const [done, undone] = page.sent("favors.change").map(({ changes }) => changes);
  assert.match(done.done_on, /^\d{4}-\d\d-\d\d$/);
  assert.deepEqual(undone, { done_on: null });
});

test("a step of an introduction is kept, and taken back", async () => {
  const changed = () => ({ introduction: {}, overdue: 0 });
  const page = await openNetwork({ hash: "#help", answers: { ...KNOWN, "introductions.change": changed } });
  page.press("Asked Bo Other");
  await page.says("Bo Other was asked");
  page.press("Undo");
  await page.says("As before");
  const [asked, taken] = page.sent("introductions.change").map(({ changes }) => changes);
  assert.deepEqual([Object.keys(asked), taken], [["asked_other_on"], { asked_other_on: null }]);
});

test("a refusal is told and the page stays as it is", async () => {
  const refuse = () => {
    throw { code: "conflict", message: "This favor has been deleted; restore it before you change it." };
  };
  const page = await openNetwork({ hash: "#help", answers: { ...KNOWN, "favors.change": refuse } });
  page.press("Done");
  await page.says("restore it before you change it");
  await page.shows("The address of a printer");
});

test("before somebody is asked again who has given much, a sentence says so", async () => {
  const ada = { id: "1", name: "Ada Example", company: null };
  const answers = {
    ...NOTHING,
    "contacts.search": () => ({ items: [ada] }),
    "contacts.asking": () => ({ warning: "Ada has yet to answer." }),
    "favors.add": () => ({ favor: { id: "f" }, overdue: 0 }),
  };
  const page = await openNetwork({ hash: "#help", answers });
  page.press("Note a favor");
  const form = page.document.querySelector("form");
  const control = (/** @type {string} */ name) => /** @type {any} */ (form?.elements.namedItem(name));
  control("whom").value = "ada example";
  control("way").value = "received";
  control("way").dispatchEvent(new page.window.Event("change", { bubbles: true }));
  await page.shows("Ada has yet to answer.");
  control("about").value = "A name";
  form?.dispatchEvent(new page.window.Event("submit", { bubbles: true, cancelable: true }));
  await page.says("it is open until you say it is done");
  const [{ favor }] = page.sent("favors.add");
  assert.deepEqual([favor.contact_id, favor.way, favor.about, favor.done_on], ["1", "received", "A name", undefined]);
});

test("whoever cannot be told is asked for by the field", async () => {
  const page = await openNetwork({
    hash: "#help",
    answers: { ...NOTHING, "contacts.search": () => ({ items: [] }) },
  });
  page.press("Introduce two people");
  const form = page.document.querySelector("form");
  /** @type {any} */ (form?.elements.namedItem("one")).value = "Nobody";
  form?.dispatchEvent(new page.window.Event("submit", { bubbles: true, cancelable: true }));
  await page.shows("Name one person of your network");
  assert.equal(page.sent("introductions.add").length, 0);
});
