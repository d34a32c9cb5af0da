// How much of saved pages is read right: npm run --silent read-pages -- [FOLDER] [--all]
// A folder holds pages and, beside each, the capture expected of it; the form is told in docs/sites.md.
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { load, readDocument } from "../tests/extension/page/reader.js";
import { grade, othersRead, precision, recall, SHARED_PAGES, truths } from "../tests/extension/page/score.js";

const USAGE = "usage: npm run --silent read-pages -- [FOLDER] [--all]";

const words = process.argv.slice(2);
const verbose = words.includes("--all");
const [named, ...rest] = words.filter((word) => word !== "--all");
if (rest.length || named?.startsWith("-")) fail(USAGE);
// npm runs scripts from the package's folder and keeps where it was called in INIT_CWD.
const folder = named ? `${resolve(process.env.INIT_CWD ?? ".", named)}/` : SHARED_PAGES;
const pages = truths(folder);
if (!pages.length && named) fail(`There are no pages with an expected capture in ${folder}. ${USAGE}`);
if (!pages.length) console.log("There are no saved pages beside this checkout, so there is nothing to measure.");

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

const NOTHING = { pages: 0, right: 0, empty: 0, wrong: 0, missed: 0, negatives: 0, falsely: 0, others: 0, ms: 0 };

/** @returns {(site: string) => typeof NOTHING} a site's counts */
function counter(rows) {
  return (site) => {
    if (!rows.has(site)) rows.set(site, { ...NOTHING });
    return rows.get(site);
  };
}

/** @param {typeof NOTHING} counts @param {any} result @param {any} page @param {(line: string) => void} tell */
function count(counts, result, { name, truth }, tell) {
  counts.pages += 1;
  const others = result.capturable ? othersRead(result.person, truth) : [];
  counts.others += others.length;
  if (others.length) tell(`OTHERS ${name}: ${others.join(", ")}`);
  if (!truth.capturable) {
    counts.negatives += 1;
    counts.falsely += Number(result.capturable);
    if (result.capturable) tell(`FALSE  ${name}: ${result.person.name ?? result.person.handle}`);
    return;
  }
  for (const { field, verdict, got, want } of grade(result, truth)) {
    counts[verdict] += 1;
    const reason = result.capturable ? "" : ` (${result.reason})`;
    if (verbose || verdict === "wrong" || verdict === "missed")
      tell(
        `${verdict.toUpperCase().padEnd(6)} ${name} ${field}: ${JSON.stringify(got)} for ${JSON.stringify(want)}${reason}`,
      );
  }
}

/** @param {Map<string, typeof NOTHING>} rows */
function show(rows) {
  const all = { ...NOTHING };
  for (const counts of rows.values()) for (const column of Object.keys(all)) all[column] += counts[column];
  const share = (/** @type {number} */ value) => (Number.isNaN(value) ? "" : value.toFixed(3));
  const shown = [...rows, ["all", all]].map(([site, counts]) => [
    site,
    {
      pages: counts.pages,
      right: counts.right,
      wrong: counts.wrong,
      missed: counts.missed,
      "rightly empty": counts.empty,
      precision: share(precision(counts)),
      recall: share(recall(counts)),
      negatives: counts.negatives,
      "false captures": counts.falsely,
      "must_not_capture hits": counts.others,
      ...(counts.ms && { "ms a page": Math.round(counts.ms / counts.pages) }),
    },
  ]);
  console.table(Object.fromEntries(shown));
}

const byRecipe = new Map();
const byLayers = new Map();
for (const page of pages) {
  const { site, html, truth } = page;
  if (!existsSync(html)) fail(`${html} is missing, though the capture expected of it is there.`);
  const began = performance.now();
  const window = load(readFileSync(html, "utf8"), truth.base_url);
  const counts = counter(byRecipe)(site);
  count(counts, readDocument(window.document, truth.base_url), page, console.log);
  counts.ms += performance.now() - began;
  count(counter(byLayers)(site), readDocument(window.document, truth.base_url, "generic"), page, () => {});
  window.close();
}
if (pages.length) {
  console.log(`\nGraded fields of the pages in ${folder}, each site read by its recipe:`);
  show(byRecipe);
  console.log("\nThe same pages with their own site's recipe left out: what the layers for any page read of each.");
  show(byLayers);
}
