// Saving a person and noting a touch: both go through the outbox, and both say honestly what became of them.
import { keep, retried } from "../outbox/outbox.js";
import { captureFrom } from "./capture.js";
import { box, delivery, holding } from "./deliver.js";

/**
 * @typedef {"saved" | "known" | "review" | "kept" | "refused"} Verdict `kept`: on disk in this browser, not yet at the companion
 * @typedef {{ verdict: Verdict, id: string, contact?: any, contact_id?: string, candidates?: any[], reason?: string,
 *   field?: string }} Outcome `reason` of `kept` is a link state or the companion's own sentence
 */

/**
 * @param {{ url: string, read: any, form: Record<string, string>, replaces?: string }} request see captureFrom;
 *   `replaces`: a refused try of the same form, now mended
 * @returns {Promise<Outcome>}
 */
export async function saveCapture({ url, read, form, replaces }) {
  const outcome = await post("capture", { captured_at: new Date().toISOString(), ...captureFrom({ url, read, form }) });
  if (replaces) await discard(replaces);
  return outcome;
}

/** @param {{ interaction: any }} request `at` may be absent: now @returns {Promise<Outcome>} */
export function logInteraction({ interaction }) {
  return post("interaction", { at: new Date().toISOString(), ...interaction });
}

/**
 * Takes a touch back: out of the outbox if it was not delivered yet, else at the companion, which is told through the outbox too.
 * @param {string} id the touch's @returns {Promise<{ verdict: Verdict }>} `kept`: the companion will be told when it is back
 */
export async function takeBack(id) {
  const isHere = await holding(async () => {
    const item = (await box.items()).find((one) => one.id === id && one.kind === "interaction");
    if (item) await box.apply({ put: [], remove: [id] });
    return item !== undefined;
  });
  if (isHere) return { verdict: "saved" };
  const { status } = await delivery.post(keep("removal", { id }, Date.now()));
  return { verdict: status === "later" ? "kept" : "saved" };
}

/** @param {import("../outbox/outbox.js").Kind} kind @param {any} body @returns {Promise<Outcome>} */
async function post(kind, body) {
  const id = crypto.randomUUID();
  const { status, ...answer } = await delivery.post(keep(kind, { id, ...body }, Date.now()));
  return { ...answer, id, verdict: verdictOn(status, answer) };
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
