// Takes the waiting items to the companion, batch after batch, until none waits or it must be tried later.
import { answered, nextBatch, postponed, refusedWhole, waitBefore } from "./outbox.js";

/** @typedef {import("./outbox.js").Item} Item */
/** @typedef {import("./outbox.js").Answer} Answer */
/** @typedef {import("./outbox.js").Kind} Kind */
/** @typedef {ReturnType<typeof import("./box.js").createBox>} Box */
/**
 * What became of one batch: answered item by item, refused as a whole, or put off.
 * @typedef {{ answers: Answer[] } | { refused: string } | { later: string }} Outcome
 */

/**
 * @param {object} parts
 * @param {Box} parts.box
 * @param {(kind: Kind, bodies: any[]) => Promise<Outcome>} parts.send never throws
 * @param {(run: () => Promise<void>) => Promise<void>} parts.exclusive runs one delivery at a time, in any context
 * @param {(seconds: number | null) => Promise<void>} parts.wakeAfter sets or, with null, clears the alarm for the next try
 */
export function createDelivery({ box, send, exclusive, wakeAfter }) {
  /** Who waits for the fate of an item: only for the answer shown on the screen, the item itself is on disk. @type {Map<string, Answer>} */
  const fates = new Map();

  /** @param {Item[]} batch @returns {Promise<boolean>} whether to go on with the next batch */
  async function deliver(batch) {
    const outcome = await send(
      batch[0].kind,
      batch.map((item) => item.body),
    );
    const change = changeFor(batch, outcome);
    await box.apply(change);
    if ("answers" in outcome) {
      for (const answer of outcome.answers) if (fates.has(answer?.id)) fates.set(answer.id, answer);
      return change.put.every((item) => item.refused); // an item left unanswered would be sent again for ever
    }
    if ("refused" in outcome) {
      for (const item of change.put) if (item.refused && fates.has(item.id)) fates.set(item.id, rejection(item));
      return true;
    }
    for (const item of batch)
      if (fates.has(item.id)) fates.set(item.id, { id: item.id, status: "later", reason: outcome.later });
    return false;
  }

  async function drain() {
    for (;;) {
      const batch = nextBatch(await box.items());
      if (batch.length === 0 || !(await deliver(batch))) break;
    }
    await wakeAfter(waitBefore(await box.items()));
  }

  return {
    /** Sends what waits. Another delivery under way is awaited first. @returns {Promise<void>} */
    deliver: () => exclusive(drain),

    /**
     * Keeps an item, on disk before anything is sent, then delivers.
     * @param {Item} item
     * @returns {Promise<Answer & Record<string, any>>} the companion's answer; status `later` when it is still waiting here
     */
    async post(item) {
      await box.put(item);
      fates.set(item.id, { id: item.id, status: "later" });
      try {
        await wakeAfter(waitBefore([item])); // if this worker is stopped halfway, the alarm is what remembers
        await exclusive(drain);
        return /** @type {Answer} */ (fates.get(item.id));
      } finally {
        fates.delete(item.id);
      }
    },
  };
}

/** @param {Item[]} batch @param {Outcome} outcome */
function changeFor(batch, outcome) {
  if ("answers" in outcome) return answered(batch, outcome.answers);
  return "refused" in outcome ? refusedWhole(batch, outcome.refused) : postponed(batch);
}

/** @param {Item} item @returns {Answer} */
function rejection(item) {
  return { id: item.id, status: "rejected", reason: item.refused?.reason, field: item.refused?.field ?? undefined };
}
