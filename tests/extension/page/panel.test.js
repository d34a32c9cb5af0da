// The panel's parts in a DOM. What needs a true click or the top layer is shown in the browsers' own suite.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { beforeEach, test } from "node:test";
import { JSDOM } from "jsdom";

const FILES = ["selection", "panel-style", "panel-elements", "panel-layer", "panel-form", "panel-answers"];
const CADENCES = [
  ["", "No reminder"],
  ["months:3", "Every 3 months"],
];
const READ = {
  ...{ capturable: true, page_kind: "profile", sources: {}, recipe: "github@1", missed: ["location"] },
  person: {
    ...{ name: "<b>Ada</b>", handle: "ada", profile_url: null, stable_id: null, headline: "Engineer", company: null },
    ...{ location: null, bio: null, avatar_url: null, emails: ["ada@ada.example"], links: [] },
  },
};

/** @type {any} */
let window;
/** @type {any} */
let panel;

beforeEach(async () => {
  ({ window } = new JSDOM("<!doctype html><title>A page</title>", { runScripts: "outside-only" }));
  window.keepwarm = {};
  for (const file of FILES)
    window.eval(await readFile(new URL(`../../../extension/page/${file}.js`, import.meta.url), "utf8"));
  ({ panel } = window.keepwarm);
});

/** What an element says: its own text, and what the style sheet writes into it. @param {any} element @returns {string} */
const said = (element) =>
  [...element.childNodes]
    .map((node) => (node.nodeType === 3 ? node.data : (node.dataset?.words ?? said(node))))
    .join("");

const ways = { save: async () => {}, cancel: () => {}, settle: async () => {}, close: () => {} };

test("the form holds what was read, as text, and marks what the page did not show", () => {
  const form = panel.form(READ, CADENCES, ways);
  assert.equal(form.elements.name.value, "<b>Ada</b>");
  assert.equal(form.elements.emails.value, "ada@ada.example");
  assert.equal(form.elements.cadence.value, "");
  assert.equal(form.querySelector("b"), null);
  const shown = READ.person;
  const marked = [...form.querySelectorAll("label small")].map(({ parentElement }) => parentElement.htmlFor);
  const blank = ["name", "headline", "company", "location", "emails", "links"].filter((name) => !shown[name]?.length);
  assert.ok(blank.includes("location") && !blank.includes("name"));
  assert.deepEqual(
    marked,
    blank.map((name) => `field-${name}`),
  );
});

test("a click made by a script in the page does nothing", () => {
  let pressed = 0;
  const button = panel.button("Save", () => pressed++);
  button.click();
  button.dispatchEvent(new window.MouseEvent("click", { bubbles: true }));
  assert.equal(pressed, 0);
});

test("a form sent by a script in the page saves nothing", () => {
  let saved = 0;
  const form = panel.form(READ, CADENCES, { ...ways, save: async () => saved++ });
  form.dispatchEvent(new window.Event("submit", { cancelable: true }));
  assert.equal(saved, 0);
});

test("a refusal is told at its field, unfolding it where it is folded away", () => {
  const form = panel.form(READ, CADENCES, ways);
  window.document.body.append(form);
  panel.complain(form, { reason: "Give an e-mail address.", field: "items[0].chosen.emails[0]" });
  assert.equal(said(form.querySelector("[role=alert]")), "Not saved: Give an e-mail address.");
  assert.equal(form.elements.emails.getAttribute("aria-invalid"), "true");
  assert.equal(form.querySelector("details").open, true);
});

test("each fate of a save has its own words, and kept is never called saved", () => {
  const words = (/** @type {any} */ outcome) =>
    panel
      .answer({ id: "i1", ...outcome }, ways)
      .map(said)
      .join(" ");
  const contact = { name: "Ada", standing: "no touch yet" };
  assert.match(words({ verdict: "saved", contact }), /^Saved Ada · no touch yet/);
  assert.match(words({ verdict: "known", contact }), /^Already in your network/);
  for (const reason of ["offline", "unpaired", "outdated", "stranger"])
    assert.match(words({ verdict: "kept", reason }), /^Kept in this browser It will be saved/);
  assert.match(words({ verdict: "kept", reason: "The disk is full." }), /The disk is full\./);
});

test("two who may be one are asked about by name and reason", () => {
  const candidates = [
    { id: "c1", name: "Ada Example", headline: "Engineer", company: null, reasons: ["name and company agree"] },
  ];
  const text = panel.answer({ verdict: "review", id: "i1", candidates }, ways).map(said).join(" ");
  assert.match(
    text,
    /Is this the same as Ada Example\?.*Engineer.*name and company agree.*Same person.*Different people/,
  );
});

test("words selected in the page before or after the form opened are offered to its fields, and looked at no longer than it stands", () => {
  const { document } = window;
  document.body.innerHTML = "<p>Graz, Austria</p><p>Cartographer</p>";
  const [place, work] = document.querySelectorAll("p");
  document.getSelection().selectAllChildren(place);
  const form = panel.form(READ, CADENCES, ways);
  document.body.append(form);
  const bar = form.querySelector(".selected");
  assert.match(bar.textContent, /Graz, Austria.*Use for Company/);

  document.getSelection().selectAllChildren(work);
  document.dispatchEvent(new window.Event("selectionchange"));
  assert.match(bar.textContent, /Cartographer/);

  const looked = form.querySelector("q");
  form.remove();
  document.getSelection().selectAllChildren(place);
  for (let turn = 0; turn < 2; turn++) document.dispatchEvent(new window.Event("selectionchange"));
  assert.equal(looked.textContent, "Cartographer");
});
