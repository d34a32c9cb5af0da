// What the background remembers between two lives of its worker, one getter and one setter per storage key.
import { get, remove, sessionGet, sessionSet, set } from "../browser/storage.js";

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

/**
 * For what can be seen or asked again: where the browser has no room left for it, all else goes on without.
 * @param {Record<string, any>} values
 */
const setIfRoom = (values) => set(values).catch(() => {});

/** @param {LinkState} state */
export const writeLink = (state) => setIfRoom({ link: state });

/** @type {Digest} before anything was told */
export const NO_DIGEST = { overdue: 0, left: 0, badge: "overdue", hour: null, title: null, text: null, etag: null };

/** @returns {Promise<Digest>} */
export async function readDigest() {
  return (await get("digest")) ?? NO_DIGEST;
}

/** @param {Digest} digest */
export const writeDigest = (digest) => setIfRoom({ digest });

/** @returns {Promise<string | null>} the last day whose digest was shown in this browser, or had nothing to say */
export async function readDigestSettled() {
  return (await get("digest_settled")) ?? null;
}

/** @param {string | null} day */
export const writeDigestSettled = (day) => setIfRoom({ digest_settled: day });

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
export const writeSaved = (saved) => setIfRoom({ saved });

/** It can be asked for again, and gives way to what cannot. */
export const dropSaved = () => remove(["saved"]);

/** @returns {Promise<void>} what one companion told says nothing of another's network */
export const forgetSaved = () => remove(["saved", NOTED]);

const NOTED = "noted_touches";

/** @returns {Promise<import("./noted.js").Noted[]>} what was noted lately, the newest last */
export async function readNoted() {
  return (await get(NOTED)) ?? [];
}

/** @param {import("./noted.js").Noted[]} noted @returns {Record<string, any>} what is written with the item that noted it, or takes it back */
export const notedEntry = (noted) => ({ [NOTED]: noted });

/** @returns {Promise<boolean>} whether the browser kept what it was last given */
export async function readIsKeeping() {
  return (await sessionGet("is_keeping")) ?? true;
}

/** Not beside the rest: this is written when that cannot be. @param {boolean} isKeeping */
export const writeIsKeeping = (isKeeping) => sessionSet({ is_keeping: isKeeping });

/** @returns {Promise<Record<string, import("./reading_health.js").Health>>} by recipe */
export async function readHealths() {
  return (await get("reading_healths")) ?? {};
}

/** @param {Record<string, import("./reading_health.js").Health>} healths */
export const writeHealths = (healths) => setIfRoom({ reading_healths: healths });
