// What is said of touches in the page's corner.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { beforeEach, test } from "node:test";
import { JSDOM } from "jsdom";

/** @type {any} */
let watching;
/** @type {any} */
let shown;
/** What each Undo does, by its line's words. @type {Map<string, () => Promise<void>>} */
let undo;

beforeEach(async () => {
  const { window } = new JSDOM("<!doctype html>", { runScripts: "outside-only" });
  window.keepwarm = { watching: {} };
  for (const name of ["panel-style", "panel-elements", "watch-notice"]) {
    window.eval(await readFile(new URL(`../../../extension/page/${name}.js`, import.meta.url), "utf8"));
    if (name === "panel-elements") standIn(window.keepwarm.panel, window.document);
  }
  ({ watching } = window.keepwarm);
});

/** In place of the top layer and of true clicks, which only a browser has. @param {any} panel @param {Document} document */
function standIn(panel, document) {
  shown = null;
  panel.layer = () => ({
    show: (/** @type {any} */ box) => {
      shown = box;
    },
    close: () => {
      shown = null;
    },
    stands: () => shown !== null,
  });
  undo = new Map();
  panel.button = (/** @type {string} */ name, /** @type {() => Promise<void>} */ act) => {
    undo.set(`${name} ${undo.size + 1}`, act);
    return document.createTextNode(name);
  };
}

const note = (/** @type {string} */ id) =>
  watching.notice({ id, name: id, kind: "follow", direction: "from_me", waiting: false }, async () => true);
const lines = () => [...shown.querySelectorAll(".note > span > span")].map(({ dataset }) => dataset.words);

test("a second touch leaves the first its own way back", async () => {
  note("Ada");
  note("Bo");
  assert.deepEqual(lines(), ["Noted: followed Ada", "Noted: followed Bo"]);
  await undo.get("Undo 1")?.();
  assert.deepEqual(lines(), ["Taken back", "Noted: followed Bo"]);
  watching.withdraw("Bo");
  assert.deepEqual(lines(), ["Taken back", "Taken back"]);
});

test("the oldest give way when there are many, and what was hidden does not come back", () => {
  for (const name of ["Ada", "Bo", "Cy", "Dee", "Eve"]) note(name);
  assert.deepEqual(lines()[0], "Noted: followed Bo");
  assert.equal(lines().length, 4);
  shown = null; // its time was over
  note("Fay");
  assert.deepEqual(lines(), ["Noted: followed Fay"]);
});
