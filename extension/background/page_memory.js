// What each tab's page has asked and been told, so that it is told nothing and can do nothing beyond its own address. In the
// browser's memory only: gone when it closes, but not when the worker is stopped.
import { sessionDrop, sessionGet, sessionSet } from "../browser/storage.js";
import { openTabs } from "../browser/tabs.js";
import { exclusive } from "./exclusive.js";

/**
 * @typedef {object} PageMemory
 * @property {string | null} about the one profile asked about at this address
 * @property {string} address
 * @property {string} [read] the address whose reading was told last
 * @property {Record<string, string[]>} saved captures made here, and the contacts each may be
 * @property {string[]} noted touches noted here
 * @property {number[]} asked when it lately asked about people, in milliseconds since the epoch
 */

/** No hand is faster than this; a page that is in somebody else's hand may be. */
const MOST_A_MINUTE = 40;
const MINUTE_MS = 60_000;
/** A page shows far fewer before it is left; one that is never left forgets the oldest. */
const MOST_SAVED = 20;
const MOST_NOTED = 50;

/**
 * @template T
 * @param {number} tab
 * @param {(memory: PageMemory) => T | Promise<T>} change may change what it is given
 * @returns {Promise<T>}
 */
export function remembering(tab, change) {
  return exclusive(`tab ${tab}`)(async () => {
    const key = `tab:${tab}`;
    const memory = (await sessionGet(key)) ?? (await begun());
    const result = await change(memory);
    await sessionSet({ [key]: bounded(memory) });
    return /** @type {any} */ (result);
  });
}

/** @param {PageMemory} memory @returns {PageMemory} the newest of what was saved and noted there */
function bounded(memory) {
  const saved = Object.fromEntries(Object.entries(memory.saved).slice(-MOST_SAVED));
  return { ...memory, saved, noted: memory.noted.slice(-MOST_NOTED) };
}

/** A new tab's; those of tabs closed meanwhile go. @returns {Promise<PageMemory>} */
async function begun() {
  const open = new Set((await openTabs()).map((id) => `tab:${id}`));
  await sessionDrop((key) => key.startsWith("tab:") && !open.has(key));
  return { address: "", about: null, saved: {}, noted: [], asked: [] };
}

/** Counts a question about somebody. @param {PageMemory} memory @param {number} now @throws when there were too many in a minute */
export function count(memory, now) {
  const lately = memory.asked.filter((at) => now - at < MINUTE_MS && at <= now);
  if (lately.length >= MOST_A_MINUTE) throw new Error("This page asks too much.");
  memory.asked = [...lately, now];
}
