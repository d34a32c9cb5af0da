// Genuine saved pages, kept beside the checkout and not in it. They are what the recipes must hold on.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readPage } from "./reader.js";
import { grade, othersRead, precision, recall, SHARED_PAGES, truths } from "./score.js";

test("genuine pages are read right, and nobody else is read from them", (context) => {
  if (!existsSync(SHARED_PAGES))
    return context.diagnostic(`no genuine pages beside this checkout (${"../shared/pages"}): nothing was read`);
  const counts = { right: 0, empty: 0, wrong: 0, missed: 0 };
  const notes = [];
  for (const { name, html, truth } of truths(SHARED_PAGES)) {
    const result = readPage(readFileSync(html, "utf8"), truth.base_url);
    if (!truth.capturable) {
      assert.equal(result.capturable, false, `${name} is nobody's page`);
      continue;
    }
    assert.deepEqual(result.capturable ? othersRead(result.person, truth) : [], [], name);
    for (const { field, verdict, got } of grade(result, truth)) {
      counts[verdict] += 1;
      if (verdict === "wrong" || verdict === "missed")
        notes.push(`${name} ${field} ${verdict}: ${JSON.stringify(got)}`);
    }
  }
  const { right, empty, wrong, missed } = counts;
  context.diagnostic(`${right} right, ${empty} rightly empty, ${wrong} wrong, ${missed} missed`);
  assert.ok(precision(counts) >= 0.99, notes.join("\n"));
  assert.ok(recall(counts) >= 0.95, notes.join("\n"));
});
