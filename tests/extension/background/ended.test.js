// The whole background, ended at each await in turn while a touch is noted or taken back.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Worker } from "node:worker_threads";
import { begin, browser, end, ISSUE, LIKE, live, PAGE, paired, rounds, touch } from "./whole.js";

const STRIDE = process.env.ATTACK === "long" ? 1 : 9;

after(end);

/**
 * One life of the background, over the storage that outlives it.
 * @param {any} message @param {number} steps after so many nothing that it awaits comes back @param {boolean} isDone whether the last is done all the same
 * @returns {Promise<boolean>} whether it was ended before it answered
 */
async function lives(message, steps, isDone) {
  const worker = new Worker(new URL("./one-life.js", import.meta.url), {
    workerData: { key: paired(), origins: [...browser.origins], tabs: [...browser.tabs] },
  });
  let left = steps;
  const wasEnded = await new Promise((resolve, reject) => {
    worker.on("error", reject);
    worker.on("message", async ({ ready, call, what, given }) => {
      if (ready) return worker.postMessage({ message, sender: PAGE });
      if (!call) return resolve(false);
      const isLast = left-- === 0;
      if (left < -1) return;
      const value = isLast && !isDone ? null : await done(what, given);
      if (isLast) return resolve(true);
      worker.postMessage({ call, value });
    });
  });
  await worker.terminate();
  return wasEnded;
}

/** @param {string} what @param {any[]} given */
function done(what, given) {
  const [area, name] = what.split(".");
  if (area === "alarms") return /** @type {any} */ (globalThis.chrome.alarms)[name](...given);
  return name ? /** @type {any} */ (globalThis.chrome.storage)[area][name](...given) : null;
}

for (const isDone of [false, true])
  for (const back of [false, true])
    test(`ended ${isDone ? "after" : "before"} any step of ${back ? "an undo" : "a touch"}, what is done anew is done once`, async () => {
      for (let steps = 0; ; steps += STRIDE) {
        await begin();
        if (back) await touch();
        else await touch({ key: "warm", post: null, kind: "comment" });
        const before = live().length;
        const wasEnded = await lives({ verb: "page.touch", ...LIKE, back }, steps, isDone);
        await touch({ back });
        await rounds.ring("remind");
        await rounds.ring("deliver");
        assert.equal(live().length, back ? before - 1 : before + 1, `ended at await ${steps} at ${ISSUE}`);
        if (!wasEnded) return assert.ok(steps > 15, `only ${steps} awaits`);
      }
    });
