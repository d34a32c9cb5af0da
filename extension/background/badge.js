// Keeps the toolbar button true to what was last seen of the companion.
import { showBadge } from "../browser/toolbar.js";
import { badgeFor } from "../reminders/badge.js";
import { readDigest, readIsKeeping, readLink, writeDigest, writeIsKeeping, writeLink } from "./state.js";

/** @returns {Promise<void>} */
export async function refreshBadge() {
  const [link, digest, isKeeping] = await Promise.all([readLink(), readDigest(), readIsKeeping()]);
  await showBadge(badgeFor(link, digest, isKeeping));
}

/** @param {import("../companion/link.js").LinkState} state @returns {Promise<void>} */
export async function linkSeen(state) {
  if (state === (await readLink())) return;
  await writeLink(state);
  await refreshBadge();
}

/** @param {boolean} isKeeping whether the browser kept what it was just given @returns {Promise<void>} */
export async function keepingSeen(isKeeping) {
  if (isKeeping === (await readIsKeeping())) return;
  await writeIsKeeping(isKeeping);
  await refreshBadge();
}

/** @param {import("./state.js").Digest} digest @returns {Promise<void>} */
export async function digestSeen(digest) {
  await writeDigest(digest);
  await refreshBadge();
}

/** Another reply has told this number. @param {number} overdue @returns {Promise<void>} */
export async function overdueSeen(overdue) {
  await digestSeen({ ...(await readDigest()), overdue });
}
