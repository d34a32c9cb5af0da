// Keeps the toolbar button true to what was last seen of the companion.
import { showBadge } from "../browser/toolbar.js";
import { badgeFor } from "../reminders/badge.js";
import { readDigest, readLink, writeDigest, writeLink } from "./state.js";

/** @returns {Promise<void>} */
export async function refreshBadge() {
  const [link, digest] = await Promise.all([readLink(), readDigest()]);
  await showBadge(badgeFor(link, digest));
}

/** @param {import("../companion/link.js").LinkState} state @returns {Promise<void>} */
export async function linkSeen(state) {
  if (state === (await readLink())) return;
  await writeLink(state);
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
