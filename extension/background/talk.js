// The background's one companion: what it says of the link and of how many there are is remembered as it passes.
import { call } from "../companion/client.js";
import { createCompanion } from "../companion/companion.js";
import * as keeper from "../companion/keeper.js";
import { digestSeen, linkSeen, overdueSeen } from "./badge.js";
import { readDigest, readPort } from "./state.js";

const FILE_PATIENCE_MS = 120_000; // all of a large network is written while it is sent

export const companion = createCompanion({ call, keeper, port: readPort, onLink: linkSeen });

/** The companion answered, and the answer was no. */
export class Refused extends Error {
  /** @param {number} status @param {{ code?: string, message?: string, field?: string } | undefined} error */
  constructor(status, error) {
    super(error?.message ?? `The companion answered with ${status} and no reason.`);
    this.name = "Refused";
    this.code = error?.code ?? "refused";
    this.field = error?.field;
  }
}

/**
 * @param {string} method @param {string} path @param {object} [body]
 * @returns {Promise<any>} the reply's body
 * @throws {import("../companion/link.js").LinkDown | Refused}
 */
export async function ask(method, path, body) {
  const reply = agreed(await companion.ask(method, path, { body }));
  if (typeof reply.body?.overdue === "number") await overdueSeen(reply.body.overdue);
  if (method !== "GET") await countAgain(reply.body);
  return reply.body;
}

/** @param {string} path of a file @returns {Promise<Uint8Array>} its bytes @throws {import("../companion/link.js").LinkDown | Refused} */
export async function askFile(path) {
  return agreed(await companion.ask("GET", path, { isFile: true, patience: FILE_PATIENCE_MS })).body;
}

/** @param {import("../companion/link.js").Reply} reply @throws {Refused} */
function agreed(reply) {
  if (reply.status >= 400) throw new Refused(reply.status, reply.body?.error);
  return reply;
}

/** After a change whose reply may not tell what the badge shows. @param {any} reply @returns {Promise<void>} */
export async function countAgain(reply) {
  const { badge } = await readDigest();
  if (badge === "overdue" && typeof reply?.overdue === "number") return;
  await look().catch(() => {}); // the change was made; what keeps the companion from answering is told by the badge
}

/** Asks how many there are, and what a digest would say; cheap when nothing has changed. @returns {Promise<void>} @throws {import("../companion/link.js").LinkDown} */
export async function look() {
  const known = await readDigest();
  const { status, body, etag } = await companion.ask("GET", "/v1/digest", { etag: known.etag });
  if (status !== 200 || typeof body?.overdue !== "number") return;
  const { overdue, left, badge, hour, title, text } = body;
  await digestSeen({ overdue, left, badge, hour, title, text, etag });
}
