// The background's one outbox, and how its items reach the companion.
import { ringAfter, ringsWithin, silence } from "../browser/alarms.js";
import * as storage from "../browser/storage.js";
import { LinkDown } from "../companion/link.js";
import { createBox } from "../outbox/box.js";
import { createDelivery } from "../outbox/delivery.js";
import { LONGEST_WAIT_S, nextBatch } from "../outbox/outbox.js";
import { overdueSeen } from "./badge.js";
import { exclusive } from "./exclusive.js";
import { dropSaved } from "./state.js";
import { companion, countAgain } from "./talk.js";

/** @typedef {import("../outbox/outbox.js").Kind} Kind */
/** @typedef {import("../outbox/delivery.js").Outcome} Outcome */

export const DELIVERY_ALARM = "deliver";
/** Refusals that say nothing about the items: a slow or a crowded companion. */
const PASSING = new Set([408, 429]);
const ROUTES = { capture: "/v1/captures", interaction: "/v1/interactions" };

/** Holds the outbox still: no delivery runs meanwhile. */
export const holding = exclusive("outbox");
export const box = createBox({ storage, numbering: exclusive("outbox number"), makeRoom: dropSaved });
export const delivery = createDelivery({ box, send, exclusive: holding, wakeAfter });

/** @param {Kind} kind @param {any[]} items @returns {Promise<Outcome>} */
async function send(kind, items) {
  try {
    if (kind === "removal") return await remove(items);
    return weigh(await companion.ask("POST", ROUTES[kind], { body: { items } }));
  } catch (error) {
    return error instanceof LinkDown ? { away: error.state } : { later: String(error) };
  }
}

/** One by one; what is not there any more has been taken back. @param {any[]} items @returns {Promise<Outcome>} */
async function remove(items) {
  const answers = [];
  for (const { id } of items) {
    const { status, body } = await companion.ask("DELETE", `/v1/interactions/${encodeURIComponent(id)}`);
    if (status >= 400 && status !== 404)
      return { later: body?.error?.message ?? `The companion answered with ${status}.` };
    await told(body);
    answers.push({ id, status: "stored" });
  }
  return { answers };
}

/** @param {import("../companion/link.js").Reply} reply @returns {Promise<Outcome>} */
async function weigh({ status, body }) {
  const reason = body?.error?.message ?? `The companion answered with ${status} and no reason.`;
  if (status >= 500 || PASSING.has(status)) return { later: reason };
  if (status >= 400) return { refused: reason };
  if (!Array.isArray(body?.items)) return { later: "The companion's answer could not be read." };
  await told(body);
  return { answers: body.items };
}

/** @param {any} reply */
async function told(reply) {
  if (typeof reply?.overdue === "number") await overdueSeen(reply.overdue);
  await countAgain(reply);
}

/**
 * @returns {Promise<boolean>} whether something waits that no alarm will see to: the worker was stopped before it set one, or
 *   the clock was set back since, which puts an alarm off by as much in some browsers
 */
export async function isForgotten() {
  return nextBatch(await box.items()).length > 0 && !(await ringsWithin(DELIVERY_ALARM, LONGEST_WAIT_S));
}

/** @param {number | null} seconds @returns {Promise<void>} */
function wakeAfter(seconds) {
  return seconds === null ? silence(DELIVERY_ALARM) : ringAfter(DELIVERY_ALARM, seconds);
}
