// The outbox's items on disk: one storage key each, because two contexts appending to one array lose items.

/** @typedef {import("./outbox.js").Item} Item */
/** @typedef {import("./outbox.js").Change} Change */
/** @typedef {{ entries(prefix: string): Promise<Record<string, any>>, set(entries: Record<string, any>): Promise<void>,
 *  remove(keys: string[]): Promise<void> }} Storage */

const PREFIX = "outbox:";

/** @param {Storage} storage */
export function createBox(storage) {
  return {
    /** @returns {Promise<Item[]>} */
    async items() {
      return Object.values(await storage.entries(PREFIX));
    },
    /** @param {Item} item @returns {Promise<void>} settles once the item is on disk */
    async put(item) {
      await storage.set({ [PREFIX + item.id]: item });
    },
    /** @param {Change} change @returns {Promise<void>} */
    async apply({ put, remove }) {
      if (put.length) await storage.set(Object.fromEntries(put.map((item) => [PREFIX + item.id, item])));
      if (remove.length) await storage.remove(remove.map((id) => PREFIX + id));
    },
  };
}
