// What stands in the way of what a page was to show, and what to do about it.
import { requestReach } from "../browser/access.js";
import { ask } from "../browser/messages.js";
import { openOptions } from "../browser/tabs.js";
import { button, h } from "./element.js";
import { linkWords } from "./link_words.js";

/** @typedef {import("./link_words.js").LinkWords} LinkWords */

/** @param {any} error @returns {Promise<LinkWords>} the state of the link where that is the reason, else the error's own words */
export async function troubleWords(error) {
  const words = await ask("link.look").then(linkWords, () => null);
  return words ?? { title: "That could not be done", todo: error.message, action: null };
}

/** @param {LinkWords} words @param {() => unknown} again @returns {Node} */
export function troubleView({ title, todo, action }, again) {
  return h(
    "section",
    { class: "state" },
    h("h2", { tabindex: "-1" }, title),
    h("p", { class: "soft" }, todo),
    h(
      "div",
      { class: "buttons" },
      action === "pair" && button("Connect …", openOptions, "primary"),
      action === "allow" && button("Allow access", () => requestReach(["http://127.0.0.1/*"]).then(again), "primary"),
      button("Try again", again, action ? "plain" : "primary"),
    ),
  );
}
