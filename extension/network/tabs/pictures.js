// The network for whoever would rather look than read.
import { h } from "../../interface/element.js";
import { forces } from "../pictures/forces.js";
import { introductionsPicture } from "../pictures/introductions.js";
import { practicesPicture } from "../pictures/practices.js";
import { warmthPicture } from "../pictures/warmth.js";

/** @param {HTMLElement} root @param {import("../shell.js").Tools} tools */
export async function show(root, { title, ask, left }) {
  const [{ weeks }, { practices }, graph] = await Promise.all([
    ask("warmth.read"),
    ask("week.read"),
    ask("introductions.graph"),
    forces(),
  ]);
  const panel = (/** @type {string} */ name, /** @type {Node} */ picture) =>
    h("section", { class: "panel" }, h("h2", {}, name), picture);
  root.append(
    h("h1", {}, title),
    panel("Warm, cooling and cold", warmthPicture(weeks, left)),
    panel("The five practices, in the last 90 days", practicesPicture(practices)),
    panel("Who introduced whom", introductionsPicture(graph)),
  );
}
