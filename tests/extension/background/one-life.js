// The background in a thread of its own, which can be ended at any await as a browser ends its worker. What it asks of the
// browser's storage and alarms, and each request it sends, it asks the one who started it, who may never answer.
import { parentPort, workerData } from "node:worker_threads";
import { installBrowser } from "../browser/fake-chrome.js";

const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);
const browser = installBrowser();
for (const origin of workerData.origins) browser.origins.add(origin);
for (const [id, url] of workerData.tabs) browser.tabs.set(id, url);

const { write } = await import("../../../extension/companion/keeper.js");
await write(workerData.key);

let calls = 0;
/** @type {Map<number, (value: any) => void>} */
const waiting = new Map();

/** @param {string} what @param {...any} given @returns {Promise<any>} */
function asked(what, ...given) {
  calls++;
  port.postMessage({ call: calls, what, given });
  return new Promise((resolve) => waiting.set(calls, resolve));
}

for (const area of /** @type {const} */ (["local", "session"]))
  for (const name of ["get", "set", "remove"])
    Object.assign(globalThis.chrome.storage[area], { [name]: (/** @type {any} */ it) => asked(`${area}.${name}`, it) });
for (const name of ["create", "get", "clear"])
  Object.assign(globalThis.chrome.alarms, { [name]: (/** @type {any[]} */ ...it) => asked(`alarms.${name}`, ...it) });
const realFetch = globalThis.fetch;
globalThis.fetch = async (...request) => {
  await asked("leaves");
  const response = await realFetch(...request);
  await asked("arrives");
  return response;
};

const { dispatch } = await import("../../../extension/background/dispatch.js");
const rounds = await import("../../../extension/background/rounds.js");
port.on("message", async ({ call, value, message, sender }) => {
  if (call) waiting.get(call)?.(value);
  else if (message.ring) port.postMessage({ answer: await rounds.ring(message.ring) });
  else port.postMessage({ answer: await dispatch(message, sender) });
});
port.postMessage({ ready: true });
