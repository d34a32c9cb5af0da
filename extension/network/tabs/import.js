// Bringing people in from files, and taking back what came with them.
import { button, h } from "../../interface/element.js";
import { troubleWords } from "../../interface/trouble.js";
import { importCard } from "../import/card.js";
import { desk } from "../import/desk_here.js";
import { earlierList } from "../import/earlier.js";
import { sources } from "../import/sources.js";
import { takeAlong } from "../import/take_along.js";

/** @param {HTMLElement} root @param {import("../shell.js").Tools} tools */
export async function show(root, tools) {
  await desk.refresh().catch((error) => {
    if (!desk.items().length) throw error; // else the files wait until the companion is there
  });
  const away = h("p", { class: "care", role: "status" });
  const coming = h("div", { class: "coming" });
  const before = h("section", { class: "panel earlier" });
  const cards = /** @type {Map<string, import("../import/card.js").Card>} */ (new Map());
  const files = sources(!desk.earlier().length);
  let listed = "";

  function draw() {
    const items = desk.items();
    if (items.length && !cards.size) files.open = false;
    for (const one of items) {
      const card = cards.get(one.id);
      if (card) card.show(one);
      else cards.set(one.id, importCard(tools, desk, one));
    }
    settle(coming, cards, new Set(items.map(({ id }) => id)));
    const earlier = desk.earlier();
    const known = earlier.map(({ id, stage }) => id + stage).join();
    before.hidden = !earlier.length;
    if (known !== listed) before.replaceChildren(...earlierList(tools, desk, earlier));
    listed = known;
    tellAway(away);
  }

  root.append(h("h1", {}, tools.title), chooser(), away, coming, files, before, takeAlong(tools));
  draw();
  desk.follow(draw, tools.left);
}

/** Puts the cards there are; one that is gone leaves the focus to what chooses files. @param {HTMLElement} coming @param {Map<string, import("../import/card.js").Card>} cards @param {Set<string>} here */
function settle(coming, cards, here) {
  for (const [id, { element }] of cards) {
    if (here.has(id)) {
      if (element.parentNode !== coming) coming.append(element);
      continue;
    }
    const hadFocus = element.contains(document.activeElement);
    element.remove();
    cards.delete(id);
    if (hadFocus) /** @type {HTMLElement | null} */ (document.querySelector(".chooser button"))?.focus();
  }
}

/** Where files are dropped (as anywhere on the page) or chosen. */
function chooser() {
  const input = h("input", { type: "file", multiple: true, hidden: true, "aria-label": "Files to bring in" });
  input.addEventListener("change", () => {
    desk.add(input.files ?? []);
    input.value = ""; // so that the same file can be chosen again
  });
  return h(
    "div",
    { class: "panel chooser" },
    h("p", {}, "Drop files anywhere on this page, or choose them."),
    input,
    button("Choose files …", () => input.click(), "primary"),
    h(
      "p",
      { class: "soft" },
      "You see what would become of a file before anything of it is taken in, and can take all of it back at any time. It goes to the companion on this computer and nowhere else.",
    ),
  );
}

/** @param {HTMLElement} place */
async function tellAway(place) {
  const error = desk.away();
  if (!error) {
    place.textContent = "";
    return;
  }
  const { title, todo } = await troubleWords(error);
  const words = `${title}. ${todo} Your files go on from where they are as soon as this is settled.`;
  if (desk.away() && place.textContent !== words) place.textContent = words;
}
