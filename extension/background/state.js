// What the background remembers between two lives of its worker, one getter and one setter per storage key.
import { get, remove, set } from "../browser/storage.js";

/** @typedef {import("../companion/link.js").LinkState} LinkState */
/** @typedef {{ count: number, etag: string | null }} Overdue the etag names the reply the count is from */

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

/** @returns {Promise<Overdue>} */
export async function readOverdue() {
  return (await get("overdue")) ?? { count: 0, etag: null };
}

/** @param {Overdue} overdue */
export const writeOverdue = (overdue) => set({ overdue });

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
