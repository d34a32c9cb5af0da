// Everyone in the network.
import { h } from "../../interface/element.js";
import { searchField } from "../../interface/search_field.js";
import { counted, dueWords, initials } from "../../interface/words.js";

export const title = "People";
export const hash = "people";

/** @param {HTMLElement} root @param {import("../shell.js").Tools} tools */
export async function show(root, { ask, at, hashOf, note, attempt }) {
  const total = h("p", { class: "soft" });
  let isThere = false;
  const { search, results, fill } = searchField({
    label: "Search your network",
    placeholder: "Search names, companies, notes",
    value: at.query.q ?? "",
    attempt: (action) => (isThere ? attempt(action) : action()), // what fails at first is told in the tab's place
    find: async (q) => {
      const found = await ask("contacts.search", { q });
      note(hashOf([hash], { q }));
      total.textContent = counted(found.total, "person", "people");
      return [h("ul", { class: "people" }, ...found.items.map((/** @type {any} */ card) => row(card, hashOf)))];
    },
  });
  await fill();
  isThere = true;
  root.append(h("h1", {}, title), total, search, results);
}

/** @param {any} card @param {typeof import("../address.js").hashOf} hashOf */
function row(card, hashOf) {
  const { tone, text } = dueWords(card, new Date());
  return h(
    "li",
    { class: "person" },
    h("span", { class: "face", "aria-hidden": "true" }, initials(card.name)),
    h("a", { href: hashOf(["person", card.id]) }, card.name),
    h("span", { class: `due ${tone}` }, text),
    h("small", {}, card.headline ?? card.company),
  );
}
