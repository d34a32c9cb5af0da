// Reading the page the person opened the popup on. That click is the leave: no permission for the site is needed.
import { READER_SCRIPTS } from "../page/scripts.js";

/**
 * @param {number} tabId
 * @param {PageMatch | null} match
 * @returns {Promise<ReadPage | NothingRead>}
 */
export async function readTab(tabId, match) {
  try {
    await chrome.scripting.executeScript({ target: { tabId }, files: READER_SCRIPTS });
    const func = (/** @type {any} */ found) => keepwarm.read(document, location.href, found);
    const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func, args: [match] });
    return frame?.result ?? { capturable: false, reason: "This page gave nothing to read." };
  } catch {
    return { capturable: false, reason: "The browser keeps extensions out of this page." };
  }
}
