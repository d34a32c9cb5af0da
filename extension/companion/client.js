// The one place that speaks HTTP.

/** @typedef {import("./link.js").Reply} Reply */

const PATIENCE_MS = 8000;

/**
 * @param {number} port
 * @param {string} method
 * @param {string} path begins with "/"
 * @param {{ token?: string, body?: object, etag?: string | null, patience?: number, isFile?: boolean }} [extra] `patience` in
 *   milliseconds; `isFile`: the reply is none of JSON, unless it is an error
 * @returns {Promise<Reply | null>} null when nothing answered in time; `body` is null when it was not JSON, and bytes of a file
 */
export async function call(port, method, path, { token, body, etag, patience = PATIENCE_MS, isFile } = {}) {
  const headers = new Headers();
  if (token) headers.set("Authorization", `Bearer ${token}`);
  if (etag) headers.set("If-None-Match", etag);
  if (body) headers.set("Content-Type", "application/json");
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers,
      body: body && JSON.stringify(body, whole),
      signal: AbortSignal.timeout(patience),
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
    return await readReply(response, isFile);
  } catch {
    return null; // refused, cut off or too slow: to the person these are one thing, the companion is away
  }
}

/** @param {Response} response @param {boolean} [isFile] @returns {Promise<Reply>} */
async function readReply(response, isFile = false) {
  const { headers, status } = response;
  const api = headers.get("Keepwarm-Api");
  return {
    status,
    name: headers.get("Keepwarm-Name"),
    api: api === null ? null : Number(api),
    version: headers.get("Keepwarm-Version"),
    etag: headers.get("ETag"),
    body: isFile && response.ok ? new Uint8Array(await response.arrayBuffer()) : parse(await response.text()),
  };
}

/**
 * Pages cut texts off in the middle of an emoji, and half of one is no JSON that others read.
 * @param {string} _name @param {unknown} value
 */
function whole(_name, value) {
  return typeof value === "string" ? value.toWellFormed() : value;
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
