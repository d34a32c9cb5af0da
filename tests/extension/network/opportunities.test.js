import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { byStage, nextStages, STAGES } from "../../../extension/network/opportunities/stages.js";
import { openNetwork } from "./open-network.js";

const reply = async (/** @type {string} */ name) =>
  JSON.parse(await readFile(new URL(`../../contract/${name}.json`, import.meta.url), "utf8")).reply;
const [LISTED, YIELD] = await Promise.all(["opportunities", "opportunity-yield"].map(reply));
const [JOB] = LISTED.items;
const shown = (/** @type {any[]} */ items) => ({
  "opportunities.list": () => ({ items }),
  "opportunities.yield": () => YIELD,
  "opportunities.change": () => ({ opportunity: JOB }),
});

test("where nothing was heard of it says how to begin", async () => {
  const page = await openNetwork({ hash: "#opportunities", answers: shown([]) });
  await page.shows("Nothing heard of yet");
});

test("each stands under its stage, with from whom and who brings most", async () => {
  const page = await openNetwork({ hash: "#opportunities", answers: shown([JOB, { ...JOB, stage: "won" }]) });
  await page.shows("Heard of · 1");
  await page.shows("Won · 1");
  await page.shows("1 heard of");
  await page.shows("Thinnest: when you change jobs");
});

test("thanks that are owed are marked by a press, and taken back", async () => {
  const page = await openNetwork({
    hash: "#opportunities",
    answers: shown([{ ...JOB, thanks_due: "2020-01-01" }]),
  });
  await page.shows("Thanks are late");
  page.press("Thanked Bo Other");
  await page.says("Bo Other is thanked");
  page.press("Undo");
  await page.says("As before");
  const [thanked, taken] = page.sent("opportunities.change").map(({ changes }) => changes);
  assert.deepEqual([Object.keys(thanked), taken], [["thanked_on"], { thanked_on: null }]);
});

test("a stage and its day go back together", async () => {
  const page = await openNetwork({ hash: "#opportunities", answers: shown([JOB]) });
  page.press("Pursuing");
  await page.says("Pursuing: ");
  page.press("Undo");
  await page.says("As before");
  assert.deepEqual(page.sent("opportunities.change")[1].changes, { stage: "heard", stage_on: JOB.stage_on });
});

test("every stage leads only to stages there are", () => {
  for (const stage of Object.keys(STAGES)) {
    for (const [next, label] of nextStages(stage)) assert.equal(STAGES[next], label);
  }
  assert.deepEqual(
    byStage([{ stage: "lost" }, { stage: "heard" }]).map(([stage]) => stage),
    ["heard", "lost"],
  );
});
