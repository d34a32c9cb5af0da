// Takes the waiting items to the companion, batch after batch, until none waits or it must be tried later.
import { answered, bodyOf, nextBatch, postponed, refusedWhole, waitBefore } from "./outbox.js";

/** @typedef {import("./outbox.js").Item} Item */
/** @typedef {import("./outbox.js").Answer} Answer */
/** @typedef {import("./outbox.js").Kind} Kind */
/** @typedef {ReturnType<typeof import("./box.js").createBox>} Box */
/**
 * What became of one batch: answered item by item, refused as a whole, put off by a companion that is there, or not sent to
 * one that is away.
 * @typedef {{ answers: Answer[] } | { refused: string } | { later: string } | { away: string }} Outcome
 */

/**
 * @param {object} parts
 * @param {Box} parts.box
 * @param {(kind: Kind, bodies: any[]) => Promise<Outcome>} parts.send never throws
 * @param {<T>(run: () => Promise<T>) => Promise<T>} parts.exclusive runs one delivery at a time, in any context
 * @param {(seconds: number | null) => Promise<void>} parts.wakeAfter sets or, with null, clears the alarm for the next try
 * @param {() => number} [parts.now] milliseconds since the epoch
 */
export function createDelivery({ box, send, exclusive, wakeAfter, now = Date.now }) {
  /** Who waits for the fate of an item: only for the answer shown on the screen, the item itself is on disk. @type {Map<string, Answer>} */
  const fates = new Map();

  /** @param {Item[]} batch @returns {Promise<boolean>} whether to go on with the next batch */
  async function deliver(batch) {
    const outcome = await send(
      batch[0].kind,
      batch.map((item) => bodyOf(item, now())),
    );
    const change = changeFor(batch, outcome);
    for (const fate of fatesOf(batch, outcome, change)) if (fates.has(fate?.id)) fates.set(fate.id, fate);
    await box.apply(change);
    if ("answers" in outcome) return change.put.every((item) => item.refused); // one left unanswered would be sent again for ever
    return "refused" in outcome;
  }

  async function drain() {
    await wakeAfter(waitBefore(await box.items())); // first: if this worker is stopped halfway, the alarm is what remembers
    try {
      for (;;) {
        const batch = nextBatch(await box.items());
        if (batch.length === 0 || !(await deliver(batch))) break;
      }
    } finally {
      await wakeAfter(waitBefore(await box.items()));
    }
  }

  return {
    /** Sends what waits. Another delivery under way is awaited first. @returns {Promise<void>} */
    deliver: () => exclusive(drain),

    /**
     * Keeps an item, on disk before anything is sent, then delivers.
     * @param {Item} item
     * @param {Record<string, any>} [beside] entries of the storage that are written with it, or not at all
     * @returns {Promise<Answer & Record<string, any>>} the companion's answer; status `later` when it is still waiting here
     * @throws {import("./box.js").NotKept}
     */
    async post(item, beside) {
      const add = () => box.add(item, beside);
      // A removal takes the place of its interaction, which may be on its way: its answer must not sweep the removal away.
      const kept = await (item.kind === "removal" ? exclusive(add) : add());
      if (kept.refused) return rejection(kept);
      const unknown = { id: item.id, status: "later" };
      fates.set(item.id, unknown);
      try {
        await wakeAfter(waitBefore([item]));
        await exclusive(drain);
      } catch (error) {
        if (fates.get(item.id) === unknown) fates.set(item.id, { ...unknown, reason: String(error) }); // it is kept, whatever came after
      }
      const fate = fates.get(item.id) ?? unknown;
      fates.delete(item.id);
      return fate;
    },
  };
}

/** @param {Item[]} batch @param {Outcome} outcome */
function changeFor(batch, outcome) {
  if ("answers" in outcome) return answered(batch, outcome.answers);
  if ("refused" in outcome) return refusedWhole(batch, outcome.refused);
  return "later" in outcome ? postponed(batch) : { put: [], remove: [] };
}

/** @param {Item[]} batch @param {Outcome} outcome @param {import("./outbox.js").Change} change @returns {Answer[]} */
function fatesOf(batch, outcome, change) {
  if ("answers" in outcome) return outcome.answers;
  if ("refused" in outcome) return change.put.filter((item) => item.refused).map(rejection);
  const reason = "later" in outcome ? outcome.later : outcome.away;
  return batch.map(({ id }) => ({ id, status: "later", reason }));
}

/** @param {Item} item @returns {Answer} */
function rejection(item) {
  return { id: item.id, status: "rejected", reason: item.refused?.reason, field: item.refused?.field ?? undefined };
}
