// The rows of a long list, fetched a window at a time where they are looked at, and kept.
import { SIZE } from "./query.js";

const AT_ONCE = 2;

/** @typedef {{ total: number, items: any[] }} Window */
/**
 * @typedef {object} Windows
 * @property {() => number} total
 * @property {(index: number) => any} row null while it is on its way
 * @property {(from: number, to: number) => void} look fetches what is missing of these rows; what was looked at last comes first
 * @property {(from: number, to: number) => Promise<any[]>} rows all of these, once they are there
 */

/**
 * @param {(page: number) => Promise<Window>} fetchWindow of SIZE rows each, from 0 on
 * @param {object} told
 * @param {() => void} told.onRows more is there, or the list has changed
 * @param {(error: unknown) => void} told.onTrouble what was looked at cannot be had now; it is tried again when it is looked at anew
 * @param {Promise<Window>} [first] the first window, where it has been asked for already
 * @returns {Promise<Windows>} once the first window is there
 */
export async function windowsOf(fetchWindow, { onRows, onTrouble }, first) {
  /** @type {Map<number, any[]>} */
  const pages = new Map();
  /** @type {Map<number, Promise<void>>} */
  const coming = new Map();
  let total = 0;
  let wanted = /** @type {number[]} */ ([]);

  /** @param {number} page @param {Promise<Window>} [asked] */
  function bring(page, asked) {
    const before = coming.get(page);
    if (before) return before;
    const mine = (asked ?? fetchWindow(page)).then((window) => take(page, window)).finally(() => coming.delete(page));
    coming.set(page, mine);
    return mine;
  }

  /** @param {number} page @param {Window} window */
  function take(page, window) {
    if (window.total !== total) pages.clear(); // somebody came or went: the rows have moved
    total = window.total;
    pages.set(page, window.items);
  }

  function goOn() {
    for (const page of wanted.filter((each) => !pages.has(each) && !coming.has(each))) {
      if (coming.size >= AT_ONCE) return;
      bring(page).then(
        () => {
          onRows();
          goOn();
        },
        (error) => {
          wanted = [];
          onTrouble(error);
        },
      );
    }
  }

  /** @param {number} from @param {number} to */
  const pagesOf = (from, to) => {
    const first = Math.floor(from / SIZE);
    return Array.from({ length: Math.max(0, Math.ceil(to / SIZE) - first) }, (_, step) => first + step);
  };

  await bring(0, first);
  return {
    total: () => total,
    row: (index) => pages.get(Math.floor(index / SIZE))?.[index % SIZE] ?? null,
    look(from, to) {
      wanted = pagesOf(from, Math.min(to, total));
      goOn();
    },
    async rows(from, to) {
      for (const page of pagesOf(from, Math.min(to, total))) if (!pages.has(page)) await bring(page);
      const found = pagesOf(from, Math.min(to, total)).flatMap((page) => pages.get(page) ?? []);
      return found.slice(from % SIZE, (from % SIZE) + to - from);
    },
  };
}
