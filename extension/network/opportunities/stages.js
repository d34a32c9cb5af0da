// Where an opportunity can stand, and what can be said of it from there. Pure.

/** @type {Record<string, string>} */
export const STAGES = { heard: "Heard of", pursuing: "Pursuing", won: "Won", lost: "Lost", dropped: "Dropped" };
/** @type {Record<string, string>} */
export const KINDS = { job: "Job", client: "Client", talk: "Talk", other: "Something else" };

/** @type {Record<string, string[]>} the stages it can go to; what has ended can begin again */
const NEXT = {
  heard: ["pursuing", "dropped"],
  pursuing: ["won", "lost", "dropped"],
  won: ["pursuing"],
  lost: ["pursuing"],
  dropped: ["pursuing"],
};

/** @param {string} stage @returns {[stage: string, label: string][]} */
export const nextStages = (stage) => NEXT[stage].map((next) => [next, STAGES[next]]);

/** @template {{ stage: string }} Item @param {Item[]} items @returns {[stage: string, items: Item[]][]} in the order of the stages, those with nothing left out */
export function byStage(items) {
  const all = Object.keys(STAGES).map(
    (stage) => /** @type {[string, Item[]]} */ ([stage, items.filter((item) => item.stage === stage)]),
  );
  return all.filter(([, some]) => some.length > 0);
}
