// Timers that survive a stopped worker.

/** @param {string} name @param {number} seconds at least 30, the shortest the browsers allow @returns {Promise<void>} */
export async function ringAfter(name, seconds) {
  await chrome.alarms.create(name, { delayInMinutes: seconds / 60 });
}

/** @param {string} name @param {number} minutes @returns {Promise<void>} leaves a running alarm alone, so that it is never put off */
export async function ringEvery(name, minutes) {
  if (!(await chrome.alarms.get(name)))
    await chrome.alarms.create(name, { periodInMinutes: minutes, delayInMinutes: minutes });
}

/** @param {string} name @returns {Promise<void>} */
export async function silence(name) {
  await chrome.alarms.clear(name);
}
