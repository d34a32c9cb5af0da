// The browser's events the background listens to. Each must be registered in the worker's first turn, or a woken worker misses it.

/**
 * @typedef {object} Sender
 * @property {boolean} ours a page of the extension's own, not a script of ours inside a web page
 * @property {string} url where it runs
 */

/** @param {(message: unknown, sender: Sender) => Promise<unknown>} answer never rejects */
export function onMessage(answer) {
  chrome.runtime.onMessage.addListener((message, sender, reply) => {
    if (sender.id !== chrome.runtime.id) return false;
    const url = sender.url ?? "";
    answer(message, { url, ours: url.startsWith(chrome.runtime.getURL("")) }).then(reply);
    return true; // the reply comes later; returning a promise works in Firefox only
  });
}

/** @param {(name: string) => void} ring */
export function onAlarm(ring) {
  chrome.alarms.onAlarm.addListener((alarm) => ring(alarm.name));
}

/** @param {(reason: string) => void} installed */
export function onInstalled(installed) {
  chrome.runtime.onInstalled.addListener(({ reason }) => installed(reason));
}

/** @param {() => void} started the browser was opened */
export function onStartup(started) {
  chrome.runtime.onStartup.addListener(started);
}

/** @param {() => void} changed */
export function onAccessRemoved(changed) {
  chrome.permissions.onRemoved.addListener(changed);
}
