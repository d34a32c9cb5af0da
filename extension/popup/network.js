// The network at a glance: whom to reach, most pressing first, and a search.
import { ask } from "../browser/messages.js";
import { h } from "../interface/element.js";
import { searchField } from "../interface/search_field.js";
import { counted } from "../interface/words.js";
import { people, row } from "./people.js";

/** @typedef {import("./shell.js").Screen} Screen */

/** @param {Screen} screen @param {import("./banner.js").Look} look @param {string} [sought] */
export async function networkView(screen, look, sought = "") {
  const again = (q = "") => networkView(screen, look, q);
  const { search, results, fill } = searchField({
    label: "Search your network",
    placeholder: "Search names, companies, notes",
    value: sought,
    find: (q) => content(screen, look, q, again),
    attempt: screen.attempt,
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
  const first = await ask("contacts.search", { q });
  if (first.items.length === 0) return [h("p", { class: "empty" }, `Nobody found for “${q}”.`)];
  const rowOf = (/** @type {any} */ card) => row(screen, card, card.headline ?? card.company, () => again(q));
  const following = (/** @type {string} */ cursor) => ask("contacts.search", { q, cursor });
  return [h("h1", {}, counted(first.total, "contact", "contacts")), ...people(screen, first, rowOf, following)];
}

/** @param {Screen} screen @param {(q?: string) => unknown} again */
async function pressing(screen, again) {
  const first = await ask("reminders.list", { state: "overdue" });
  const soon = first.soon > 0 && (await ask("reminders.list", { state: "soon" }));
  const rowOf = (/** @type {any} */ { contact, why }) => row(screen, contact, why, again);
  const listed = (/** @type {"overdue" | "soon"} */ state, /** @type {import("./people.js").Page} */ page) =>
    people(screen, page, rowOf, (cursor) => ask("reminders.list", { state, cursor }));
  return [
    h("h1", {}, first.overdue ? `Time to reach out · ${first.overdue}` : "Time to reach out"),
    ...(first.overdue ? listed("overdue", first) : [await nobody()]),
    ...(soon ? [h("h2", {}, `Soon · ${soon.soon}`), ...listed("soon", soon)] : []),
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
