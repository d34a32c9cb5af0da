// Help that goes round: what is open, whom one could help, and who should meet whom.
import { button, h } from "../../interface/element.js";
import { couldHelpPanel } from "../help/could_help.js";
import { favorForm } from "../help/favor_form.js";
import { introductionForm } from "../help/introduction_form.js";
import { introductionsPanel } from "../help/introductions.js";
import { ledgerPanel } from "../help/ledger.js";
import { suggestionsPanel } from "../help/suggestions.js";

/** @param {HTMLElement} root @param {import("../shell.js").Tools} tools */
export async function show(root, tools) {
  const [ledger, { items, suggestions }] = await Promise.all([tools.ask("help.read"), tools.ask("introductions.list")]);
  const form = h("div", { class: "doing" });
  const opener = (
    /** @type {string} */ label,
    /** @type {(tools: import("../shell.js").Tools, close: () => void) => HTMLFormElement} */ build,
    kind = "plain",
  ) => {
    const close = () => {
      form.replaceChildren();
      opens.focus();
    };
    const open = () => {
      form.replaceChildren(build(tools, close));
      form.querySelector("input")?.focus();
    };
    const opens = button(label, open, kind);
    return opens;
  };
  root.append(
    h(
      "div",
      { class: "top" },
      h("h1", {}, tools.title),
      opener("Note a favor", favorForm, "primary"),
      opener("Introduce two people", introductionForm),
    ),
    form,
    h(
      "div",
      { class: "columns" },
      h("div", { class: "column" }, ledgerPanel(tools, ledger), couldHelpPanel(tools, ledger.could_help)),
      h("div", { class: "column" }, introductionsPanel(tools, items), suggestionsPanel(tools, suggestions)),
    ),
  );
}
