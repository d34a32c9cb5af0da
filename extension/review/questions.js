// The questions, one after another, until none is left.
import { ask } from "../browser/messages.js";
import { button, h } from "../interface/element.js";
import { counted } from "../interface/words.js";
import { pairView } from "./pair_view.js";
import { answered, begun, placeOf, takenBack } from "./round.js";

/** @typedef {import("./stage.js").Stage} Stage */
/** @typedef {import("./round.js").Round} Round */
/** @typedef {import("./round.js").Question} Question */

/** @type {Record<string, (name: string) => string>} */
const SAID = {
  same: (name) => `${name}: one person now.`,
  different: (name) => `${name}: two people, and not asked again.`,
  later: (name) => `${name}: put off.`,
};
/** Codes of a question that was answered elsewhere, or whose contacts have gone, since it was shown. */
const OVERTAKEN = new Set(["conflict", "not_found"]);

/** @param {Stage} stage @param {string | null} first the id of the question to begin with @param {boolean} [all] also those put off @returns {Promise<boolean>} whether there is any */
export async function goThrough(stage, first, all = false) {
  const { items } = await ask("reviews.list");
  const round = begun(items, { all, first });
  showNext(stage, round);
  return round.open.length > 0;
}

/** @param {Stage} stage @param {Round} round */
function showNext(stage, round) {
  const last = round.answered[round.answered.length - 1];
  stage.offerUndo(last ? () => takeBack(stage, round) : null);
  if (round.open.length > 0) showQuestion(stage, round, round.open[0]);
  else showEnd(stage, round);
}

/** @param {Stage} stage @param {Round} round @param {Question} question */
function showQuestion(stage, round, question) {
  let chosen = "";
  stage.show(
    pairView(question, (id) => {
      chosen = id;
    }),
  );
  stage.mark(placeOf(round));
  stage.offer({
    ...(chosen && { same: () => settle(stage, round, question, { answer: "same", contact_id: chosen }) }),
    different: () => settle(stage, round, question, { answer: "different" }),
    later: () => settle(stage, round, question, { answer: "later" }),
  });
}

/** @param {Stage} stage @param {Round} round @param {Question} question @param {{ answer: string, contact_id?: string }} word */
async function settle(stage, round, { id, subject }, word) {
  try {
    const { contact_id, merge_id } = await ask("reviews.settle", { id, ...word });
    const settled = { id, answer: word.answer, contact_id, merge_id, name: subject.name };
    showNext(stage, answered(round, settled, await open()));
    stage.say(SAID[word.answer](subject.name));
  } catch (/** @type {any} */ error) {
    if (!OVERTAKEN.has(error.code)) throw error;
    showNext(stage, { ...begun(await open(), round), answered: round.answered });
    stage.say(error.message, true);
  }
}

/** @param {Stage} stage @param {Round} round */
async function takeBack(stage, round) {
  const { id, merge_id: merge, name } = round.answered[round.answered.length - 1];
  const { items } = merge
    ? await ask("merges.undo", { id: merge }).then(() => ask("reviews.list"))
    : await ask("reviews.reopen", { id });
  showNext(stage, takenBack(round, items));
  stage.say(merge ? `${name}: two people again, and not asked again.` : `${name}: asked again.`);
}

const open = async () => (await ask("reviews.list")).items;

/** @param {Stage} stage @param {Round} round */
function showEnd(stage, { answered: done, putOff }) {
  stage.mark(null);
  stage.offer({});
  const settled = done.filter(({ answer }) => answer !== "later").length;
  const goOn = () => stage.attempt(() => goThrough(stage, null, true));
  stage.show([
    h(
      "section",
      { class: "state" },
      h("h2", { tabindex: "-1" }, settled ? "All decided" : "Nothing to decide"),
      h("p", { class: "soft" }, endWords(settled, putOff)),
      putOff > 0 && h("div", { class: "buttons" }, button("Go through what was put off", goOn)),
    ),
  ]);
}

/** @param {number} settled @param {number} putOff */
function endWords(settled, putOff) {
  const told = settled ? `${counted(settled, "question is", "questions are")} answered.` : "";
  const rest = putOff ? `${counted(putOff, "question is", "questions are")} put off.` : "";
  const calm = "Nobody in your network looks like somebody else in it. When somebody does, the popup tells.";
  return [told, rest].filter(Boolean).join(" ") || calm;
}
