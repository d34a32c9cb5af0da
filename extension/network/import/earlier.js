// What was brought in before, each to be unfolded and taken back.
import { h } from "../../interface/element.js";
import { dayOf } from "../../interface/words.js";
import { countsLine } from "./counts.js";
import { outcome } from "./outcome.js";
import { stageWords } from "./stages.js";

/** @typedef {import("./stages.js").Import} Import */

/** @param {import("../shell.js").Tools} tools @param {import("./desk.js").Desk} desk @param {Import[]} imports @returns {Node[]} */
export function earlierList(tools, desk, imports) {
  if (!imports.length) return [];
  return [
    h("h2", {}, "Brought in before"),
    h("ul", { class: "rows" }, ...imports.map((each) => row(tools, desk, each))),
  ];
}

/** @param {import("../shell.js").Tools} tools @param {import("./desk.js").Desk} desk @param {Import} one */
function row(tools, desk, one) {
  const { id, file_name, format, counts, begun_at, stage } = one;
  const about = h("small", {}, [dayOf(begun_at), format].filter(Boolean).join(" · "));
  if (stage === "undone") return h("li", {}, h("p", {}, file_name), about, h("small", {}, stageWords(one)));
  const inside = h("div", { class: "body" });
  const undo = () =>
    tools.attempt(async () => {
      await desk.undo(id);
      tools.say(`All that came with ${file_name} is being taken back`);
    });
  const unfold = () =>
    tools.attempt(async () => {
      if (fold.open && !inside.hasChildNodes()) inside.append(...outcome(await desk.look(id), undo));
    });
  const fold = h("details", { ontoggle: unfold }, h("summary", {}, file_name), inside);
  return h("li", {}, fold, about, h("small", {}, countsLine(counts)));
}
