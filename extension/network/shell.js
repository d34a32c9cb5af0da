// The page's frame: the tabs, one of them shown, where the focus goes, and what was last done.
import { ask } from "../browser/messages.js";
import { h } from "../interface/element.js";
import { troubleView, troubleWords } from "../interface/trouble.js";
import { hashOf } from "./address.js";
import { keptHere } from "./history.js";
import { opening } from "./opening.js";
import { tabRow } from "./tab_row.js";

/**
 * @typedef {object} Tools what a tab is given beside its root
 * @property {string} title the tab's
 * @property {Promise<any>} [first] the answer to what the tab asks first
 * @property {typeof ask} ask a word of background/routes.js, or another of background/messages.js
 * @property {import("./address.js").Address} at what the page's address says: `path` after the tab's hash, and `query`
 * @property {typeof hashOf} hashOf
 * @property {(hash: string) => Promise<unknown>} go leads to an address of this page; settles once it is shown
 * @property {(hash: string) => void} note puts how the tab is shown now into the address, with no step back to it
 * @property {(focus?: string) => Promise<void>} again shows the tab anew, as after a change; `focus`: a selector in it
 * @property {(name: string) => void} entitle names the browser's tab
 * @property {(text: string, undo?: () => unknown) => void} say tells what came of an action, to be taken back by `undo`
 * @property {(action: () => Promise<unknown>) => Promise<void>} attempt runs an action and tells when it fails; the view stays
 * @property {AbortSignal} left aborted when this showing of the tab is over: for listeners and timers beyond `root`
 * @property {Record<string, any>} kept the tab's own, as long as the page is open: what to find again on the way back
 */
/** @typedef {{ show: (root: HTMLElement, tools: Tools) => Promise<unknown> }} TabModule */
/**
 * @typedef {object} Tab
 * @property {string} title
 * @property {string} hash
 * @property {string} [under]
 * @property {() => Promise<TabModule>} load
 * @property {(address: import("./address.js").Address, ask: typeof import("../browser/messages.js").ask) => Promise<any>} [first]
 */

/** @type {import("../interface/trouble.js").LinkWords} */
const NOT_LOADED = {
  title: "This part of the page could not be loaded",
  todo: "Keepwarm may just have been updated. If it goes on, load or install the extension anew; your network is safe with the companion.",
  action: null,
};

/** @param {Tab[]} tabs the first is shown where the address names none @param {import("./opening.js").Opening | null} [ahead] what is on its way already */
export function shell(tabs, ahead = null) {
  const at = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const [view, outcome, undoing] = [at("view"), at("outcome"), /** @type {HTMLButtonElement} */ (at("undo"))];
  const row = tabRow(at("tabs"), tabs);
  let left = new AbortController();
  let kept = keptHere();
  let visit = 0; // counts when the person came to a tab, not when what it shows was made anew
  let isTroubled = false;

  /** @param {string} text @param {{ undo?: (() => unknown) | null, wrong?: boolean }} [more] */
  function tell(text, { undo = null, wrong = false } = {}) {
    outcome.textContent = text;
    outcome.className = wrong ? "wrong" : "";
    undoing.hidden = !undo;
    undoing.onclick = undo;
  }

  /** @param {() => Promise<unknown>} action */
  async function attempt(action) {
    try {
      await action();
    } catch (error) {
      const { title, todo } = await troubleWords(error);
      tell(`${title}. ${todo}`, { wrong: true });
    }
  }

  /** Holds the room while the answer is on its way. */
  function wait() {
    view.setAttribute("aria-busy", "true");
    const bones = ["title", "row", "row", "row", "row"].map((size) => h("div", { class: `bone ${size}` }));
    view.replaceChildren(h("div", { class: "bones" }, ...bones));
  }

  /** @param {Node} root @param {string | undefined} focus */
  function put(root, focus) {
    view.removeAttribute("aria-busy");
    view.replaceChildren(root);
    view.querySelector("h1")?.setAttribute("tabindex", "-1");
    const target = (focus && view.querySelector(focus)) || view.querySelector("h1") || view;
    /** @type {HTMLElement} */ (target).focus({ preventScroll: !focus });
  }

  /** @param {{ anew?: boolean, focus?: string }} [how] `anew`: what is shown stays until the new is there */
  async function show({ anew = false, focus } = {}) {
    const opened = ahead ?? opening(tabs, location.hash);
    const { tab, module } = opened;
    ahead = null;
    const before = left;
    const mine = new AbortController();
    left = mine;
    if (!anew) {
      before.abort();
      visit += 1;
      tell("");
      document.title = `${tab.title} · Keepwarm`;
      row.mark(tab);
      wait();
    }
    const root = h("div", { class: "tab", "data-tab": tab.hash });
    const trouble = await module.then(
      (loaded) => loaded.show(root, toolsFor(opened, mine.signal)).then(() => null, troubleWords),
      () => NOT_LOADED,
    );
    if (left !== mine) return; // it was slower than the person's next step
    before.abort();
    isTroubled = trouble !== null;
    const scrolled = anew ? view.scrollTop : (kept.scrolled ?? 0);
    if (trouble)
      root.replaceChildren(
        h("h1", { class: "unseen" }, tab.title),
        troubleView(trouble, () => (trouble === NOT_LOADED ? location.reload() : show())),
      );
    put(root, trouble ? "h2" : focus);
    view.scrollTop = scrolled;
  }

  /** @param {import("./opening.js").Opening} opened @param {AbortSignal} signal @returns {Tools} */
  function toolsFor({ tab, address, first }, signal) {
    const stays = () => !signal.aborted;
    const mine = visit;
    return {
      title: tab.title,
      first,
      ask,
      at: address,
      hashOf,
      go,
      note: (hash) => stays() && history.replaceState(history.state, "", hash),
      again: (focus) => (mine === visit ? show({ anew: true, focus }) : Promise.resolve()),
      entitle: (name) => {
        if (stays()) document.title = `${name} · Keepwarm`;
      },
      say: (text, undo) => tell(text, { undo }),
      attempt,
      left: signal,
      kept,
    };
  }

  view.addEventListener("scroll", () => {
    if (!view.hasAttribute("aria-busy")) kept.scrolled = view.scrollTop;
  });
  /** @param {string} hash */
  function go(hash) {
    history.pushState(null, "", hash);
    return arrive();
  }

  /** The address has become another. */
  function arrive() {
    kept = keptHere();
    return show();
  }

  addEventListener("hashchange", arrive);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && isTroubled) show(); // meanwhile the companion may have been started
  });
  show().then(row.count); // the tab does not wait for it
  return { go, attempt, tell };
}
