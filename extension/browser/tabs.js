// Tabs and the extension's own pages.

/** @returns {Promise<{ id: number, url: string } | null>} the page the person looks at; null when the browser does not say */
export async function activeTab() {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id !== undefined && tab.url ? { id: tab.id, url: tab.url } : null;
}

/** @param {number} id @returns {Promise<string | null>} its address as the browser itself has it; null when it does not say */
export async function addressOf(id) {
  const tab = await chrome.tabs.get(id).catch(() => null); // it may be closed by now
  return tab?.url ?? null;
}

/** @param {string[]} origins match patterns @returns {Promise<{ id: number, url: string }[]>} the pages that are open there */
export async function pagesAt(origins) {
  const tabs = await chrome.tabs.query({ url: origins });
  return tabs.flatMap(({ id, url }) => (id !== undefined && url ? { id, url } : []));
}

/** @returns {Promise<number[]>} the ids of all that are open */
export async function openTabs() {
  return (await chrome.tabs.query({})).flatMap(({ id }) => id ?? []);
}

/** @param {Record<string, string>} [wanted] a question, or a contact, by its id: what to begin with @returns {Promise<void>} */
export async function openReview(wanted = {}) {
  const url = new URL(chrome.runtime.getURL("extension/review/review.html"));
  url.search = String(new URLSearchParams(wanted));
  await chrome.tabs.create({ url: url.href });
}

/** @param {string} [hash] which part of it, such as "#people" @returns {Promise<void>} */
export async function openNetwork(hash = "") {
  await chrome.tabs.create({ url: chrome.runtime.getURL("extension/network/network.html") + hash });
}

/** @returns {Promise<void>} */
export async function openOptions() {
  await chrome.runtime.openOptionsPage();
}
