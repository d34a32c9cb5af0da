// One quiet line, while there is something to decide: one person or two?
import { ask } from "../browser/messages.js";
import { openReview } from "../browser/tabs.js";
import { counted } from "../interface/words.js";

/** @returns {Promise<void>} shows the line, or none; what keeps the companion from answering is told in the banner */
export async function refreshQuestions() {
  const line = /** @type {HTMLButtonElement} */ (document.getElementById("questions"));
  const open = await ask("reviews.list").then(
    (told) => told.open,
    () => 0,
  );
  line.hidden = open === 0;
  line.textContent = `${counted(open, "question", "questions")}: one person or two?`;
  line.onclick = () => openReview().then(() => window.close());
}
