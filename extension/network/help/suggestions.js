// Who should meet whom.
import { localDay } from "../../contact/touch.js";
import { button, h } from "../../interface/element.js";
import { personLink } from "../person_link.js";
import { undoable } from "../undoable.js";
import { begin } from "./introduction_form.js";

/** @param {import("../shell.js").Tools} tools @param {any[]} suggestions */
export function suggestionsPanel(tools, suggestions) {
  return h(
    "section",
    { class: "panel suggestions" },
    h("h2", {}, "Who should meet"),
    suggestions.length
      ? h("ul", { class: "rows" }, ...suggestions.map((each) => row(tools, each)))
      : h(
          "p",
          { class: "soft" },
          "Nobody to suggest now: three a week, of those you are warm with and know needs, offers or tags of.",
        ),
  );
}

/** @param {import("../shell.js").Tools} tools @param {any} suggestion */
function row(tools, { one, other, reasons }) {
  const why = reasons.join(" ");
  const pair = { one_id: one.id, other_id: other.id, why };
  const decline = () =>
    undoable(tools, {
      run: () => tools.ask("introductions.add", { introduction: { ...pair, declined_on: localDay(new Date()) } }),
      undo: ({ introduction }) => tools.ask("introductions.remove", { id: introduction.id }),
      said: `${one.name} and ${other.name} will not be suggested again`,
      unsaid: "They are suggested again",
      focus: ".suggestions button",
    });
  return h(
    "li",
    {},
    h("div", {}, h("p", {}, personLink(one), " and ", personLink(other)), h("small", {}, why)),
    h(
      "div",
      { class: "deeds" },
      button("Begin", () => tools.attempt(() => begin(tools, pair))),
      button("Not these two", decline, "quiet"),
    ),
  );
}
