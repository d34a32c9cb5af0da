// Which scripts run inside web pages, and where. Paths begin with "/": Firefox resolves others against the caller.
import { READER_SCRIPTS } from "../page/scripts.js";

/** What must be there before a page's own scripts. */
const FIRST = ["/extension/page/panel-keys.js"];
const named = (/** @type {string[]} */ names) => names.map((name) => `/extension/page/${name}.js`);
/** What stands in every page of a site the person has switched on, once it has loaded: little, as most pages are nobody's. */
const STAND = [
  "/extension/browser/page_messages.js",
  ...named(["read-text", "read-steps", "panel-follow"]),
  ...named(["watch-thing", "watch-after", "watch-flips", "watch-composer", "watch-thread", "watch"]),
];
/** What comes when there is somebody to read, or something to say. */
const COME = [
  ...READER_SCRIPTS,
  ...named([
    "selection",
    "panel-style",
    "panel-elements",
    "panel-sight",
    "panel-layer",
    "panel-form",
    "panel-answers",
    "panel",
  ]),
  ...named(["watch-notice"]),
];

/** @typedef {{ id: string, origins: string[], except: string[] }} Ground where the scripts stand, and where not */

/** Makes the registered scripts exactly these. @param {Ground[]} grounds @returns {Promise<void>} */
export async function standOn(grounds) {
  await chrome.scripting.unregisterContentScripts();
  if (grounds.length === 0) return;
  await chrome.scripting.registerContentScripts(
    grounds.flatMap(({ id, origins, except }) => {
      const where = { matches: origins, ...(except.length ? { excludeMatches: except } : {}) };
      return [
        { ...where, id: `${id} first`, js: FIRST, runAt: "document_start", persistAcrossSessions: true },
        { ...where, id, js: STAND, runAt: "document_idle", persistAcrossSessions: true },
      ];
    }),
  );
}

/** Brings the reader and the panel into a tab's page. @param {number} tabId @returns {Promise<void>} */
export async function bring(tabId) {
  await chrome.scripting.executeScript({ target: { tabId }, files: COME });
}

/** Starts the scripts in pages that are open already. @param {number[]} tabIds @returns {Promise<void>} */
export async function standNow(tabIds) {
  const inject = (/** @type {number} */ tabId) =>
    chrome.scripting.executeScript({ target: { tabId }, files: [...FIRST, ...STAND] });
  await Promise.allSettled(tabIds.map(inject)); // a tab may be gone or an error page
}

/** Stops them there. The browser must still allow those pages. @param {number[]} tabIds @returns {Promise<void>} */
export async function leave(tabIds) {
  const stop = (/** @type {number} */ tabId) =>
    chrome.scripting.executeScript({ target: { tabId }, func: () => globalThis.keepwarm?.leave?.() });
  await Promise.allSettled(tabIds.map(stop));
}
