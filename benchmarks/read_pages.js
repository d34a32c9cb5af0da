// How much of genuine saved pages is read right: node benchmarks/read_pages.js [--all] [FOLDER]
// Right: the value expected (or null where nothing is shown). Wrong: another value. Missed: nothing, where there is something.
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readPage } from "../tests/extension/page/reader.js";
import { grade, othersRead, SHARED_PAGES, truths } from "../tests/extension/page/score.js";

const options = process.argv.slice(2);
const verbose = options.includes("--all");
const named = options.find((option) => !option.startsWith("--"));
const folder = named ? `${resolve(named)}/` : SHARED_PAGES;
if (!existsSync(folder)) {
  console.error(`There are no saved pages at ${folder}`);
  process.exit(named ? 2 : 0); // a clone alone does not have them, and has nothing to measure here
}

const NOTHING = Object.freeze({
  pages: 0,
  right: 0,
  wrong: 0,
  missed: 0,
  "not for saving": 0,
  "false captures": 0,
  "others read": 0,
  ms: 0,
});

const table = new Map();
const row = (site) => {
  if (!table.has(site)) table.set(site, { ...NOTHING });
  return table.get(site);
};

for (const { site, name, html, truth } of truths(folder)) {
  const counts = row(site);
  const began = performance.now();
  const result = readPage(readFileSync(html, "utf8"), truth.base_url);
  counts.ms += performance.now() - began;
  counts.pages += 1;
  if (!truth.capturable) {
    counts["not for saving"] += 1;
    counts["false captures"] += Number(result.capturable);
    if (result.capturable) console.log(`FALSE  ${name}: ${result.person.name ?? result.person.handle}`);
    continue;
  }
  for (const { field, verdict, got, want } of grade(result, truth)) {
    counts[verdict] += 1;
    if (verdict !== "right" || verbose)
      console.log(
        `${verdict.toUpperCase().padEnd(6)} ${name} ${field}: ${JSON.stringify(got)} for ${JSON.stringify(want)}${result.capturable ? "" : ` (${result.reason})`}`,
      );
  }
  const others = result.capturable ? othersRead(result.person, truth) : [];
  counts["others read"] += others.length;
  if (others.length) console.log(`OTHERS ${name}: ${others.join(", ")}`);
}

const total = { ...NOTHING };
for (const counts of table.values()) for (const column of Object.keys(total)) total[column] += counts[column];
table.set("all", total);
for (const counts of table.values()) counts.ms = Math.round(counts.ms / counts.pages);
console.table(Object.fromEntries(table));
