// The page's frame: one view at a time, the answers it offers, where the focus goes, and what was last done.
import { h } from "../interface/element.js";

/** @typedef {"same" | "different" | "later" | "another"} Answer */
/**
 * @typedef {object} Stage
 * @property {(parts: (Node | null | false)[], focus?: string) => void} show
 * @property {() => void} wait
 * @property {(answers: Partial<Record<Answer, () => Promise<unknown>>>) => void} offer
 * @property {(undo: (() => Promise<unknown>) | null) => void} offerUndo
 * @property {(text: string, wrong?: boolean) => void} say
 * @property {(action: () => Promise<unknown>) => Promise<unknown>} attempt
 * @property {() => boolean} asks whether an answer is offered now
 * @property {(place: { number: number, of: number } | null) => void} mark
 */

const TITLE = "One person or two? · Keepwarm";
const ANSWERS = /** @type {Answer[]} */ (["same", "different", "later", "another"]);

/** @param {(error: any) => Promise<void>} onTrouble an action has failed; the view stays as it was @returns {Stage} */
export function stage(onTrouble) {
  const at = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const button = (/** @type {string} */ id) => /** @type {HTMLButtonElement} */ (at(id));
  const [view, outcome] = [at("view"), at("outcome")];
  const buttons = [...ANSWERS, "undo"].map(button);
  let acting = false;

  /** One at a time: a second press answers nothing the person has not seen. @param {() => Promise<unknown>} action */
  async function act(action) {
    if (acting) return;
    acting = true;
    for (const each of buttons) each.setAttribute("aria-disabled", "true");
    try {
      await action();
    } catch (error) {
      await onTrouble(error);
    } finally {
      acting = false;
      for (const each of buttons) each.removeAttribute("aria-disabled");
    }
  }

  /** @param {string} id @param {(() => Promise<unknown>) | null} action */
  function set(id, action) {
    button(id).hidden = !action;
    button(id).onclick = action && (() => act(action));
  }

  /** @param {string} focus a selector in the view */
  function focusOn(focus) {
    const target = view.querySelector(focus) ?? view;
    /** @type {HTMLElement} */ (target).focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  return {
    show(parts, focus = "h2") {
      view.removeAttribute("aria-busy");
      view.replaceChildren(...parts.filter((part) => part instanceof Node));
      focusOn(focus);
    },

    wait() {
      view.setAttribute("aria-busy", "true");
      view.replaceChildren(
        h(
          "div",
          { class: "bones" },
          h("div", { class: "bone title" }),
          h("div", { class: "sides" }, h("div", { class: "bone side" }), h("div", { class: "bone side" })),
          ...[1, 2, 3, 4].map(() => h("div", { class: "bone row" })),
        ),
      );
    },

    offer(answers) {
      for (const id of ANSWERS) set(id, answers[id] ?? null);
      at("letters").hidden = Object.keys(answers).length === 0;
    },

    offerUndo: (undo) => set("undo", undo),

    asks: () => ANSWERS.some((id) => !button(id).hidden),

    attempt: (action) => action().catch(onTrouble),

    say(text, wrong = false) {
      outcome.textContent = text;
      outcome.className = wrong ? "wrong" : "";
    },

    mark(place) {
      at("place").textContent = place ? `${place.number} of ${place.of}` : "";
      const bar = /** @type {HTMLProgressElement} */ (at("bar"));
      bar.hidden = !place;
      bar.value = place ? (place.number - 1) / place.of : 0;
      document.title = place ? `${place.number} of ${place.of} · ${TITLE}` : TITLE;
    },
  };
}
