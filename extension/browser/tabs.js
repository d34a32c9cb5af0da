// Tabs and the extension's own pages.

/** @returns {Promise<{ id: number, url: string } | null>} the page the person looks at; null when the browser does not say */
export async function activeTab() {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id !== undefined && tab.url ? { id: tab.id, url: tab.url } : null;
}

/** @param {string} url @returns {Promise<void>} */
export async function openTab(url) {
  await chrome.tabs.create({ url });
}

/** @returns {Promise<void>} */
export async function openOptions() {
  await chrome.runtime.openOptionsPage();
}
