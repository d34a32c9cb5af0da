// Choosing in the list as it is shown: single people, stretches, or everyone who is found.
import { joined, NOBODY, stretch, toggled } from "./chosen.js";

/** @typedef {import("./windows.js").Windows} Windows */

/** @param {Record<string, any>} kept whom the person had chosen here before @param {() => Windows} windows @param {() => void} onChange */
export function choice(kept, windows, onChange) {
  kept.chosen ??= NOBODY;
  kept.isEveryone ??= false;

  /** @param {import("./chosen.js").Chosen} chosen @param {boolean} [all] */
  function set(chosen, all = false) {
    kept.chosen = chosen;
    kept.isEveryone = all;
    onChange();
  }

  /** @param {number} from @param {number} to */
  const idsOf = async (from, to) => (await windows().rows(from, to)).map(({ who }) => who.id);

  /** From everyone to each of them by name, so that one can be left out. */
  async function named() {
    return kept.isEveryone ? joined(kept.chosen, await idsOf(0, windows().total())) : kept.chosen;
  }

  return {
    has: (/** @type {string} */ id) => kept.isEveryone || kept.chosen.ids.has(id),
    count: () => (kept.isEveryone ? windows().total() : kept.chosen.ids.size),
    isEveryone: () => /** @type {boolean} */ (kept.isEveryone),
    ids: () => /** @type {string[]} */ ([...kept.chosen.ids]),
    everyone: () => set(NOBODY, true),
    nobody: () => set(NOBODY),
    /** Another list is asked: everyone in it is not who was meant. */
    listChanged() {
      kept.isEveryone = false;
      kept.chosen = { ...kept.chosen, anchor: null };
    },
    /** @param {"choose" | "stretch" | "all" | "none"} press @param {number} index @param {number} [from] where the focus was before */
    async press(press, index, from = index) {
      if (press === "all") return set(NOBODY, true);
      if (press === "none") return set(NOBODY);
      const before = await named();
      if (press === "choose") return set(toggled(before, (await idsOf(index, index + 1))[0], index));
      const begun = { ...before, anchor: before.anchor ?? from };
      set(joined(begun, await idsOf(...stretch(begun, index))));
    },
  };
}
