// Reading the page the person opened the popup on. That click is the leave: no permission for the site is needed.

import { READER_SCRIPTS } from "../page/scripts.js";
import { activeTab } from "./tabs.js";

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

/** @param {number} tabId @returns {Promise<string>} the words the person has selected there */
export async function selectedIn(tabId) {
  try {
    const func = () => getSelection()?.toString() ?? "";
    const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func });
    return typeof frame?.result === "string" ? frame.result : "";
  } catch {
    return ""; // a page closed to us
  }
}

/** Has the button in the page below say what is so now, if one stands there. @returns {Promise<void>} */
export async function refreshPanel() {
  const tab = await activeTab();
  const func = () => globalThis.keepwarm?.refresh?.();
  if (tab) await chrome.scripting.executeScript({ target: { tabId: tab.id }, func }).catch(() => {}); // a page closed to us has none
}
