import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { opening } from "../../../extension/network/opening.js";
import { TABS } from "../../../extension/network/tabs.js";

const NETWORK = new URL("../../../extension/network/", import.meta.url);
const STATIC = /^(?:import|export)\b[^;]*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"/gm;

/** @param {string} module from the page @param {Set<string>} [seen] @returns {Promise<Set<string>>} it, and all that is fetched before it runs */
async function withAllItImports(module, seen = new Set()) {
  const { href } = new URL(module, NETWORK);
  if (seen.has(href)) return seen;
  seen.add(href);
  const text = await readFile(new URL(href), "utf8");
  for (const [, one, other] of text.matchAll(STATIC)) await withAllItImports(new URL(one ?? other, href).href, seen);
  return seen;
}

/** @param {string[]} paths */
const absolute = (paths) => paths.map((path) => new URL(path, NETWORK).href).sort();

test("every module of the frame is fetched at once, and none of a tab before it is opened", async () => {
  const page = await readFile(new URL("network.html", NETWORK), "utf8");
  const named = [...page.matchAll(/(?:modulepreload" href|module" src|async src)="([^"]+)"/g)].map(([, path]) => path);
  assert.deepEqual(absolute(named), [...(await withAllItImports("network.js"))].sort());
  const tabs = named.filter((path) => /^tabs\//.test(path));
  assert.deepEqual(tabs, []);
});

test("the charts and the graph's forces come with the pictures alone", async () => {
  const pictures = await withAllItImports("tabs/pictures.js");
  assert.ok(pictures.has(new URL("../vendor/uplot/uPlot.esm.js", NETWORK).href));
  assert.ok(pictures.has(new URL("pictures/forces.js", NETWORK).href));
  for (const { hash } of TABS.filter((each) => each.hash !== "pictures")) {
    const all = [...(await withAllItImports(`tabs/${hash}.js`))];
    assert.deepEqual(
      all.filter((each) => /vendor\/uplot|forces/.test(each)),
      [],
      hash,
    );
  }
});

test("every tab has its module, under the name in its addresses", async () => {
  for (const { hash, load } of TABS) assert.equal(await load(), await import(new URL(`tabs/${hash}.js`, NETWORK).href));
});

test("what a tab asks first is on its way before its module is there, as the address says it", async () => {
  const asked = /** @type {any[]} */ ([]);
  globalThis.chrome = /** @type {any} */ ({
    runtime: {
      sendMessage: async (/** @type {any} */ message) => {
        asked.push(message);
        return { value: { total: 0, items: [] } };
      },
    },
  });
  const { tab, first } = opening(TABS, "#people?state=overdue&sort=due&other=x");
  assert.equal(tab.hash, "people");
  assert.deepEqual(asked, [
    { verb: "people.list", state: "overdue", sort: "due", order: "asc", offset: 0, limit: 100 },
  ]);
  assert.deepEqual(await first, { total: 0, items: [] });
});
