// Every page under tests/pages is read as the .json beside it says; the first line of a page names its address.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readPage } from "./reader.js";

const PAGES = fileURLToPath(new URL("../../pages/", import.meta.url));
const cases = readdirSync(PAGES, { recursive: true })
  .filter((file) => file.endsWith(".html"))
  .map((file) => file.slice(0, -".html".length));

test("there are pages to read", () => assert.ok(cases.length > 40));

for (const name of cases) {
  test(`${name} is read as expected`, () => {
    const html = readFileSync(`${PAGES}${name}.html`, "utf8");
    const url = /^<!-- (\S+) -->/.exec(html)?.[1] ?? "";
    const { recipe, missed, ...expected } = JSON.parse(readFileSync(`${PAGES}${name}.json`, "utf8"));
    const read = readPage(html, url);
    const { recipe: by, missed: lacking, sources, reason, ...got } = JSON.parse(JSON.stringify(read));
    assert.deepEqual(got, expected, reason);
    if (recipe) assert.equal(by.split("@")[0], recipe);
    if (missed) assert.deepEqual(lacking, missed);
    if (got.capturable) {
      const given = Object.entries(got.person).filter(([, value]) => value !== null && value.length !== 0);
      for (const [field] of given) if (field !== "stable_id") assert.ok(sources[field], `${field} has no source`);
    } else assert.match(reason, /^[A-Z].*\.$/, "a sentence says why");
  });
}
