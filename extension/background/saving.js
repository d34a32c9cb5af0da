// Saving a person and noting a touch: both go through the outbox, and both say honestly what became of them.
import { NotKept } from "../outbox/box.js";
import { keep, retried } from "../outbox/outbox.js";
import { keepingSeen } from "./badge.js";
import { captureFrom } from "./capture.js";
import { box, delivery, holding } from "./deliver.js";

/**
 * @typedef {"saved" | "known" | "review" | "kept" | "refused"} Verdict `kept`: on disk in this browser, not yet at the companion
 * @typedef {{ verdict: Verdict, id: string, contact?: any, contact_id?: string, candidates?: any[], reason?: string,
 *   field?: string }} Outcome `reason` of `kept` is a link state or the companion's own sentence
 * @typedef {import("../outbox/outbox.js").Item} Item
 */

/**
 * @param {{ url: string, read: any, form: Record<string, string>, replaces?: string, id?: string }} request see captureFrom;
 *   `replaces`: a refused try of the same form, now mended; `id`: of the capture, so that one asked for again is made once
 * @returns {Promise<Outcome>}
 */
export async function saveCapture({ url, read, form, replaces, id }) {
  const outcome = await post("capture", captureFrom({ url, read, form }), id);
  if (replaces) await discard(replaces);
  return outcome;
}

/**
 * @param {{ interaction: any, id?: string }} request `at` may be absent: now; `id` as above
 * @param {Record<string, any>} [beside] entries of the storage that are written with it, or not at all
 * @returns {Promise<Outcome>}
 */
export function logInteraction({ interaction, id }, beside) {
  return post("interaction", interaction, id, beside);
}

/**
 * Takes a touch back. The companion is always told, once it can be: whether the touch has reached it nobody here can know,
 * as its answer may have been lost.
 * @param {string} id the touch's
 * @param {Record<string, any>} [beside] entries of the storage that are written with it, or not at all
 * @returns {Promise<{ verdict: Verdict }>} `kept`: the companion will be told when it is back
 * @throws {NotKept}
 */
export async function takeBack(id, beside) {
  const { status } = await delivery.post(keep("removal", { id }, Date.now()), beside);
  return { verdict: status === "later" ? "kept" : "saved" };
}

/**
 * @param {"capture" | "interaction"} kind @param {any} body @param {string} [id] @param {Record<string, any>} [beside]
 * @returns {Promise<Outcome>} refused also where the browser has no room for it
 */
async function post(kind, body, id = crypto.randomUUID(), beside = {}) {
  try {
    const { status, ...answer } = await delivery.post(keep(kind, { ...body, id }, Date.now()), beside);
    await keepingSeen(true);
    return { ...answer, id, verdict: verdictOn(status, answer) };
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
    await keepingSeen(false);
    return { id, verdict: "refused", reason: error.message };
  }
}

/** @param {string} status @param {Record<string, any>} answer @returns {Verdict} */
function verdictOn(status, answer) {
  if (status === "later") return "kept";
  if (status === "rejected") return "refused";
  if (status === "review" || (answer.candidates?.length && !answer.contact)) return "review";
  return answer.known ? "known" : "saved";
}

/** @returns {Promise<{ waiting: number, refused: { id: string, what: string, reason: string }[] }>} */
export async function outboxState() {
  const items = await box.items();
  const refused = items.flatMap(({ id, kind, body, refused: why }) =>
    why ? [{ id, what: nameOf(kind, body), reason: why.reason }] : [],
  );
  return { waiting: items.length - refused.length, refused };
}

/** @param {string} kind @param {any} body */
function nameOf(kind, body) {
  if (kind === "removal") return "A touch to take back";
  return kind === "capture" ? (body.chosen?.name ?? body.person?.name ?? body.url) : `A touch (${body.kind})`;
}

/** @param {string} id @returns {Promise<void>} */
export async function retry(id) {
  await holding(async () => {
    const item = (await box.items()).find((one) => one.id === id);
    if (item) await box.put(retried(item));
  });
  await delivery.deliver();
}

/** @param {string} id @returns {Promise<void>} */
export async function discard(id) {
  await holding(() => box.apply({ put: [], remove: [id] }));
}
