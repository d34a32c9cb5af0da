// The outbox's items on disk: one storage key each, because two contexts appending to one array lose items.

/** @typedef {import("./outbox.js").Item} Item */
/** @typedef {import("./outbox.js").Change} Change */
/** @typedef {{ entries(prefix: string): Promise<Record<string, any>>, get(key: string): Promise<any>,
 *  set(entries: Record<string, any>): Promise<void>, remove(keys: string[]): Promise<void> }} Storage `set` writes all or nothing */

const PREFIX = "outbox:";
const LAST_NUMBER = "outbox_number";

/** The browser could not write it, so nothing of it is kept; what was kept before still is. */
export class NotKept extends Error {
  /** @param {unknown} cause */
  constructor(cause) {
    super(
      "This browser has no room left to keep it. Start the companion, so that what waits here is delivered, or free some space on the disk; then try again.",
      { cause },
    );
    this.name = "NotKept";
    this.code = "not_kept";
  }
}

/**
 * @param {object} parts
 * @param {Storage} parts.storage
 * @param {(run: () => Promise<Item>) => Promise<Item>} parts.numbering runs one at a time, in any context
 * @param {() => Promise<void>} parts.makeRoom lets go of what can be had again
 */
export function createBox({ storage, numbering, makeRoom }) {
  /** @param {Record<string, any>} entries */
  async function write(entries) {
    try {
      await storage.set(entries);
    } catch {
      await makeRoom();
      await storage.set(entries);
    }
  }

  return {
    /** @returns {Promise<Item[]>} */
    async items() {
      return Object.values(await storage.entries(PREFIX));
    },

    /**
     * Keeps an item behind all others. One of its id and kind that is kept already stays as it is; one of another kind gives way.
     * @param {Item} item
     * @param {Record<string, any>} [beside] entries that are written with it, or not at all
     * @returns {Promise<Item>} as it is kept, once it is on disk
     * @throws {NotKept}
     */
    add(item, beside = {}) {
      return numbering(async () => {
        const key = PREFIX + item.id;
        const before = await storage.get(key);
        if (before?.kind === item.kind) return before;
        const number = ((await storage.get(LAST_NUMBER)) ?? 0) + 1;
        const kept = { ...item, number };
        await write({ [LAST_NUMBER]: number, [key]: kept, ...beside }).catch((error) => {
          throw new NotKept(error);
        });
        return kept;
      });
    },

    /** @param {Item} item of the box, changed @returns {Promise<void>} settles once it is on disk */
    async put(item) {
      await storage.set({ [PREFIX + item.id]: item });
    },

    /** @param {Change} change @returns {Promise<void>} */
    async apply({ put, remove }) {
      if (remove.length) await storage.remove(remove.map((id) => PREFIX + id)); // first: where there is no room, it makes some
      if (put.length) await storage.set(Object.fromEntries(put.map((item) => [PREFIX + item.id, item])));
    },
  };
}
