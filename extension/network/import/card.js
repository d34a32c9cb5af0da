// One file on its way in: what it is called, how far it is, and what the person can do now.
import { button, h } from "../../interface/element.js";
import { outcome } from "./outcome.js";
import { preview } from "./preview.js";
import { questionForm } from "./question.js";
import { isRunning, megabytes, progressOf, spoken, stageWords } from "./stages.js";

/** @typedef {import("./stages.js").Import} Import */
/** @typedef {{ element: HTMLElement, show: (one: Import) => void }} Card */

/** @param {import("../shell.js").Tools} tools @param {import("./desk.js").Desk} desk @param {Import} first @returns {Card} */
export function importCard(tools, desk, first) {
  const { id } = first;
  const name = h("h2", { id: `import-${id}`, tabindex: "-1" }, first.file_name);
  const kind = h("small");
  const words = h("p");
  const bar = h("progress", { "aria-label": `Progress of ${first.file_name}` });
  const body = h("div", { class: "body" });
  const aloud = h("p", { class: "unseen", role: "status" });
  const labelled = { class: "panel import", "aria-labelledby": name.id };
  const element = h("article", labelled, h("div", { class: "line" }, name, kind), words, bar, body, aloud);
  let stage = "";

  /** @param {Import} one */
  function show(one) {
    kind.textContent = [one.format, megabytes(one.size)].filter(Boolean).join(" · ");
    words.textContent = stageWords(one);
    words.className = ["failed", "refused"].includes(one.stage) ? "wrong" : "soft";
    const said = spoken(one);
    if (aloud.textContent !== said) aloud.textContent = said;
    showProgress(bar, one);
    if (stage === one.stage) return;
    const hasMoved = stage !== "";
    stage = one.stage;
    const focused = body.contains(document.activeElement) ? document.activeElement : null;
    body.replaceChildren(...parts(one));
    if (focused) (alike(body, focused) ?? name).focus();
    if (hasMoved && !isRunning(one)) element.scrollIntoView?.({ block: "nearest" }); // it waits for the person
  }

  const undo = (/** @type {string} */ said) => () =>
    tools.attempt(async () => {
      await desk.undo(id);
      tools.say(said);
    });
  const giveUp = undo(`${first.file_name} is given up: nothing of it was taken in`);

  /** @param {Import} one @returns {Node[]} */
  function parts(one) {
    switch (one.stage) {
      case "asking":
        return [
          questionForm(one, (answers) => tools.attempt(() => desk.answer(id, answers)), button("Cancel", giveUp)),
        ];
      case "ready":
        return preview(one, desk.answers(id).words ?? false, {
          words: (words) => tools.attempt(() => desk.answer(id, { words })),
          columns: (columns) => tools.attempt(() => desk.answer(id, columns)),
          start: () => tools.attempt(() => desk.start(id)),
          cancel: giveUp,
        });
      case "running":
        return [button("Stop", undo(`Stopped: all that came with ${first.file_name} is taken back`))];
      case "done":
        return outcome(one, undo(`All that came with ${first.file_name} is being taken back`));
      case "undoing":
      case "undone":
        return [];
      case "failed":
      case "refused":
        return [button("Close", undo(""))];
      default:
        return [button("Cancel", giveUp)];
    }
  }

  show(first);
  return { element, show };
}

/** @param {HTMLProgressElement} bar @param {Import} one */
function showProgress(bar, one) {
  const progress = progressOf(one);
  bar.classList.toggle("idle", progress === null);
  if (progress === null || progress === "unknown") {
    bar.removeAttribute("value");
    return;
  }
  bar.max = Math.max(1, progress.max);
  bar.value = progress.value;
}

/** What is in the place of a control now. @param {HTMLElement} body @param {Element} before @returns {HTMLElement | undefined} */
const alike = (body, before) =>
  [.../** @type {NodeListOf<HTMLInputElement>} */ (body.querySelectorAll("button, input"))].find(
    (each) => each.textContent === before.textContent && each.name === /** @type {HTMLInputElement} */ (before).name,
  );
