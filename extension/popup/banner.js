// The state of the link, when it is not well, and what waits in the outbox.
import { requestReach } from "../browser/access.js";
import { ask } from "../browser/messages.js";
import { openOptions } from "../browser/tabs.js";
import { button, h } from "../interface/element.js";
import { linkWords } from "../interface/link_words.js";
import { counted } from "../interface/words.js";

/** @typedef {{ id: string, what: string, reason: string }} RefusedItem */
/** @typedef {{ link: string, withheld: boolean, port: number, outbox: { waiting: number, refused: RefusedItem[] } }} Look */

const COMPANION = ["http://127.0.0.1/*"];

/** @param {import("./shell.js").Screen} screen @param {Look} look */
export function showBanner(screen, look) {
  const words = linkWords(look);
  const { waiting, refused } = look.outbox;
  const parts = [
    words && h("strong", {}, words.title),
    words && h("p", {}, words.todo),
    words?.action && h("div", { class: "buttons" }, remedy(screen, words.action)),
    waiting > 0 && h("p", {}, `${waiting} waiting to be saved.`),
    refused.length > 0 && h("p", {}, `${counted(refused.length, "item was", "items were")} refused:`),
    refused.length > 0 && h("ul", {}, ...refused.map((item) => refusedItem(screen, item))),
  ];
  screen.banner.replaceChildren(...parts.filter((part) => part instanceof Node));
  screen.banner.dataset.link = look.link;
  screen.banner.hidden = screen.banner.childElementCount === 0;
}

/** @param {import("./shell.js").Screen} screen */
export async function refreshBanner(screen) {
  showBanner(screen, await ask("link.look"));
}

/** @param {import("./shell.js").Screen} screen @param {"pair" | "allow"} action */
function remedy(screen, action) {
  if (action === "pair") return button("Connect …", () => openOptions().then(() => window.close()), "primary");
  return button("Allow access", () => requestReach(COMPANION).then(() => refreshBanner(screen)), "primary");
}

/** @param {import("./shell.js").Screen} screen @param {RefusedItem} item */
function refusedItem(screen, { id, what, reason }) {
  const settle = (/** @type {string} */ verb) => () =>
    screen.attempt(() => ask(verb, { id }).then(() => refreshBanner(screen)));
  return h(
    "li",
    {},
    h("strong", {}, what),
    h("p", {}, reason),
    h(
      "div",
      { class: "buttons" },
      button("Try again", settle("outbox.retry")),
      button("Discard", settle("outbox.discard")),
    ),
  );
}
