// Notifications of the desktop, for whoever has allowed them. Until then the browser has no such thing as chrome.notifications.

/** @type {chrome.permissions.Permissions} */
const WANTED = { permissions: ["notifications"] };
const ICON = "extension/icons/keepwarm-128.png";

/** @type {(() => unknown) | null} */
let onClick = null;
let isListening = false;

/** @returns {Promise<boolean>} */
export function mayNotify() {
  return chrome.permissions.contains(WANTED);
}

/** Must be called from a click, before anything is awaited. @returns {Promise<boolean>} */
export function requestNotify() {
  return chrome.permissions.request(WANTED);
}

/** @returns {Promise<void>} */
export async function giveBackNotify() {
  await chrome.permissions.remove(WANTED);
}

/** Called in the worker's first turn. @param {() => unknown} clicked */
export function onNotificationClick(clicked) {
  onClick = clicked;
  listen();
}

/** One of a name takes the place of the one before. @param {string} name @param {{ title: string, text: string }} words @returns {Promise<void>} */
export async function notify(name, { title, text }) {
  listen(); // it may have been allowed since the worker began
  const iconUrl = chrome.runtime.getURL(ICON);
  await chrome.notifications.create(name, { type: "basic", iconUrl, title, message: text });
}

function listen() {
  if (isListening || !chrome.notifications) return;
  isListening = true;
  chrome.notifications.onClicked.addListener((name) => {
    chrome.notifications.clear(name);
    onClick?.();
  });
}
