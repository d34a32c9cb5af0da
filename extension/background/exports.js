// A file of the companion's on its way to a page, in parts: no message of Chromium's carries more than 64 MiB.
import { toText } from "../browser/bytes.js";
import { askFile } from "./talk.js";

/** Bytes that are handed on at once. */
export const PART = 4 * 1024 * 1024;

/** One at a time: a page that is closed takes the rest of its file no more. */
let held = /** @type {{ id: string, bytes: Uint8Array } | null} */ (null);

/** Another file was asked for since, or the background was begun anew. */
class Gone extends Error {
  constructor() {
    super("The file is no longer here. Ask for it again.");
    this.name = "Gone";
  }
}

/** Fetches a file, to be taken part by part. @param {string} path @returns {Promise<{ id: string, size: number }>} */
export async function takeFile(path) {
  const bytes = await askFile(path);
  const id = crypto.randomUUID();
  held = { id, bytes };
  return { id, size: bytes.length };
}

/** @param {{ id: string, offset: number }} part @returns {string} the bytes from there on, in base64; the last lets go of the file @throws {Gone} */
export function partOfFile({ id, offset }) {
  if (held?.id !== id) throw new Gone();
  const { bytes } = held;
  if (offset + PART >= bytes.length) held = null;
  return toText(bytes.subarray(offset, offset + PART));
}
