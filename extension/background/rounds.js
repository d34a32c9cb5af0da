// What is done at every look and every minute: see how the link is, deliver what waits, count who is overdue, show the digest.
import { mayReach } from "../browser/access.js";
import { ringEvery } from "../browser/alarms.js";
import { closeToPages } from "../browser/storage.js";
import { openOptions } from "../browser/tabs.js";
import { LinkDown } from "../companion/link.js";
import { refreshBadge } from "./badge.js";
import { DELIVERY_ALARM, delivery, isForgotten } from "./deliver.js";
import { showDigest } from "./digest.js";
import { renewKey } from "./pairing.js";
import { outboxState } from "./saving.js";
import { standWhereAllowed } from "./sites.js";
import { readLink, readPort } from "./state.js";
import * as talk from "./talk.js";

const REMINDER_ALARM = "remind";
const COMPANION = ["http://127.0.0.1/*"];

/** The browser, or the extension, has just started. @returns {Promise<void>} */
export async function start() {
  await Promise.all([closeToPages(), refreshBadge(), ringEvery(REMINDER_ALARM, 1), standWhereAllowed()]);
  await remind();
  await delivery.deliver();
}

/** @param {string} reason @returns {Promise<void>} */
export async function install(reason) {
  if (reason === "install") await openOptions();
  await start();
}

/** @param {string} alarm @returns {Promise<void>} */
export async function ring(alarm) {
  if (alarm === REMINDER_ALARM) await remind();
  if (alarm !== DELIVERY_ALARM) return;
  await ringEvery(REMINDER_ALARM, 1); // a clock that was set back may have put it off
  await delivery.deliver();
}

/** @returns {Promise<void>} */
async function remind() {
  const before = await readLink();
  try {
    await talk.look();
    await showDigest();
    if (before !== "ok" || (await isForgotten())) await delivery.deliver(); // it is back: what waits need not wait for its alarm
    await renewKey();
  } catch (error) {
    if (error instanceof LinkDown) return; // the badge tells it already
    throw error;
  }
}

/**
 * The person has opened one of our pages.
 * @returns {Promise<{ link: string, withheld: boolean, port: number, outbox: Awaited<ReturnType<typeof outboxState>> }>}
 *   `withheld`: the browser keeps the extension from the companion
 */
export async function look() {
  const link = await talk.companion.check();
  if (link === "ok") await delivery.deliver().catch(() => {}); // what could not be written is told by what still waits
  await ringEvery(REMINDER_ALARM, 1); // an extension switched off and on again is told of neither
  const [reachable, port, outbox] = await Promise.all([mayReach(COMPANION), readPort(), outboxState()]);
  return { link, withheld: !reachable, port, outbox };
}
