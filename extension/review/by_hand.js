// Making two contacts one that nobody asked about: find the other by name, look at both, and say so.
import { ask } from "../browser/messages.js";
import { h } from "../interface/element.js";
import { searchField } from "../interface/search_field.js";
import { initials } from "../interface/words.js";
import { pairView } from "./pair_view.js";

/** @typedef {import("./stage.js").Stage} Stage */

/** @param {Stage} stage @param {string} id the contact's, under which both will be shown @returns {Promise<boolean>} true: there is something to do */
export async function byHand(stage, id) {
  const contact = await ask("contacts.read", { id });
  await showSearch(stage, contact, lastWordOf(contact.name));
  return true;
}

/** The same person is mostly found by what both names end in. @param {string} name */
const lastWordOf = (name) => name.split(/\s+/u).at(-1) ?? name;

/** @param {Stage} stage @param {any} contact @param {string} sought */
async function showSearch(stage, contact, sought) {
  const { search, results, fill } = searchField({
    label: `Find who is the same person as ${contact.name}`,
    placeholder: "Search names, companies, notes",
    value: sought,
    find: (q) => found(stage, contact, q),
    attempt: stage.attempt,
  });
  await fill();
  stage.offer({});
  stage.show([h("h2", { tabindex: "-1" }, `Who is the same person as ${contact.name}?`), search, results], "input");
  search.select();
}

/** @param {Stage} stage @param {any} contact @param {string} q @returns {Promise<Node[]>} */
async function found(stage, contact, q) {
  const { items, total } = await ask("contacts.search", { q });
  const others = items.filter((/** @type {any} */ { id }) => id !== contact.id);
  if (others.length === 0)
    return [h("p", { class: "soft" }, "Nobody else is found. Try another way the name may be written.")];
  const open = (/** @type {any} */ other) => () => stage.attempt(() => compare(stage, contact, other, q));
  const more = total > items.length && h("p", { class: "soft" }, "More are found. Write more of the name.");
  const list = h("ul", { class: "people" }, ...others.map((/** @type {any} */ other) => row(other, open(other))));
  return [list, ...(more ? [more] : [])];
}

/** @param {any} other @param {() => unknown} open */
function row({ name, headline, company }, open) {
  const line = headline ?? company;
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", class: "person", onclick: open },
      h("span", { class: "face", "aria-hidden": "true" }, initials(name)),
      h("strong", {}, name),
      line && h("small", {}, line),
    ),
  );
}

/** @param {Stage} stage @param {any} contact @param {{ id: string }} other @param {string} q what they were found by */
async function compare(stage, contact, other, q) {
  const pair = await ask("contacts.compare", { id: contact.id, to: other.id });
  stage.show(pairView(pair, () => {}));
  stage.say("");
  stage.offer({
    same: () => merge(stage, contact, other.id),
    another: () => showSearch(stage, contact, q),
  });
}

/** @param {Stage} stage @param {any} contact @param {string} otherId */
async function merge(stage, contact, otherId) {
  const { merge: made, kept } = await ask("merges.make", { kept_id: contact.id, absorbed_id: otherId });
  const undo = async () => {
    await ask("merges.undo", { id: made.id });
    stage.offerUndo(null);
    await showSearch(stage, contact, lastWordOf(contact.name));
    stage.say("Two people again.");
  };
  const told = "All that was known of both is shown together. It can be parted again on their card, too.";
  stage.offer({});
  stage.offerUndo(undo);
  stage.show([
    h(
      "section",
      { class: "state" },
      h("h2", { tabindex: "-1" }, `${kept.name}: one person now`),
      h("p", { class: "soft" }, told),
    ),
  ]);
  stage.say("One person now.");
}
