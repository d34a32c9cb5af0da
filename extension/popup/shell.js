// The popup's frame: one view at a time, where the focus goes, and what was last done.
import { button, h } from "../interface/element.js";

/**
 * @typedef {object} Screen
 * @property {HTMLElement} banner
 * @property {(view: (screen: Screen) => Promise<unknown>) => Promise<void>} go
 * @property {(name: "page" | "network") => void} mark
 * @property {() => void} wait
 * @property {(parts: (Node | null | false)[], how?: { focus?: string, onBack?: (() => unknown) | null }) => void} show
 * @property {(text: string, undo?: () => unknown) => void} say
 * @property {(action: () => Promise<unknown>) => Promise<void>} attempt
 */

/** @param {{ onPage: () => unknown, onNetwork: () => unknown, onNetworkPage: () => unknown, onSettings: () => unknown, onFailure: () => unknown }} ways @returns {Screen} */
export function shell({ onPage, onNetwork, onNetworkPage, onSettings, onFailure }) {
  const at = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const view = at("view");
  const outcome = at("outcome");
  const tabs = { page: at("page-view"), network: at("network-view") };
  /** @type {(() => unknown) | null} */
  let back = null;
  let turn = 0;

  tabs.page.addEventListener("click", onPage);
  tabs.network.addEventListener("click", onNetwork);
  at("network-page").addEventListener("click", onNetworkPage);
  at("settings").addEventListener("click", onSettings);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !back) return;
    event.preventDefault(); // or the browser closes the popup
    back();
  });

  /** @type {Screen} */
  const screen = {
    banner: at("banner"),

    /**
     * Leads to a view. One that was slower than the person's next step no longer shows.
     * @param {(screen: Screen) => Promise<unknown>} view
     */
    go(view) {
      const mine = ++turn;
      const still =
        (/** @type {(...given: any[]) => void} */ act) =>
        (/** @type {any[]} */ ...given) => {
          if (mine === turn) act(...given);
        };
      return screen.attempt(() => view({ ...screen, mark: still(screen.mark), show: still(screen.show) }));
    },

    /** @param {"page" | "network"} name */
    mark(name) {
      for (const [key, tab] of Object.entries(tabs)) tab.setAttribute("aria-current", key === name ? "page" : "false");
    },

    /** Holds the room while the answer is on its way. */
    wait() {
      view.setAttribute("aria-busy", "true");
      view.replaceChildren(
        h(
          "div",
          { class: "bones" },
          ...["wide", "", "tall", "tall"].map((size) => h("div", { class: `bone ${size}` })),
        ),
      );
    },

    /**
     * @param {(Node | null | false)[]} parts
     * @param {{ focus?: string, onBack?: (() => unknown) | null }} [how] `focus`: a selector in the view; `onBack`: where Escape leads
     */
    show(parts, { focus, onBack = null } = {}) {
      back = onBack;
      const leave = onBack && button("‹ Back", onBack, "quiet back");
      view.removeAttribute("aria-busy");
      view.replaceChildren(...[leave, ...parts].filter((part) => part instanceof Node));
      const target = focus ? view.querySelector(focus) : view;
      (target instanceof HTMLElement ? target : view).focus();
    },

    /**
     * Says what came of an action, and offers to take it back.
     * @param {string} text @param {() => unknown} [undo]
     */
    say(text, undo) {
      outcome.replaceChildren(h("span", {}, text), ...(undo ? [button("Undo", undo, "quiet")] : []));
    },

    /** Runs an action and says it when it fails; the view stays as it was. @param {() => Promise<unknown>} action */
    async attempt(action) {
      try {
        await action();
      } catch (/** @type {any} */ error) {
        outcome.replaceChildren(h("span", { class: "wrong" }, error.message));
        onFailure();
      }
    },
  };
  return screen;
}
