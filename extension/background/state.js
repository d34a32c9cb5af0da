// What the background remembers between two lives of its worker, one getter and one setter per storage key.
import { get, remove, set } from "../browser/storage.js";

/** @typedef {import("../companion/link.js").LinkState} LinkState */
/** @typedef {import("../reminders/badge.js").Counts & { hour: number | null, title: string | null, text: string | null, etag: string | null }} Digest as the companion told it; the etag names that reply */

export const DEFAULT_PORT = 17177;

/** @returns {Promise<number>} */
export async function readPort() {
  return (await get("companion_port")) ?? DEFAULT_PORT;
}

/** @param {number} port */
export const writePort = (port) => set({ companion_port: port });

/** @returns {Promise<LinkState | null>} null before the first look */
export async function readLink() {
  return (await get("link")) ?? null;
}

/** @param {LinkState} state */
export const writeLink = (state) => set({ link: state });

/** @type {Digest} before anything was told */
export const NO_DIGEST = { overdue: 0, left: 0, badge: "overdue", hour: null, title: null, text: null, etag: null };

/** @returns {Promise<Digest>} */
export async function readDigest() {
  return (await get("digest")) ?? NO_DIGEST;
}

/** @param {Digest} digest */
export const writeDigest = (digest) => set({ digest });

/** @returns {Promise<string | null>} the last day whose digest was shown in this browser, or had nothing to say */
export async function readDigestSettled() {
  return (await get("digest_settled")) ?? null;
}

/** @param {string | null} day */
export const writeDigestSettled = (day) => set({ digest_settled: day });

/** @returns {Promise<Record<string, import("./consents.js").Feature[]>>} what the person has switched on, by the ids of consents.js */
export async function readConsents() {
  return (await get("consents")) ?? {};
}

/** @param {Record<string, import("./consents.js").Feature[]>} consents */
export const writeConsents = (consents) => set({ consents });

/** @returns {Promise<import("./saved.js").Saved>} */
export async function readSaved() {
  return (await get("saved")) ?? { number: null, contacts: {} };
}

/** @param {import("./saved.js").Saved} saved */
export const writeSaved = (saved) => set({ saved });

/** @returns {Promise<void>} what one companion told says nothing of another's network */
export const forgetSaved = () => remove(["saved", "noted"]);

/** @returns {Promise<{ day: string, touches: Record<string, string> }>} what was noted today, and under which id */
export async function readNoted() {
  return (await get("noted")) ?? { day: "", touches: {} };
}

/** @param {{ day: string, touches: Record<string, string> }} noted */
export const writeNoted = (noted) => set({ noted });

/** @returns {Promise<Record<string, import("./reading_health.js").Health>>} by recipe */
export async function readHealths() {
  return (await get("reading_healths")) ?? {};
}

/** @param {Record<string, import("./reading_health.js").Health>} healths */
export const writeHealths = (healths) => set({ reading_healths: healths });
