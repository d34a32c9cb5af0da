// Timers that survive a stopped worker.

/** @param {string} name @param {number} seconds at least 30, the shortest the browsers allow @returns {Promise<void>} */
export async function ringAfter(name, seconds) {
  await chrome.alarms.create(name, { delayInMinutes: seconds / 60 });
}

/**
 * @param {string} name @param {number} seconds
 * @returns {Promise<boolean>} false also where an alarm is set that a clock, set back since, has put off
 */
export async function ringsWithin(name, seconds) {
  const alarm = await chrome.alarms.get(name);
  return alarm !== undefined && alarm.scheduledTime <= Date.now() + seconds * 1000;
}

/** @param {string} name @param {number} minutes @returns {Promise<void>} leaves a running alarm alone, so that it is never put off */
export async function ringEvery(name, minutes) {
  if (!(await ringsWithin(name, minutes * 60)))
    await chrome.alarms.create(name, { periodInMinutes: minutes, delayInMinutes: minutes });
}

/** @param {string} name @returns {Promise<void>} */
export async function silence(name) {
  await chrome.alarms.clear(name);
}
