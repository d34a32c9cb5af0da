import assert from "node:assert/strict";
import { test } from "node:test";
import { ADA } from "../popup/open-popup.js";
import { openNetwork } from "./open-network.js";

const WHO = { id: "c2", name: "Bo Weaver", headline: null, company: null, avatar_url: null };
const CALL = {
  id: "i1",
  kind: "interaction",
  on: "2026-03-04",
  title: "You called",
  text: "Of <b>looms</b>",
  url: null,
};
const MET = { id: "m1", kind: "meeting", on: "2026-02-04", title: "You met", text: null, url: "javascript:alert(1)" };
const TOLD = [
  {
    field: "company",
    value: "Engines",
    at: "2026-03-01T12:00:00Z",
    url: "https://ada.example/",
    site: "ada",
    shown: true,
  },
  {
    field: "company",
    value: "Looms",
    at: "2026-01-01T12:00:00Z",
    url: "https://ada.example/",
    site: "ada",
    shown: false,
  },
  { field: "links", value: "javascript:alert(2)", at: "2026-03-01T12:00:00Z", url: null, site: null, shown: true },
  { field: "emails", value: "ada@mail.example?bcc=x", at: "2026-03-01T12:00:00Z", url: null, site: null, shown: true },
];

/** @param {Record<string, (message: any) => any>} [answers] @param {object} [more] of the contact */
const open = (answers = {}, more = {}) =>
  openNetwork({
    hash: "#person/c1",
    answers: {
      "contacts.read": () => ({ ...ADA, told: TOLD, ...more }),
      "contacts.asking": () => ({ warning: null }),
      "contacts.timeline": ({ cursor }) =>
        cursor
          ? { items: [{ ...MET, others: [] }], next: null }
          : { items: [{ ...CALL, others: [WHO] }], next: "older" },
      "favors.list": () => ({ items: [] }),
      "introductions.list": () => ({ items: [] }),
      "opportunities.list": () => ({ items: [] }),
      ...answers,
    },
  });

/** @param {Awaited<ReturnType<typeof open>>} page */
const links = (page) => [...page.document.querySelectorAll("main a")].map((link) => link.getAttribute("href"));

test("every fact is told with who said so, and what gave way to it apart", async () => {
  const page = await open();
  await page.shows("Engines ada, Mar 1, 2026");
  await page.shows("your word, Mar 1, 2026");
  assert.match(page.document.querySelector("details")?.textContent ?? "", /Company: Looms/);
  assert.equal(page.document.title, "Ada Example · Keepwarm");
});

test("what a page told is text, and leads nowhere but to the web, to a mailbox or to a person", async () => {
  const page = await open();
  page.press("Show more");
  await page.shows("You met");
  assert.equal(page.document.querySelector("main b"), null);
  for (const href of links(page)) assert.match(href ?? "", /^(https:|mailto:[^?&]*$|#)/);
  assert.ok(links(page).includes("#person/c2"));
});

test("older events come after the newer, and the focus goes to them", async () => {
  const page = await open();
  page.press("Show more");
  await page.shows("You met");
  assert.match(page.focused(), /You met/);
  assert.equal(page.sent("contacts.timeline").at(-1).cursor, "older");
});

test("a touch is taken back, and one press has it there again", async () => {
  const page = await open({ "interactions.remove": () => ({}), "interactions.restore": () => ({}) });
  page.press("Take back");
  await page.says("Taken back");
  page.press("Undo");
  await page.says("There again");
  assert.deepEqual([page.sent("interactions.remove")[0].id, page.sent("interactions.restore")[0].id], ["i1", "i1"]);
  assert.equal(page.sent("contacts.read").length, 3);
});

test("why they matter is kept at once, all that is ticked of it", async () => {
  const page = await open({ "contacts.change": () => ({}) }, { reasons: ["change"] });
  const news = /** @type {any} */ (page.document.querySelector("[value=news]"));
  news.click();
  await page.says("Kept");
  assert.deepEqual(page.sent("contacts.change")[0].changes, { reasons: ["change", "news"] });
  page.press("Undo");
  await page.says("As before");
  assert.deepEqual(page.sent("contacts.change")[1].changes, { reasons: ["change"] });
});

test("what is under way with them leads to where it is gone on with", async () => {
  const introduction = { id: "n1", one: WHO, other: { ...WHO, id: "c1", name: "Ada Example" }, state: "asked_one" };
  const page = await open({
    "favors.list": () => ({ items: [{ id: "f1", way: "given", about: "Read the draft", on: "2026-03-01" }] }),
    "introductions.list": () => ({ items: [introduction, { ...introduction, state: "declined" }] }),
    "contacts.asking": () => ({ warning: "You have asked twice already." }),
  });
  await page.shows("You have asked twice already.");
  const lines = [...page.document.querySelectorAll(".dealings li")].map((line) => line.textContent);
  assert.deepEqual(lines, ["Read the draft you promised it on Mar 1, 2026", "Introduction to Bo Weaver one asked"]);
});

test("what the companion refuses is told beside its field", async () => {
  const page = await open({
    "contacts.change": () => {
      throw { code: "bad_request", message: "Write it as 1990-12-31.", field: "birthday" };
    },
  });
  /** @type {any} */ (page.document.querySelector(".facts button")).click();
  const birthday = /** @type {any} */ (page.document.querySelector("[name=birthday]"));
  birthday.value = "--12-40";
  page.press("Save changes");
  await page.shows("Write it as 1990-12-31.");
  assert.equal(birthday.getAttribute("aria-invalid"), "true");
});
