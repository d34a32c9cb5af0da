// The background's one companion: what it says of the link and of who is overdue is remembered as it passes.
import { call } from "../companion/client.js";
import { createCompanion } from "../companion/companion.js";
import * as keeper from "../companion/keeper.js";
import { linkSeen, overdueSeen } from "./badge.js";
import { readOverdue, readPort } from "./state.js";

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
  const reply = await companion.ask(method, path, { body });
  if (reply.status >= 400) throw new Refused(reply.status, reply.body?.error);
  if (typeof reply.body?.overdue === "number") await overdueSeen(reply.body.overdue);
  else if (method !== "GET") await countOverdue(); // a snooze or a new cadence tells no count of its own
  return reply.body;
}

/** Asks who is overdue; cheap when nothing has changed. @returns {Promise<void>} @throws {import("../companion/link.js").LinkDown} */
export async function countOverdue() {
  const known = await readOverdue();
  const reply = await companion.ask("GET", "/v1/reminders", { etag: known.etag });
  if (reply.status === 200 && typeof reply.body?.overdue === "number")
    await overdueSeen(reply.body.overdue, reply.etag);
}
