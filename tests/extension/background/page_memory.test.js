// What is remembered of each tab's page, and for how long.
import assert from "node:assert/strict";
import { test } from "node:test";
import { installBrowser } from "../browser/fake-chrome.js";

const browser = installBrowser();
const { count, remembering } = await import("../../../extension/background/page_memory.js");

const note = (/** @type {number} */ tab, /** @type {string} */ id) =>
  remembering(tab, (memory) => {
    memory.noted.push(id);
    return memory.noted;
  });

test("what a tab's page was told is remembered while the tab is open, and forgotten once it is closed", async () => {
  browser.tabs.set(2, "https://ada.example/");
  await note(1, "t1");
  await note(2, "t2");
  assert.deepEqual(await note(1, "t3"), ["t1", "t3"]);
  browser.tabs.delete(1);
  browser.tabs.set(3, "https://ada.example/");
  await note(3, "t4");
  assert.deepEqual([...browser.session.kept.keys()], ["tab:2", "tab:3"]);
});

test("a page that is never left forgets the oldest of what it noted and saved", async () => {
  browser.tabs.set(4, "https://ada.example/");
  for (let number = 0; number < 60; number++) {
    await note(4, `n${number}`);
    await remembering(4, ({ saved }) => {
      saved[`s${number}`] = [];
    });
  }
  const { noted, saved } = await remembering(4, (memory) => memory);
  assert.deepEqual([noted.length, noted[0], noted.at(-1)], [50, "n10", "n59"]);
  assert.deepEqual([Object.keys(saved).length, Object.keys(saved)[0]], [20, "s40"]);
});

test("a page may ask forty times a minute, and a clock that is set neither keeps it from asking nor lets it ask for ever", () => {
  const memory = /** @type {any} */ ({ asked: [] });
  const now = Date.UTC(2026, 2, 1);
  for (const clock of [now, now + 172_800_000, now, now - 172_800_000]) {
    for (let times = 0; times < 40; times++) count(memory, clock + times);
    assert.throws(() => count(memory, clock + 40), /asks too much/);
  }
});
