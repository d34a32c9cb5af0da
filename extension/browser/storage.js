// chrome.storage.local: what must outlive a stopped worker. Never the token: content scripts can read this in some browsers.

/** @param {string} prefix @returns {Promise<Record<string, any>>} every entry whose key begins so */
export async function entries(prefix) {
  const all = await chrome.storage.local.get(null);
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(prefix)));
}

/** @param {string} key @returns {Promise<any>} undefined when nothing is kept under it */
export async function get(key) {
  return (await chrome.storage.local.get(key))[key];
}

/** @param {Record<string, any>} values @returns {Promise<void>} settles once they are on disk */
export async function set(values) {
  await chrome.storage.local.set(values);
}

/** @param {string[]} keys @returns {Promise<void>} */
export async function remove(keys) {
  await chrome.storage.local.remove(keys);
}

/** Chromium can close the storage to content scripts; Firefox has no such door, and they have no business here in either. */
export async function closeToPages() {
  await chrome.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
}

/** What need not outlive the browser's own life; pages cannot read it. @param {string} key @returns {Promise<any>} */
export async function sessionGet(key) {
  return (await chrome.storage.session.get(key))[key];
}

/** @param {(key: string) => boolean} isOld @returns {Promise<void>} drops what is kept under such keys */
export async function sessionDrop(isOld) {
  await chrome.storage.session.remove(Object.keys(await chrome.storage.session.get(null)).filter(isOld));
}

/** @param {Record<string, any>} values @returns {Promise<void>} */
export async function sessionSet(values) {
  await chrome.storage.session.set(values);
}
