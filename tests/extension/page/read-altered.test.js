// Sites change. Genuine pages with pieces taken out, renamed and moved may lose values; they may never give another one.
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { readDocument } from "./reader.js";
import { grade, othersRead, SHARED_PAGES, truths } from "./score.js";

const remove = (selector) => (document) => {
  for (const element of document.querySelectorAll(selector)) element.remove();
};
const OTHERS_CARD =
  '<aside><div class="h-card vcard"><a class="p-name u-url fn url" href="https://otto.example/">Otto Other</a></div></aside>';
const OTHERS_PERSON =
  '{"@context":"https://schema.org","@type":"Person","name":"Otto Other","url":"https://otto.example/"}';

/** @type {Record<string, (document: Document) => void>} */
const CHANGES = {
  "without JSON-LD": remove('script[type="application/ld+json"]'),
  "without OpenGraph": remove('meta[property^="og:"], meta[property^="profile:"], meta[property^="article:"]'),
  "without any meta element": remove("meta"),
  "without a title": remove("title"),
  "without canonical and alternate links": remove("link"),
  "without embedded state": remove("script, code"),
  "without microdata": (document) => {
    for (const element of document.querySelectorAll("[itemprop], [itemscope]"))
      for (const name of ["itemprop", "itemscope", "itemtype"]) element.removeAttribute(name);
  },
  "with its classes renamed": (document) => {
    for (const element of document.querySelectorAll("[class]")) element.setAttribute("class", "_a1b2c3");
  },
  "without test ids": (document) => {
    for (const element of document.querySelectorAll("[data-testid]")) element.removeAttribute("data-testid");
  },
  "with labels in a language nobody speaks": (document) => {
    for (const element of document.querySelectorAll("[aria-label]"))
      element.setAttribute("aria-label", "Zzyzx qwyx: Vlorp");
  },
  "with its side columns first": (document) => {
    for (const element of document.querySelectorAll("aside:not(.h-card *), footer:not(.h-card *)"))
      document.body.prepend(element);
  },
  "with its first heading gone": (document) => document.querySelector("main h1, main h2, h1")?.remove(),
  "with somebody's h-card before everything": (document) =>
    document.body?.insertAdjacentHTML("afterbegin", OTHERS_CARD),
  "with somebody's JSON-LD before everything": (document) => {
    const script = document.createElement("script");
    script.type = "application/ld+json";
    script.textContent = OTHERS_PERSON;
    document.head.prepend(script);
  },
};

/** Values that are neither the expected one nor nothing. @param {any} result @param {any} page */
function strangers(result, { name, truth }) {
  if (!result.capturable) return [];
  if (!truth.capturable) return [`${name}: ${result.person.name ?? result.person.handle} was read from nobody's page`];
  return [
    ...othersRead(result.person, truth).map((other) => `${name}: read ${other}`),
    ...grade(result, truth)
      .filter(({ verdict }) => verdict === "wrong")
      .map(({ field, got, want }) => `${name} ${field}: ${JSON.stringify(got)} for ${JSON.stringify(want)}`),
  ];
}

// Heavier pages only repeat what lighter ones of their site say. These lighter ones linkedom parses and reads as jsdom
// does, in a sixth of the time.
const LARGEST = 120_000;
const pages = truths(SHARED_PAGES)
  .filter(({ html }) => statSync(html).size <= LARGEST)
  .map((page) => ({ ...page, html: readFileSync(page.html, "utf8") }));

/** @param {any} page @param {(document: any) => void} change */
function readAfter({ html, truth }, change) {
  const { document } = parseHTML(html);
  change(document);
  return readDocument(document, truth.base_url);
}

const none = "no genuine pages beside this checkout: nothing was read";

test("unaltered, the pages are read, or the rest would show nothing", (context) => {
  if (!pages.length) return context.diagnostic(none);
  for (const page of pages.filter(({ truth }) => truth.capturable)) {
    const result = readAfter(page, () => {});
    assert.deepEqual(strangers(result, page), []);
    assert.ok(
      grade(result, page.truth).some(({ verdict }) => verdict === "right"),
      page.name,
    );
  }
});

for (const [what, change] of Object.entries(CHANGES))
  test(`a genuine page ${what} is read less, not differently`, (context) => {
    if (!pages.length) return context.diagnostic(none);
    assert.deepEqual(
      pages.flatMap((page) => strangers(readAfter(page, change), page)),
      [],
    );
  });
