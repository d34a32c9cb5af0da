// Keeps the toolbar button true to what was last seen of the companion.
import { showBadge } from "../browser/toolbar.js";
import { badgeFor } from "../reminders/badge.js";
import { readLink, readOverdue, writeLink, writeOverdue } from "./state.js";

/** @returns {Promise<void>} */
export async function refreshBadge() {
  const [link, overdue] = await Promise.all([readLink(), readOverdue()]);
  await showBadge(badgeFor(link, overdue.count));
}

/** @param {import("../companion/link.js").LinkState} state @returns {Promise<void>} */
export async function linkSeen(state) {
  if (state === (await readLink())) return;
  await writeLink(state);
  await refreshBadge();
}

/** @param {number} count @param {string | null} [etag] @returns {Promise<void>} */
export async function overdueSeen(count, etag = null) {
  await writeOverdue({ count, etag });
  await refreshBadge();
}
