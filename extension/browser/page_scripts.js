// Which scripts run inside web pages, and where. Paths begin with "/": Firefox resolves others against the caller.
import { READER_SCRIPTS } from "../page/scripts.js";

/** What must be there before a page's own scripts. */
const FIRST = ["/extension/page/panel-keys.js"];
/** What stands in a page of a site the person has switched on, once it has loaded. */
const STAND = [
  ...READER_SCRIPTS,
  "/extension/browser/page_messages.js",
  "/extension/page/selection.js",
  ...["panel-style", "panel-elements", "panel-layer", "panel-form", "panel-answers", "panel", "panel-follow"]
    .concat(["watch-thing", "watch-after", "watch-flips", "watch-composer", "watch-thread", "watch-notice", "watch"])
    .map((name) => `/extension/page/${name}.js`),
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

/** Starts the scripts in pages that are open already. @param {string[]} origins @returns {Promise<void>} */
export async function standNow(origins) {
  const tabs = await chrome.tabs.query({ url: origins });
  const inject = (/** @type {number} */ tabId) =>
    chrome.scripting.executeScript({ target: { tabId }, files: [...FIRST, ...STAND] });
  await Promise.allSettled(tabs.map((tab) => inject(/** @type {number} */ (tab.id)))); // a tab may be gone or an error page
}
