// The page where the person says who is who: all questions one after another, or one contact beside another of their choice.

import { troubleView, troubleWords } from "../interface/trouble.js";
import { byHand } from "./by_hand.js";
import { followKeys } from "./keys.js";
import { goThrough } from "./questions.js";
import { stage } from "./stage.js";

const wanted = new URLSearchParams(location.search);
const contact = wanted.get("contact");

const here = stage(async (error) => {
  const { title, todo } = await troubleWords(error);
  here.say(`${title}. ${todo}`, true);
});

async function begin() {
  here.wait();
  try {
    const isAny = await (contact ? byHand(here, contact) : goThrough(here, wanted.get("question")));
    isWaiting = !isAny;
  } catch (error) {
    isWaiting = true;
    here.show([troubleView(await troubleWords(error), begin)]);
  }
}

let isWaiting = false;
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && isWaiting && !here.asks()) begin(); // meanwhile the companion may have been started, or somebody saved
});
followKeys(/** @type {HTMLInputElement} */ (document.querySelector("#letters input")));
begin();
