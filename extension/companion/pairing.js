// Trading the code a person types for this browser's own key.
import { judge, LinkDown } from "./link.js";

/** @typedef {import("./keeper.js").Key} Key */

const MEMBERS = /** @type {const} */ (["client_id", "token", "server_key", "companion_id"]);

/** The code was wrong, had expired or was used before; the companion does not say which, nor do we. */
export class CodeRefused extends Error {
  constructor() {
    super(
      "That code does not work. A code lives two minutes and works once: run “make pair” or “keepwarm pair” for a new one.",
    );
    this.name = "CodeRefused";
  }
}

/** @param {string} typed @returns {string} the code's own symbols, or "" when it cannot be a code */
export function readCode(typed) {
  const code = typed.replace(/[\s\p{Pd}_]/gu, "").toUpperCase();
  return /^[A-Z0-9]{8}$/.test(code) ? code : "";
}

/**
 * @param {typeof import("./client.js").call} call
 * @param {number} port
 * @param {string} typed the code as the person wrote it
 * @param {string} label this browser's name in the companion's list of clients
 * @param {number} now milliseconds since the epoch
 * @returns {Promise<Key>}
 * @throws {CodeRefused | LinkDown}
 */
export async function pair(call, port, typed, label, now) {
  const code = readCode(typed);
  if (!code) throw new CodeRefused();
  const hello = await call(port, "GET", "/v1/hello");
  const state = judge({ reply: hello, paired: false });
  if (state !== "unpaired") throw new LinkDown(state); // a code is worth a key: it goes to a companion and to nothing else
  const reply = await call(port, "POST", "/v1/pair", { body: { code, label } });
  if (!reply) throw new LinkDown("offline");
  if (reply.status !== 201) throw new CodeRefused();
  return { ...readKey(reply.body), made_at: now };
}

/** @param {any} body @returns {Key} */
function readKey(body) {
  const key = MEMBERS.map((member) => [member, body?.[member]]);
  if (key.some(([, value]) => typeof value !== "string" || !value)) throw new LinkDown("outdated");
  return Object.fromEntries(key);
}
