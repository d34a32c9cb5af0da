// A file sent to the companion, part by part. The page reads it; nothing of it stays with the extension.
import { toText } from "../../browser/bytes.js";

/** As many bytes as the companion takes at once (docs/protocol.md). */
export const PART = 512 * 1024;

/** The file has been moved, changed or locked since it was chosen. */
export class Unreadable extends Error {
  /** @param {string} name */
  constructor(name) {
    super(`${name} can no longer be read. Choose it again.`);
    this.name = "Unreadable";
  }
}

/**
 * @param {string} id of the import
 * @param {File} file
 * @param {(part: { id: string, offset: number, data: string }) => Promise<{ received: number }>} send
 * @param {(received: number) => boolean} go told how much is there; whether the rest is still wanted
 * @throws {Unreadable}
 */
export async function sendFile(id, file, send, go) {
  let offset = 0;
  while (offset < file.size) {
    const data = await readPart(file, offset);
    const { received } = await send({ id, offset, data });
    offset = received;
    if (!go(received)) return;
  }
}

/** @param {File} file @param {number} offset */
async function readPart(file, offset) {
  const part = await file
    .slice(offset, offset + PART)
    .arrayBuffer()
    .catch(() => null);
  if (!part?.byteLength) throw new Unreadable(file.name);
  return toText(new Uint8Array(part));
}
