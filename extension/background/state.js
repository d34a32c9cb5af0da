// What the background remembers between two lives of its worker, one getter and one setter per storage key.
import { get, set } from "../browser/storage.js";

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

/** @returns {Promise<string[]>} ids of consents.js the person has switched on */
export async function readConsents() {
  return (await get("sites_on")) ?? [];
}

/** @param {string[]} ids */
export const writeConsents = (ids) => set({ sites_on: ids });
