// Whatever a page is made of, reading it ends in an answer, changes nothing and takes nothing it should not.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { match } from "../../../extension/sites/match.js";
import { load, readPage } from "./reader.js";

const PAGES = fileURLToPath(new URL("../../pages/", import.meta.url));
const pages = readdirSync(PAGES, { recursive: true })
  .filter((file) => file.endsWith(".html"))
  .map((file) => readFileSync(PAGES + file, "utf8"));
const addressOf = (html) => /^<!-- (\S+) -->/.exec(html)[1];
const ld = (text) => `<html><head><script type="application/ld+json">${text}</script></head></html>`;

/** The same numbers every time, so that a failure can be looked at again. */
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

function isAnswer(result) {
  assert.equal(typeof result.capturable, "boolean");
  if (result.capturable) assert.deepEqual(JSON.parse(JSON.stringify(result)), structuredClone(result));
  else assert.doesNotMatch(result.reason, /could not be read/, result.reason);
}

test("a page cut off anywhere is still answered", () => {
  const chance = numbers(7);
  for (const html of pages)
    isAnswer(readPage(html.slice(0, Math.floor(html.length * chance.next().value)), addressOf(html)));
});

test("a page with pieces missing, doubled and swapped is still answered", () => {
  const chance = numbers(11);
  for (const html of pages) {
    const pieces = html.split(/(?=<)/).flatMap((piece) => {
      const luck = chance.next().value;
      return luck < 0.1
        ? []
        : luck < 0.2
          ? [piece, piece]
          : luck < 0.3
            ? [piece.split("").reverse().join("")]
            : [piece];
    });
    isAnswer(readPage(pieces.join(""), addressOf(html)));
  }
});

for (const [kind, text] of Object.entries({
  "no JSON": "{{{",
  nothing: "",
  null: "null",
  "a number": "7",
  "types that are numbers": '{"@type":[7,null,{}],"name":{"a":1},"@graph":[null,3,[[]]]}',
  "a person without anything": '{"@type":"Person"}',
  "fields of the wrong kinds":
    '{"@type":"Person","name":["",{},7],"url":{},"email":[{}],"image":[[]],"sameAs":{"a":1},"worksFor":[null],"address":[[]],"jobTitle":{}}',
  "references in a circle":
    '{"@graph":[{"@id":"#a","@type":"WebPage","mainEntity":{"@id":"#b"}},{"@id":"#b","@type":"WebPage","mainEntity":{"@id":"#a"},"author":{"@id":"#b"}}]}',
  "very deep nesting": `${'{"about":'.repeat(3000)}{}${"}".repeat(3000)}`,
}))
  test(`structured data that is ${kind} is no error`, () => {
    for (const url of ["https://ada.example/", "https://x.com/ada", "https://www.linkedin.com/in/ada"]) {
      const result = readPage(ld(text), url);
      isAnswer(result);
      assert.equal(result.capturable, false);
    }
  });

test("a raw line break inside a JSON text does not hide the person", () => {
  const result = readPage(
    ld('{"@type":"ProfilePage","mainEntity":{"@type":"Person","name":"Ada\nExample",},}'),
    "https://ada.example/",
  );
  assert.equal(result.person.name, "Ada Example");
});

test("a page nested as deep as a browser allows is answered", () => {
  const deep = `${"<div>".repeat(500)}<a class="h-card" href="/">Ada Example</a>`;
  assert.equal(readPage(deep, "https://ada.example/").person.name, "Ada Example");
});

test("reading changes nothing in the page", () => {
  for (const html of pages) {
    const url = addressOf(html);
    const found = match(url);
    if (!found) continue;
    const { document } = load(html, url);
    const before = document.documentElement.outerHTML;
    globalThis.keepwarm.read(document, url, found);
    assert.equal(document.documentElement.outerHTML, before);
  }
});

test("a secret in the page's own state is in no answer", () => {
  for (const html of pages.filter((page) => page.includes("SECRET-TOKEN")))
    assert.doesNotMatch(JSON.stringify(readPage(html, addressOf(html))), /SECRET-TOKEN|Vera Viewer/);
});

test("the scripts may be injected twice", async () => {
  const { read } = globalThis.keepwarm;
  const { runInThisContext } = await import("node:vm");
  const { READER_SCRIPTS } = await import("../../../extension/page/scripts.js");
  for (const script of READER_SCRIPTS)
    runInThisContext(readFileSync(new URL(`../../..${script}`, import.meta.url), "utf8"));
  assert.equal(globalThis.keepwarm.read, read);
});

test("a Save button stands on a person's page and home, and on nothing they only wrote", () => {
  const offers = (html) => globalThis.keepwarm.offersSave(readPage(html, addressOf(html)));
  const named = (name) => readFileSync(`${PAGES}${name}.html`, "utf8");
  assert.ok(offers(named("linkedin/signed-in")));
  assert.ok(offers(named("generic/h-card-home")));
  assert.ok(!offers(named("generic/article-byline")));
  assert.ok(!offers(named("github/issue")));
  assert.ok(!offers(named("github/repository")));
});
