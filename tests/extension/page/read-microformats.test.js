// h-card reading against the microformats community's own test suite, where it is beside the checkout, and a few cases of our own.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "./reader.js";
import { SHARED_PAGES } from "./score.js";

const SUITE = `${SHARED_PAGES}microformats-tests/`;
const SETS = ["microformats-v1/hcard", "microformats-v2/h-card", "microformats-mixed/h-card"];

/** The items as the suite writes them: without our note of the element. */
const bare = (value) => JSON.parse(JSON.stringify(value, (key, held) => (key === "element" ? undefined : held)));
const parse = (html) =>
  bare(globalThis.keepwarm.reading.microformats.items(load(html, "http://example.com/").document));

if (existsSync(SUITE))
  for (const set of SETS)
    for (const file of readdirSync(SUITE + set).filter((name) => name.endsWith(".html")))
      test(`the official case ${set}/${file}`, () => {
        const expected = JSON.parse(readFileSync(`${SUITE}${set}/${file.replace(".html", ".json")}`, "utf8"));
        assert.deepEqual(parse(readFileSync(`${SUITE}${set}/${file}`, "utf8")), expected.items);
      });
else test("the official h-card cases", (context) => context.diagnostic("not beside this checkout: none was run"));

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
