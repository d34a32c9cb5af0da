// Whoever answers on the port must show that it holds the key given to this browser, before anything of the person's is sent.

const ENCODER = new TextEncoder();

/** @returns {string} 32 random bytes as hex: a question never asked before */
export function freshNonce() {
  return toHex(crypto.getRandomValues(new Uint8Array(32)));
}

/**
 * @param {string} serverKey its hex digits, as ASCII, are the key
 * @param {{ nonce: string, port: number }} asked the port that was asked, too: what another companion proves, and whoever
 *   has this port passes on, is no proof
 * @param {unknown} proof hex HMAC-SHA256 of "nonce:port"
 * @returns {Promise<boolean>}
 */
export async function isProven(serverKey, { nonce, port }, proof) {
  const bytes = typeof proof === "string" ? fromHex(proof) : null;
  if (!bytes) return false;
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", ENCODER.encode(serverKey), algorithm, false, ["verify"]);
  return crypto.subtle.verify(algorithm, key, bytes, ENCODER.encode(`${nonce}:${port}`));
}

/** @param {Uint8Array} bytes */
function toHex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {string} hex @returns {Uint8Array<ArrayBuffer> | null} */
function fromHex(hex) {
  if (!/^([0-9a-f]{2})+$/i.test(hex)) return null;
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
