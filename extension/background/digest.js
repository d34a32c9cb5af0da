// The one notification a day, in the browser that is the first to claim it.
import { mayNotify, notify } from "../browser/notifications.js";
import { digestDay } from "../reminders/digest.js";
import { readDigest, readDigestSettled, writeDigestSettled } from "./state.js";
import { ask } from "./talk.js";

const NAME = "digest";

/**
 * Looks whether the day's digest is due, and shows it if no other browser has. Whoever switches it on is told from the next
 * hour on; one that could not be claimed is tried again at the next round.
 * @param {Date} [now]
 * @returns {Promise<void>}
 * @throws {import("../companion/link.js").LinkDown}
 */
export async function showDigest(now = new Date()) {
  if (!(await mayNotify())) return;
  const [{ hour, title, text }, settled] = await Promise.all([readDigest(), readDigestSettled()]);
  const day = digestDay(hour, settled, now);
  if (day === null) return;
  if (settled !== null && title !== null && text !== null) {
    const { show } = await ask("POST", "/v1/digest/claims", { day });
    if (show) await notify(NAME, { title, text });
  }
  await writeDigestSettled(day);
}
