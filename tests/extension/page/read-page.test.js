// The command a contributor mends a recipe with.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const TOOL = fileURLToPath(new URL("read-page.js", import.meta.url));
const PAGE = fileURLToPath(new URL("../../pages/github/profile.html", import.meta.url));
const run = (...words) => spawnSync(process.execPath, [TOOL, ...words], { encoding: "utf8" });

test("it prints what is read as one JSON object", () => {
  const { status, stdout } = run(PAGE, "https://github.com/ilse-example");
  assert.equal(status, 0);
  const read = JSON.parse(stdout);
  assert.equal(read.person.name, "Ilse Example");
  assert.match(read.recipe, /^github@\d+$/);
});

test("it says why when there is nobody", () => {
  const { status, stdout } = run(PAGE, "https://github.com/settings");
  assert.equal(status, 0);
  assert.deepEqual(Object.keys(JSON.parse(stdout)), ["capturable", "reason"]);
});

for (const [what, words] of Object.entries({
  "no words at all": [],
  "a file that is not there": ["/no/such/page.html", "https://github.com/ada"],
  "an address that is none": [PAGE, "github"],
}))
  test(`given ${what}, it fails with a sentence`, () => {
    const { status, stdout, stderr } = run(...words);
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.match(stderr, /\w+ .+\n$/);
  });
