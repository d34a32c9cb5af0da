// A button that unfolds into a form, one at a time: the fields of two would be known by the same ids.
import { button, h } from "../interface/element.js";

/** @type {() => void} */
let foldOther = () => {};

/** @param {string} label @param {(cancel: HTMLButtonElement) => HTMLFormElement} build @param {string} [kind] of the button */
export function unfolding(label, build, kind = "plain") {
  const place = h("div", { class: "unfolding" });
  const fold = () => {
    place.replaceChildren(opener);
    foldOther = () => {};
  };
  const cancel = () =>
    button("Cancel", () => {
      fold();
      opener.focus();
    });
  const unfold = () => {
    foldOther();
    place.replaceChildren(build(cancel()));
    foldOther = fold;
    /** @type {HTMLElement | null} */ (place.querySelector("input, select, textarea"))?.focus();
  };
  const opener = button(label, unfold, kind);
  place.append(opener);
  return place;
}
