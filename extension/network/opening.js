// What stands between an address and its tab: the tab's module, and the answer to what it asks first. Both set out at once.
import { ask } from "../browser/messages.js";
import { addressOf } from "./address.js";

/** @typedef {import("./shell.js").Tab} Tab */
/** @typedef {ReturnType<typeof opening>} Opening */

/** @param {Tab[]} tabs the first is meant where the address names none @param {string} hash of the address */
export function opening(tabs, hash) {
  const address = addressOf(hash);
  const tab = tabs.find((each) => each.hash === address.tab) ?? tabs[0];
  const module = tab.load();
  const first = tab.first?.(address, ask);
  for (const each of [module, first]) each?.catch(() => {}); // it is told where it is waited for
  return { address, tab, module, first };
}
