// What the person lets the extension reach.

/** @param {string[]} origins match patterns @returns {Promise<boolean>} */
export function mayReach(origins) {
  return chrome.permissions.contains({ origins });
}

/** Must be called from a click, before anything is awaited. @param {string[]} origins @returns {Promise<boolean>} */
export function requestReach(origins) {
  return chrome.permissions.request({ origins });
}

/** @param {string[]} origins @returns {Promise<void>} */
export async function giveBack(origins) {
  await chrome.permissions.remove({ origins });
}
