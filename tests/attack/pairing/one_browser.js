// A browser with the whole background of the extension in it, asked line by line: {"verb": …} as one of its pages would ask,
// {"round": true} for the alarm of the minute, {"old": true} to let its key be ninety days old. The lines of answers bear the
// number of the question; several may be under way at once.
import { createInterface } from "node:readline";
import { installBrowser } from "../../extension/browser/fake-chrome.js";

const OURS = { ours: true, url: "chrome-extension://keepwarm/extension/popup/popup.html", tab: null };

installBrowser();
const { dispatch } = await import("../../../extension/background/dispatch.js");
const rounds = await import("../../../extension/background/rounds.js");
const keeper = await import("../../../extension/companion/keeper.js");

/** @param {any} asked */
async function answer({ round, old, number: _, ...message }) {
  if (round) return await rounds.ring("remind");
  if (!old) return await dispatch(message, OURS);
  const key = await keeper.read();
  if (key) await keeper.write({ ...key, made_at: 0 });
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  answer(asked).then(
    (told) => console.log(JSON.stringify({ number: asked.number, told: told ?? null })),
    (error) => console.log(JSON.stringify({ number: asked.number, error: String(error) })),
  );
}
