// The browser's events the background listens to. Each must be registered in the worker's first turn, or a woken worker misses it.

/**
 * @typedef {object} Sender
 * @property {boolean} ours a page of the extension's own, not a script of ours inside a web page
 * @property {string} url where it runs; a page may have moved on inside itself since it was loaded
 * @property {number | null} tab whose page it runs in, if it is that page and no frame in it
 */

/** @param {(message: unknown, sender: Sender) => Promise<unknown>} answer never rejects */
export function onMessage(answer) {
  chrome.runtime.onMessage.addListener((message, sender, reply) => {
    if (sender.id !== chrome.runtime.id) return false;
    const url = sender.url ?? "";
    const ours = url.startsWith(chrome.runtime.getURL(""));
    const tab = sender.frameId === 0 ? (sender.tab?.id ?? null) : null;
    answer(message, { url, ours, tab }).then(reply);
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
