// The tool that says how much of saved pages is read right, over a folder made for the purpose.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const TOOL = fileURLToPath(new URL("../../../benchmarks/read_pages.js", import.meta.url));
const PAGES = fileURLToPath(new URL("../../pages/", import.meta.url));
const ILSE = {
  ...{ name: "Ilse Example", handle: "ilse-example", profile_url: "https://github.com/ilse-example" },
  ...{ stable_id: null, headline: "Engineer", company: null, location: null, emails: [] },
};
const folder = mkdtempSync(join(tmpdir(), "read-pages-"));
after(() => rmSync(folder, { recursive: true }));

const env = { ...process.env, INIT_CWD: folder }; // npm sets it for the tests themselves
const run = (...words) => spawnSync(process.execPath, [TOOL, ...words], { encoding: "utf8", cwd: folder, env });

/** @param {string} name @param {string} page under tests/pages @param {object} truth */
function expect(name, page, truth) {
  mkdirSync(join(folder, "pages", "github"), { recursive: true });
  copyFileSync(`${PAGES}${page}.html`, join(folder, "pages", "github", `${name}.html`));
  const base_url = "https://github.com/ilse-example";
  writeFileSync(
    join(folder, "pages", "github", `${name}.expected.json`),
    JSON.stringify({ base_url, capturable: true, person: ILSE, must_not_capture: [], ...truth }),
  );
}

/** @param {string} output @param {string} row @returns {Record<string, number>[]} by column, once for each table */
function rows(output, row) {
  const cells = output
    .split("\n")
    .filter((line) => line.startsWith("│"))
    .map((line) => line.split("│").map((cell) => cell.trim().replaceAll("'", "")));
  const head = cells[0];
  return cells
    .filter(([, name]) => name === row)
    .map((values) => Object.fromEntries(head.map((column, index) => [column, Number(values[index])])));
}

test("values, blanks, false captures and other people are counted by site and in all", () => {
  expect("profile", "github/profile", { must_not_capture: ["Ilse Example"] });
  expect("nobody", "github/profile", { capturable: false, person: null });
  const { status, stdout } = run("pages");
  assert.equal(status, 0);
  const [github] = rows(stdout, "github");
  assert.deepEqual(github, { ...rows(stdout, "all")[0], "": github[""] });
  assert.equal(github.pages, 2);
  assert.equal(github["false captures"], 1);
  assert.equal(github["must_not_capture hits"], 1);
  assert.equal(github.missed, 1, "the page names no headline");
  assert.match(stdout, /MISSED github\/profile headline: null for "Engineer"/);
  assert.equal(github.right + github.wrong + github.missed + github["rightly empty"], 8);
  assert.ok(github.right >= 3 && github.precision > 0);
});

test("each site is read a second time without its recipe", () => {
  const [, layers] = rows(run("pages").stdout, "github");
  assert.equal(layers.pages, 2);
  assert.ok(layers.right < rows(run("pages").stdout, "github")[0].right);
});

test("a folder without expected captures is told from one that scores nothing", () => {
  for (const words of [["empty"], ["pages", "more"], ["--every"]]) {
    const { status, stdout, stderr } = run(...words);
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.match(stderr, /usage: npm run --silent read-pages/);
  }
});
