// What came with a file, what to do next with it, and how to take all of it back.
import { button, h } from "../../interface/element.js";
import { counted } from "../../interface/words.js";
import { hashOf } from "../address.js";
import { personLink } from "../person_link.js";
import { countsList } from "./counts.js";
import { remarksOf } from "./remarks.js";

/** @param {import("./stages.js").Import} one @param {() => unknown} undo @returns {Node[]} */
export function outcome(one, undo) {
  const { counts, gone } = one;
  return [countsList(counts), ...nextSteps(one), ...whoHasGone(gone), ...remarksOf(one), undoing(undo)];
}

/** @param {import("./stages.js").Import} one @returns {Node[]} */
function nextSteps({ id, counts }) {
  const { new: news, known, possible } = counts;
  const duplicates = h("a", { href: "../review/review.html" }, "Say whether they are one person or two");
  const people = h("a", { href: hashOf(["people"], { state: "none", import_id: id }) }, "Give them cadences");
  const parts = [
    possible > 0 && h("li", {}, `${counted(possible, "row", "rows")} may be of people you know: `, duplicates, "."),
    news + known > 0 &&
      h(
        "li",
        {},
        "Nobody is due by an import. ",
        people,
        ", many at once and spread over weeks, by company, tag or circle.",
      ),
  ];
  return [h("ul", { class: "next" }, ...parts)];
}

/** @param {{ id: string, name: string }[]} gone @returns {Node[]} */
function whoHasGone(gone) {
  if (!gone.length) return [];
  const people = gone.map((who) => h("li", {}, personLink(who)));
  return [
    h(
      "details",
      {},
      h("summary", {}, `In your last file, but not in this one: ${counted(gone.length, "person", "people")}`),
      h("p", { class: "soft" }, "They stay with you; nothing happens to them."),
      h("ul", { class: "gone" }, ...people),
    ),
  ];
}

/** Asked once more: it is the one press that no other takes back. @param {() => unknown} undo */
function undoing(undo) {
  const place = h("div", { class: "buttons" });
  const calm = () => place.replaceChildren(button("Undo this import", ask));
  const ask = () => {
    const keep = button("Keep it", () => {
      calm();
      place.querySelector("button")?.focus();
    });
    place.replaceChildren(
      h("span", {}, "Take back all that came with it?"),
      button("Take it back", undo, "primary"),
      keep,
    );
    keep.focus();
  };
  calm();
  return place;
}
