// h-card reading against the microformats community's own test suite, where it is beside the checkout, and a few cases of our own.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import "./reader.js";
import { SHARED_PAGES } from "./score.js";

const SUITE = `${SHARED_PAGES}microformats-tests/`;
// Says of itself that no reader does so, and that the rule is about to be changed.
const DISPUTED = "microformats-v2-unit/nested/nested-microformat-mistyped.html";

/** The items as the suite writes them: without our note of the element. */
const bare = (value) => JSON.parse(JSON.stringify(value, (key, held) => (key === "element" ? undefined : held)));
const parse = (html, host = "example.com") =>
  bare(globalThis.keepwarm.reading.microformats.items(new JSDOM(html, { url: `http://${host}/` }).window.document));

const cases = existsSync(SUITE)
  ? readdirSync(SUITE, { recursive: true }).filter((name) => name.endsWith(".html") && name !== DISPUTED)
  : [];
for (const file of cases)
  test(`the official case ${file}`, () => {
    const expected = JSON.parse(readFileSync(`${SUITE}${file.replace(".html", ".json")}`, "utf8"));
    const host = file.startsWith("microformats-v2-unit") ? "example.test" : "example.com";
    assert.deepEqual(parse(readFileSync(SUITE + file, "utf8"), host), expected.items);
  });
if (!cases.length)
  test("the official cases", (context) => context.diagnostic("not beside this checkout: none was run"));

test("a card's name, picture and address are implied when it holds one link", () => {
  const [card] = parse('<a class="h-card" href="/ada"><img src="/a.png" alt="Ada Example"></a>');
  assert.deepEqual(card.properties, {
    name: ["Ada Example"],
    photo: [{ value: "http://example.com/a.png", alt: "Ada Example" }],
    url: ["http://example.com/ada"],
  });
});

test("a card inside a card keeps its own properties", () => {
  const [card] = parse(
    '<div class="h-card"><b class="p-name">Ada</b><p class="p-org h-card"><a class="u-url p-name" href="/w">Works</a></p></div>',
  );
  assert.equal(card.properties.name[0], "Ada");
  assert.equal(card.properties.org[0].value, "Works");
  assert.equal(card.properties.url, undefined);
});

test("a classic résumé is its contact’s, who is not taken for a school named in it", () => {
  const [resume] = parse(
    '<div class="hresume"><div class="contact vcard"><b class="fn">Ilse Example</b> <i class="title">Cartographer</i></div><p class="education vevent vcard"><span class="fn summary org">Karst University</span> <time class="dtstart" datetime="2001">2001</time></p></div>',
  );
  assert.deepEqual(resume.properties.contact[0].properties, { name: ["Ilse Example"], "job-title": ["Cartographer"] });
  assert.deepEqual(resume.properties.education[0].type, ["h-card", "h-event"]);
  assert.deepEqual(resume.properties.education[0].properties.name, ["Karst University"]);
});

test("a word that only looks like a microformat’s is none", () => {
  for (const word of ["h-car1d", "h-card-", "h--card", "H-card", "h-card\u00a0"])
    assert.deepEqual(parse(`<p class="${word}">Ilse Example</p>`), [], word);
  assert.equal(parse('<p class="h-card" id="me">Ilse Example</p>')[0].id, "me");
});

test("the addresses in an item’s markup are whole, and the page’s own stay as they are", () => {
  const html = '<div class="h-entry"><div class="e-content"><a href="/maps">Maps</a></div></div>';
  const { document } = new JSDOM(html, { url: "http://example.com/" }).window;
  const [entry] = globalThis.keepwarm.reading.microformats.items(document);
  assert.equal(entry.properties.content[0].html, '<a href="http://example.com/maps">Maps</a>');
  assert.equal(document.querySelector("a").getAttribute("href"), "/maps");
});
