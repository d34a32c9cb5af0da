// The state of the link, told at the place where it is made.
import { requestReach } from "../browser/access.js";
import { button, h } from "../interface/element.js";
import { linkWords } from "../interface/link_words.js";
import { counted } from "../interface/words.js";

/** @param {HTMLElement} place @param {import("../popup/banner.js").Look} seen @param {() => unknown} refresh */
export function showLink(place, seen, refresh) {
  const words = linkWords(seen);
  const { waiting } = seen.outbox;
  const allow = () => requestReach(["http://127.0.0.1/*"]).then(refresh);
  const parts = [
    h("strong", {}, words?.title ?? "Connected"),
    h("p", {}, words?.todo ?? "This browser and the companion know each other."),
    words?.action === "allow" && h("div", { class: "buttons" }, button("Allow access", allow, "primary")),
    waiting > 0 && h("p", {}, `${counted(waiting, "item is", "items are")} waiting to be saved.`),
  ];
  place.dataset.link = seen.link;
  place.replaceChildren(...parts.filter((part) => part instanceof Node));
}
