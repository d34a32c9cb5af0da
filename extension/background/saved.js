// Whose pages are saved, kept here: so a touch with anybody else is known for what it is without a word to anyone, and one
// with a saved person is known for that while the companion is away.
import { LinkDown } from "../companion/link.js";
import { match } from "../sites/match.js";
import { exclusive } from "./exclusive.js";
import { readSaved, writeSaved } from "./state.js";
import { ask } from "./talk.js";

/** @typedef {{ id: string, name: string, keys: string[] }} SavedContact */
/** @typedef {{ number: number | null, contacts: Record<string, SavedContact> }} Saved `number`: of the change it is as of */

const oneAtATime = exclusive("saved");

/** @param {PageMatch | null} found an address, as sites/match.js knows it @returns {string[]} what it is known by, however written */
export function keysOf(found) {
  if (!found) return [];
  const { recipe, handle, stableId, profileUrl } = found;
  const shown = recipe.hosts ? handle && `${recipe.name}:${handle}` : profileUrl; // on another server it is another's
  const id = stableId && `${stableId.kind}:${stableId.value}`;
  return [shown && (recipe.caseCounts ? shown : shown.toLowerCase()), id].filter((key) => typeof key === "string");
}

/** @param {string} url a profile's address @returns {Promise<SavedContact | null>} */
export async function savedAt(url) {
  const wanted = keysOf(match(url));
  if (!wanted.length) return null;
  const { contacts } = await brought();
  return Object.values(contacts).find(({ keys }) => wanted.some((key) => keys.includes(key))) ?? null;
}

/** What the companion knows now; what it knew last where it is away. @returns {Promise<Saved>} */
function brought() {
  return oneAtATime(async () => {
    const before = await readSaved();
    try {
      const since = before.number === null ? "" : `?since=${before.number}`;
      const told = await ask("GET", `/v1/profiles${since}`);
      const now = merged(before, told);
      if (now !== before) await writeSaved(now);
      return now;
    } catch (error) {
      if (error instanceof LinkDown) return before;
      throw error;
    }
  });
}

/** @param {Saved} before @param {{ number: number, whole: boolean, items: any[] }} told @returns {Saved} */
function merged(before, { number, whole, items }) {
  if (number === before.number && !whole) return before;
  const contacts = whole ? {} : { ...before.contacts };
  for (const { contact_id: id, name, pages } of items) {
    const keys = pages.flatMap(keysOfPage);
    if (keys.length) contacts[id] = { id, name, keys };
    else delete contacts[id];
  }
  return { number, contacts };
}

/** @param {{ url: string, stable_id: { kind: string, value: string } | null }} page */
function keysOfPage({ url, stable_id: id }) {
  return [...keysOf(match(url)), ...(id ? [`${id.kind}:${id.value}`] : [])];
}
