// A change of what is read raises the recipe's version: captures tell by it how they were read, and counts start anew with it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { recipes } from "../../../extension/sites/index.js";

const versions = JSON.parse(readFileSync(new URL("versions.json", import.meta.url), "utf8"));

/** @param {Recipe} recipe */
function digest({ label: _, version: __, interactions: ___, ...reading }) {
  return createHash("sha256").update(JSON.stringify(reading)).digest("hex").slice(0, 16);
}

for (const recipe of recipes.filter(({ views }) => views))
  test(`${recipe.name} reads what its version ${recipe.version} says`, () => {
    const now = { version: recipe.version, digest: digest(recipe) };
    assert.deepEqual(
      versions[recipe.name],
      now,
      `Raise the version if what is read has changed, and write ${JSON.stringify(now)} for it into versions.json.`,
    );
  });

test("no version is kept of a recipe that is gone", () => {
  const names = new Set(recipes.map(({ name }) => name));
  assert.deepEqual(
    Object.keys(versions).filter((name) => !names.has(name)),
    [],
  );
});
