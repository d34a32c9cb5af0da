// The page the popup was opened on, and what it says about a person.
import { ask } from "../browser/messages.js";
import { readTab, selectedIn } from "../browser/page_reading.js";
import { activeTab } from "../browser/tabs.js";
import { match } from "../sites/match.js";

/** @typedef {{ url: string | null, read: ReadPage | NothingRead, selected: string }} Page `url` is null where there is no page
 *  of the web; `selected`: the words the person has selected in it */

/** @returns {Promise<Page>} */
export async function readPage() {
  const tab = await activeTab();
  if (!tab || !/^https?:/i.test(tab.url))
    return { url: null, read: { capturable: false, reason: "This is not a page of the web." }, selected: "" };
  const [read, selected] = await Promise.all([readTab(tab.id, match(tab.url)), selectedIn(tab.id)]);
  tellHowItWent(tab.url, read);
  return { url: tab.url, read, selected };
}

/** Which fields were found, by which layer: nothing of whom. @param {string} url @param {any} read a ReadPage or NothingRead */
function tellHowItWent(url, { recipe, capturable, missed, sources }) {
  if (recipe) ask("readings.note", { url, reading: { recipe, capturable, missed, sources } }).catch(() => {}); // only counts
}
