import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { domainsOf } from "../../../extension/network/readiness/employer.js";
import { weekWords } from "../../../extension/network/readiness/weeks.js";
import { answeredWords } from "../../../extension/network/tabs/visibility.js";
import { openNetwork } from "./open-network.js";

const reply = async (/** @type {string} */ name) =>
  JSON.parse(await readFile(new URL(`../../contract/${name}.json`, import.meta.url), "utf8")).reply;
const [READY, VISIBLE, KNOWN] = await Promise.all(["readiness", "visibility", "whom"].map(reply));
const EMPTY = { ...READY, raises: [], lock_out: [], call_first: [], employer: null, employer_domains: [] };

test("the score stands with its parts, what would raise it, and whom to call with a way to", async () => {
  const page = await openNetwork({ hash: "#readiness", answers: { "readiness.read": () => READY } });
  await page.shows("36 of 100");
  await page.shows("Mentors50 %1 mentor is warm; 2 are enough.");
  await page.shows("+20 points Call the next meeting of Guild.");
  await page.shows("1 person can only be reached at work. Ask them for another way.");
  const ways = [...page.document.querySelectorAll(".calls small a")].map((link) => link.getAttribute("href"));
  assert.deepEqual(ways, ["tel:+15550100", "mailto:ada@home.example"]);
});

test("where nothing is known it says how to begin", async () => {
  const page = await openNetwork({ hash: "#readiness", answers: { "readiness.read": () => EMPTY } });
  await page.shows("Nobody is warm yet.");
  await page.shows("Nothing that is known of.");
  await page.shows("Not told yet: everybody counts as working elsewhere.");
});

test("an employer is named, and taken back", async () => {
  const answers = { "readiness.read": () => EMPTY, "preferences.change": () => ({}) };
  const page = await openNetwork({ hash: "#readiness", answers });
  page.press("Name your employer");
  const form = page.document.querySelector("form");
  /** @type {any} */ (form?.elements.namedItem("employer")).value = " Looms ";
  /** @type {any} */ (form?.elements.namedItem("employer_domains")).value =
    "me@looms.example\nlooms.example, Mill.example";
  page.press("Save");
  await page.says("Saved");
  page.press("Undo");
  await page.says("As before");
  assert.deepEqual(
    page.sent("preferences.change").map(({ changes }) => changes),
    [
      { employer: "Looms", employer_domains: ["looms.example", "mill.example"] },
      { employer: null, employer_domains: [] },
    ],
  );
});

test("what the companion refuses of an employer is told beside the field", async () => {
  const refuse = () => {
    throw { code: "bad_request", message: "Give a domain, such as looms.example.", field: "employer_domains[0]" };
  };
  const answers = { "readiness.read": () => EMPTY, "preferences.change": refuse };
  const page = await openNetwork({ hash: "#readiness", answers });
  page.press("Name your employer");
  page.press("Save");
  await page.shows("Give a domain, such as looms.example.");
  assert.equal(page.document.activeElement?.id, "field-employer_domains");
});

test("whoever is looked for stands with where it was found and through whom to reach them", async () => {
  const page = await openNetwork({ hash: "#whom", answers: { "whom.find": () => KNOWN } });
  await page.shows("Say where or what");
  assert.equal(page.sent("whom.find").length, 0);
  /** @type {any} */ (page.document.querySelector("form")?.elements.namedItem("company")).value = "looms";
  page.press("Find");
  await page.shows("Bo Weaver · not warmCompany: LoomsThrough Ada Example: They brought you together.");
  assert.deepEqual(page.sent("whom.find")[0].company, "looms");
  assert.equal(page.window.location.hash, "#whom?company=looms");
});

test("an address that says whom to look for finds them at once", async () => {
  const answers = { "whom.find": () => ({ total: 0, items: [] }) };
  const page = await openNetwork({ hash: "#whom?place=Bern&other=x", answers });
  await page.shows("Nobody of whom that is told.");
  const [{ place, other }] = page.sent("whom.find");
  assert.deepEqual([place, other], ["Bern", undefined]);
});

test("a week of one’s own stands with who answers and who never does", async () => {
  const page = await openNetwork({ hash: "#visibility", answers: { "visibility.read": () => VISIBLE } });
  await page.shows("4 reactions, 2 comments, 1 reply, 2 messages, 1 talk, 1 help given, with 3 people. 3 touches came");
  await page.shows("9 were answered (75 %)");
  await page.shows("Ada Example · 3 times within 60 days, never heard from");
  await page.shows("On linkedin. Try an e-mail instead.");
});

test("where nothing was noted the page of weeks says so", async () => {
  const weeks = VISIBLE.weeks.map((/** @type {any} */ week) =>
    Object.fromEntries(Object.entries(week).map(([name, value]) => [name, name === "monday" ? value : 0])),
  );
  const answered = { asked: 0, answered: 0, percent: null };
  const answers = { "visibility.read": () => ({ weeks, answered, one_way: [] }) };
  const page = await openNetwork({ hash: "#visibility", answers });
  await page.shows("Nothing yet. 0 touches came from others.");
  await page.shows("Nothing was asked long enough ago");
  await page.shows("left you without a word");
});

test("domains are taken however they are typed", () => {
  assert.deepEqual(domainsOf(" Looms.example;me@looms.example\n\nmill.example "), ["looms.example", "mill.example"]);
  assert.deepEqual(domainsOf(" "), []);
});

test("words count one as one", () => {
  assert.match(answeredWords({ asked: 1, answered: 0, percent: 0 }), /^You turned to people once /);
  assert.equal(
    weekWords({ monday: "2026-03-02", reach: 1, talks: 1, from_them: 1 }),
    "1 talk, with 1 person. 1 touch came from others.",
  );
});
