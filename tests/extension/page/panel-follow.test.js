// Waiting for a page to show whom its address names: as long as it changes, and no longer than patience lasts.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { JSDOM } from "jsdom";

const SCRIPT = new URL("../../../extension/page/panel-follow.js", import.meta.url);
const NOT_YET = { capturable: false, retry: true, reason: "The page still shows someone else.", recipe: "linkedin@3" };
const ILSE = {
  ...{ capturable: true, page_kind: "profile", recipe: "linkedin@3", missed: ["company"], sources: { name: "page" } },
  person: { name: "Ilse Example", profile_url: "https://www.linkedin.com/in/ilse-example" },
};

/** A page in which time passes only when somebody waits. @param {any[]} readings what each reading gives; the last ever after */
async function follow(readings) {
  const { window } = new JSDOM("<!doctype html><title>x</title>", {
    ...{ url: "https://www.linkedin.com/in/ilse-example/", runScripts: "outside-only" },
  });
  const seen = { clock: 0, reads: 0, offered: /** @type {any[]} */ ([]), told: /** @type {any[]} */ ([]) };
  Object.defineProperty(window.performance, "now", { value: () => seen.clock });
  window.setTimeout = /** @type {any} */ (
    (/** @type {() => void} */ act, ms = 0) => {
      setImmediate(() => {
        seen.clock += ms;
        act();
      });
      return 0;
    }
  );
  window.clearTimeout = () => {};
  window.keepwarm = /** @type {any} */ ({
    isAlive: () => true,
    leaving: [],
    read: () => readings[Math.min(seen.reads++, readings.length - 1)],
    offersSave: () => true,
    panel: { close() {}, offer: (/** @type {any} */ page) => seen.offered.push(page), rests: () => false },
    async ask(/** @type {string} */ verb, /** @type {any} */ payload) {
      if (verb === "page.read") seen.told.push(JSON.parse(JSON.stringify(payload.reading)));
      return verb === "page.match" ? { match: {}, cadences: [] } : { contact: null };
    },
  });
  window.eval(await readFile(SCRIPT, "utf8"));
  for (let turn = 0; turn < 400; turn++) await new Promise((resolve) => setImmediate(resolve));
  return seen;
}

test("a page that never shows the person is given up, offers nobody, and counts as not read", async () => {
  const { reads, clock, offered, told } = await follow([NOT_YET]);
  assert.ok(reads > 1 && reads < 100, `${reads} readings`);
  assert.ok(clock < 15_000, `${clock} ms waited`);
  assert.deepEqual(offered, []);
  assert.deepEqual(
    told.map(({ recipe, capturable }) => [recipe, capturable]),
    [["linkedin@3", false]],
  );
});

test("once the page shows the person, they are offered, and nothing but fields and layers is told", async () => {
  const { offered, told } = await follow([NOT_YET, ILSE]);
  assert.equal(offered[0].read.person.name, "Ilse Example");
  assert.deepEqual(told, [{ recipe: "linkedin@3", capturable: true, missed: ["company"], sources: { name: "page" } }]);
});

test("a page that is nobody’s by its own word is read once and not counted", async () => {
  const { reads, told } = await follow([{ capturable: false, reason: "This is an organisation, not a person." }]);
  assert.equal(reads, 1);
  assert.deepEqual(told, []);
});
