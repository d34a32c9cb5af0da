// The row of tabs, and beside them the way to the page of questions with how many are open.
import { ask } from "../browser/messages.js";
import { h } from "../interface/element.js";

/** @typedef {import("./shell.js").Tab} Tab */

/**
 * @param {HTMLElement} row @param {Tab[]} tabs
 * @returns {{ mark: (shown: Tab) => void, count: () => Promise<void> }} `mark`: the tab that is shown; `count`: asks how many questions are open
 */
export function tabRow(row, tabs) {
  const links = tabs
    .filter(({ under }) => !under)
    .map(({ hash, title }) => ({ hash, link: h("a", { href: `#${hash}` }, title) }));
  const open = h("span", { class: "count" });
  const questions = h("a", { href: "../review/review.html" }, "Duplicates ", open);
  row.replaceChildren(...[...links.map(({ link }) => link), questions].map((link) => h("li", {}, link)));

  const count = () =>
    ask("reviews.list").then(
      (told) => {
        open.textContent = told.open ? String(told.open) : "";
      },
      () => {}, // what keeps the companion from answering is told by the tab
    );
  document.addEventListener("visibilitychange", () => document.hidden || count());

  /** @param {Tab} shown */
  function mark({ hash, under }) {
    for (const { hash: own, link } of links) {
      if (own === (under ?? hash)) link.setAttribute("aria-current", own === hash ? "page" : "true");
      else link.removeAttribute("aria-current");
      if (own === (under ?? hash)) link.scrollIntoView?.({ block: "nearest", inline: "nearest" });
    }
  }

  return { mark, count };
}
