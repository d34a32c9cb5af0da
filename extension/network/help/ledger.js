// What the favors of the whole network come to, and those still open. Nobody is ranked by them.
import { localDay } from "../../contact/touch.js";
import { button, h } from "../../interface/element.js";
import { counted, dayOf } from "../../interface/words.js";
import { personLink } from "../person_link.js";
import { undoable } from "../undoable.js";

/** @param {import("../shell.js").Tools} tools @param {any} ledger */
export function ledgerPanel(tools, { balance, given, received, promises, asks }) {
  const none = promises.length + asks.length === 0;
  return h(
    "section",
    { class: "panel ledger" },
    h("h2", {}, "Favors"),
    h("p", {}, balanceWords(balance, given + received > 0)),
    given + received > 0 && scale(given, received),
    ...open(tools, "You promised", promises),
    ...open(tools, "You asked for", asks),
    none && h("p", { class: "soft" }, "Nothing is promised, and nothing asked for is still to come."),
  );
}

/** @param {number} balance @param {boolean} isKnown @returns {string} */
export function balanceWords(balance, isKnown) {
  if (!isKnown && balance === 0) return "No favor is noted yet.";
  if (Math.abs(balance) < 1) return "What you gave and what you received are about even.";
  const points = Math.abs(balance).toLocaleString(undefined, { maximumFractionDigits: 1 });
  return balance > 0
    ? `You have given more than you received, by ${points}.`
    : `You have received more than you gave, by ${points}: a good time to help somebody.`;
}

/** Given and received within a year, beside each other. @param {number} given @param {number} received */
function scale(given, received) {
  const part = (/** @type {string} */ name, /** @type {number} */ count) => {
    const shown = h("span", { class: name });
    shown.style.flexGrow = String(count);
    return shown;
  };
  return h(
    "div",
    { class: "scale" },
    h("div", { class: "bar", "aria-hidden": "true" }, part("given", given), part("received", received)),
    h("span", {}, `${counted(given, "favor", "favors")} given`),
    h("span", {}, `${received} received within a year`),
  );
}

/** @param {import("../shell.js").Tools} tools @param {string} name @param {any[]} favors @returns {Node[]} */
function open(tools, name, favors) {
  if (!favors.length) return [];
  return [h("h3", {}, name), h("ul", { class: "rows" }, ...favors.map((favor) => row(tools, favor)))];
}

/** @param {import("../shell.js").Tools} tools @param {any} favor */
function row(tools, favor) {
  const { id, about, who, on } = favor;
  const done = () =>
    undoable(tools, {
      run: () => tools.ask("favors.change", { id, changes: { done_on: localDay(new Date()) } }),
      undo: () => tools.ask("favors.change", { id, changes: { done_on: null } }),
      said: "Done: it is a touch with them now",
      unsaid: "Still to be done",
      focus: ".ledger button",
    });
  const remove = () =>
    undoable(tools, {
      run: () => tools.ask("favors.remove", { id }),
      undo: () => tools.ask("favors.restore", { id }),
      said: "Favor deleted",
      unsaid: "The favor is back",
      focus: ".ledger button",
    });
  return h(
    "li",
    {},
    h("div", {}, h("p", {}, about), h("small", {}, personLink(who), ` · ${dayOf(on)} · ${favor.size}`)),
    h("div", { class: "deeds" }, button("Done", done), button("Delete", remove, "quiet")),
  );
}
