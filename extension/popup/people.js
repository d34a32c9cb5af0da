// A list of people: one row each, and a button for those who come after them.
import { button, h } from "../interface/element.js";
import { dueWords, initials } from "../interface/words.js";
import { contactView } from "./contact.js";

/** @typedef {import("./shell.js").Screen} Screen */
/** @typedef {{ items: any[], next: string | null }} Page */

/**
 * @param {Screen} screen @param {Page} first
 * @param {(item: any) => HTMLElement} rowOf
 * @param {(cursor: string) => Promise<Page>} following the page that a cursor leads to
 * @returns {Node[]}
 */
export function people(screen, first, rowOf, following) {
  const list = h("ul", { class: "people" });
  const more = h("p", { class: "soft" });
  const add = (/** @type {Page} */ { items, next }) => {
    const rows = items.map(rowOf);
    list.append(...rows);
    more.replaceChildren(...(next === null ? [] : [button("Show more", () => goOn(next), "quiet")]));
    return rows;
  };
  const goOn = (/** @type {string} */ cursor) =>
    screen.attempt(async () => {
      const [next] = add(await following(cursor));
      next?.querySelector("button")?.focus(); // the button that was pressed is gone
    });
  add(first);
  return [list, more];
}

/** @param {Screen} screen @param {any} card @param {string | null} line @param {() => unknown} onBack */
export function row(screen, card, line, onBack) {
  const { tone, text } = dueWords(card, new Date());
  const open = () => screen.attempt(() => contactView(screen, card.id, onBack));
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", class: "person", onclick: open },
      h("span", { class: "face", "aria-hidden": "true" }, initials(card.name)),
      h("strong", {}, card.name),
      h("span", { class: `due ${tone}` }, text),
      line && h("small", {}, line),
    ),
  );
}
