// What would become of a file: how many of what, what is not taken over, and whether the words of messages are kept.
import { button, h } from "../../interface/element.js";
import { countsList } from "./counts.js";
import { questionForm } from "./question.js";
import { remarksOf } from "./remarks.js";
import { isNothingNew } from "./stages.js";

/**
 * @param {import("./stages.js").Import} one @param {boolean} words whether they are kept as it was read
 * @param {object} on
 * @param {(words: boolean) => unknown} on.words has it read anew
 * @param {() => unknown} on.start @param {() => unknown} on.cancel
 * @param {import("./question.js").Answer} on.columns has it read anew, its columns taken for something else
 * @returns {Node[]}
 */
export function preview(one, words, on) {
  const hasWords = one.counts.touches + one.counts.strangers > 0;
  const tick = h("input", { type: "checkbox", name: "words", checked: words });
  const start = button("Start", on.start, "primary");
  tick.addEventListener("change", async () => {
    start.disabled = true; // what it would take in is being read anew
    await on.words(tick.checked);
    start.disabled = false;
  });
  return [
    countsList(one.counts),
    ...remarksOf(one),
    ...columnsOf(one, on.columns),
    ...(hasWords ? [h("label", { class: "tick" }, tick, "Keep the words of messages too, not only who and when")] : []),
    h(
      "div",
      { class: "buttons" },
      !isNothingNew(one) && start,
      button(isNothingNew(one) ? "Close" : "Cancel", on.cancel),
    ),
  ];
}

/** What the columns of a table were taken for, to be said otherwise. @param {import("./stages.js").Import} one @param {import("./question.js").Answer} answer @returns {Node[]} */
function columnsOf(one, answer) {
  if (!one.asked) return [];
  const fold = h("details", {}, h("summary", {}, "What its columns are taken for"));
  fold.append(
    questionForm(
      one,
      answer,
      button("Leave it so", () => fold.removeAttribute("open")),
    ),
  );
  return [fold];
}
