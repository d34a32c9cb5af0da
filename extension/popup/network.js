// The network at a glance: whom to reach, most pressing first, and a search.
import { ask } from "../browser/messages.js";
import { button, h } from "../interface/element.js";
import { counted, dueWords, initials } from "../interface/words.js";
import { contactView } from "./contact.js";
import { reviewView } from "./review.js";

/** @typedef {import("./shell.js").Screen} Screen */

const PAUSE_MS = 180;

/** @param {Screen} screen @param {import("./banner.js").Look} look @param {string} [sought] */
export async function networkView(screen, look, sought = "") {
  const again = (q = "") => networkView(screen, look, q);
  const results = h("div", { class: "results" });
  const search = h("input", {
    type: "search",
    value: sought,
    placeholder: "Search names, companies, notes",
    "aria-label": "Search your network",
  });
  const fill = () =>
    screen.attempt(async () => {
      const q = search.value.trim();
      const parts = await content(screen, look, q, again);
      if (q === search.value.trim()) results.replaceChildren(...parts); // a later search may have been answered first
    });
  let pause = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  search.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(fill, PAUSE_MS);
  });
  await fill();
  screen.show([h("h1", { class: "unseen" }, "Your network"), search, results], { focus: "input" });
}

/** @param {Screen} screen @param {import("./banner.js").Look} look @param {string} q @param {(q?: string) => unknown} again @returns {Promise<Node[]>} */
async function content(screen, look, q, again) {
  if (look.link !== "ok") return [h("p", { class: "empty" }, "Your network shows here when the companion answers.")];
  return q ? found(screen, q, again) : pressing(screen, again);
}

/** @param {Screen} screen @param {string} q @param {(q?: string) => unknown} again */
async function found(screen, q, again) {
  const { items, total } = await ask("contacts.search", { q });
  if (items.length === 0) return [h("p", { class: "empty" }, `Nobody found for “${q}”.`)];
  const more =
    total > items.length &&
    h("p", { class: "soft" }, `The first ${items.length} of ${total}. Write more to narrow it.`);
  const rows = items.map((/** @type {any} */ card) => row(screen, card, card.headline ?? card.company, () => again(q)));
  return [
    h("h1", {}, counted(total, "contact", "contacts")),
    h("ul", { class: "people" }, ...rows),
    ...(more ? [more] : []),
  ];
}

/** @param {Screen} screen @param {(q?: string) => unknown} again */
async function pressing(screen, again) {
  const [{ items, overdue }, reviews] = await Promise.all([ask("reminders.list"), ask("reviews.list")]);
  const rows = items.map((/** @type {any} */ { contact, why }) => row(screen, contact, why, again));
  return [
    ...reviews.items.map((/** @type {any} */ waiting) => question(screen, waiting, again)),
    h("h1", {}, overdue ? `Time to reach out · ${overdue}` : "Time to reach out"),
    overdue ? h("ul", { class: "people" }, ...rows) : await nobody(),
  ];
}

async function nobody() {
  const { total } = await ask("contacts.search", { q: "" });
  if (total > 0)
    return h(
      "p",
      { class: "empty" },
      `Nobody is overdue among your ${counted(total, "contact", "contacts")}. Well kept.`,
    );
  return h("p", { class: "empty" }, "Your network is empty so far. Open somebody’s profile page and save them.");
}

/** @param {Screen} screen @param {any} card @param {string | null} line @param {() => unknown} onBack */
function row(screen, card, line, onBack) {
  const { tone, text } = dueWords(card, new Date());
  const open = () => screen.attempt(() => contactView(screen, card.id, onBack));
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", class: "person", onclick: open },
      h("span", { class: "face", "aria-hidden": "true" }, initials(card.name)),
      h("strong", {}, card.name),
      h("span", { class: `due ${tone}` }, text),
      line && h("small", {}, line),
    ),
  );
}

/** @param {Screen} screen @param {any} waiting @param {() => unknown} again */
function question(screen, { id, person, candidates }, again) {
  const name = person.name ?? "this person";
  const open = () => reviewView(screen, { id, name, person, candidates }, again);
  return h("div", { class: "question" }, h("p", {}, `Is ${name} somebody you have already?`), button("Compare", open));
}
