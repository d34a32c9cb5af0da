// What may happen to an item between the click and the companion's word. Pure: takes items, gives items.

/** @typedef {"capture" | "interaction" | "removal"} Kind a removal takes the interaction of its id back */
/**
 * @typedef {object} Item
 * @property {string} id the same id the companion is given: delivering twice is storing once
 * @property {Kind} kind
 * @property {any} body what is sent, but for its moment where nobody told one
 * @property {number} number its place in the order they were kept in, from 1; never taken from a clock, which may be set back
 * @property {number} kept_at milliseconds since the epoch, by this computer's clock
 * @property {number} tries deliveries that came to nothing since the last one that did not
 * @property {number} share how many may go in one batch with it; halved when a whole batch is refused, to find the bad one
 * @property {{ reason: string, field: string | null } | null} refused why it waits in quarantine for the person
 */
/** @typedef {{ id: string, status: string, reason?: string, field?: string }} Answer */
/** @typedef {{ put: Item[], remove: string[] }} Change */

export const BATCH = 50;
const FIRST_WAIT_S = 30;
export const LONGEST_WAIT_S = 900;
/** What a kind calls its moment. @type {Record<Kind, string | null>} */
const MOMENT = { capture: "captured_at", interaction: "at", removal: null };
const ON_DISK = new Set(["stored", "repeated", "review"]);

/** @param {Kind} kind @param {any} body @param {number} now @returns {Item} whose number the box gives it */
export function keep(kind, body, now) {
  return { id: body.id, kind, body, number: 0, kept_at: now, tries: 0, share: BATCH, refused: null };
}

/** @param {Item[]} items @returns {Item[]} in the order they were kept in, of one kind, never the quarantined; empty when none is waiting */
export function nextBatch(items) {
  const waiting = items.filter((item) => !item.refused).sort((a, b) => a.number - b.number);
  const size = Math.min(waiting[0]?.share ?? 0, BATCH);
  const other = waiting.findIndex((item) => item.kind !== waiting[0].kind);
  return waiting.slice(0, other === -1 ? size : Math.min(other, size));
}

/**
 * What is sent of an item. Where nobody told its moment, that is when it was kept, but never one still to come: the clock
 * may have been ahead then and set right since, and the companion takes no touch from the future.
 * @param {Item} item @param {number} now @returns {any}
 */
export function bodyOf({ kind, body, kept_at: kept }, now) {
  const moment = MOMENT[kind];
  return moment && !body[moment] ? { ...body, [moment]: new Date(Math.min(kept, now)).toISOString() } : body;
}

/** The companion answered item by item. An item it does not mention stays. @param {Item[]} batch @param {Answer[]} answers @returns {Change} */
export function answered(batch, answers) {
  const byId = new Map(answers.map((answer) => [answer?.id, answer]));
  /** @type {Change} */
  const change = { put: [], remove: [] };
  for (const item of batch) {
    const answer = byId.get(item.id);
    if (answer && ON_DISK.has(answer.status)) change.remove.push(item.id);
    else if (answer?.status === "rejected") change.put.push(quarantined(item, answer.reason, answer.field));
    else change.put.push({ ...item, tries: item.tries + 1 });
  }
  return change;
}

/** The companion refused the batch as a whole (4xx): halve it until the one at fault stands alone. @param {Item[]} batch @param {string} reason @returns {Change} */
export function refusedWhole(batch, reason) {
  if (batch.length === 1) return { put: [quarantined(batch[0], reason)], remove: [] };
  const share = Math.floor(batch.length / 2);
  return { put: batch.map((item) => ({ ...item, share })), remove: [] };
}

/** Nothing can be said about the items: the companion could not be understood or cannot write. @param {Item[]} batch @returns {Change} */
export function postponed(batch) {
  return { put: batch.map((item) => ({ ...item, tries: item.tries + 1 })), remove: [] };
}

/** The person says: try that one again. @param {Item} item @returns {Item} */
export function retried(item) {
  return { ...item, refused: null, tries: 0 };
}

/** @param {Item[]} items @returns {number | null} seconds until the next delivery; null when nothing is waiting */
export function waitBefore(items) {
  const [oldest] = nextBatch(items);
  if (!oldest) return null;
  return Math.min(FIRST_WAIT_S * 2 ** Math.max(0, oldest.tries - 1), LONGEST_WAIT_S);
}

/** @param {Item} item @param {string} [reason] @param {string} [field] @returns {Item} */
function quarantined(item, reason = "The companion refused it without saying why.", field) {
  return { ...item, tries: 0, refused: { reason, field: field ?? null } };
}
