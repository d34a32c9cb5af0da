// The tags there are, and how often to be in touch with everyone who has one.
import { CUSTOM, cadenceOf, choiceFor, choicesWith } from "../../interface/cadence.js";
import { h } from "../../interface/element.js";
import { counted } from "../../interface/words.js";
import { undoable } from "../undoable.js";

const NO_OTHER = "As set for each";
const ABOUT =
  "A tag lends its cadence to everyone who has it, unless they have one of their own or are in a circle that lends them one.";

/** @typedef {{ tag: string, cadence: import("../../interface/cadence.js").Cadence, contacts: number }} Tag */

/** @param {HTMLElement} root @param {import("../shell.js").Tools} tools */
export async function show(root, tools) {
  const { items } = await tools.ask("tags.list");
  const entries = items.map((/** @type {Tag} */ tag, /** @type {number} */ at) => entry(tools, tag, `tag-${at}`));
  root.append(
    h("h1", {}, tools.title),
    h(
      "p",
      { class: "soft" },
      entries.length ? ABOUT : "Nobody has a tag yet. Tags are given where a contact is edited.",
    ),
    ...(entries.length ? [h("ul", { class: "tags" }, ...entries)] : []),
  );
}

/** @param {import("../shell.js").Tools} tools @param {Tag} tag @param {string} id of its choice */
function entry(tools, { tag, cadence, contacts }, id) {
  const choices = choicesWith(cadence, NO_OTHER).filter(([value]) => value !== CUSTOM);
  const now = choiceFor(cadence);
  const choice = h(
    "select",
    { id, onchange: () => change(tools, tag, cadence, cadenceOf(choice.value), id) },
    ...choices.map(([value, label]) => h("option", { value, selected: value === now }, label)),
  );
  return h(
    "li",
    { class: "panel" },
    h("strong", {}, tag),
    h("a", { href: tools.hashOf(["people"], { tag }) }, counted(contacts, "contact", "contacts")),
    h("label", { for: id, class: "unseen" }, `Be in touch with everyone tagged ${tag}`),
    choice,
  );
}

/** @param {import("../shell.js").Tools} tools @param {string} tag @param {Tag["cadence"]} before @param {Tag["cadence"]} after @param {string} id */
function change(tools, tag, before, after, id) {
  const set = (/** @type {Tag["cadence"]} */ cadence) =>
    cadence ? tools.ask("tags.set", { tag, cadence }) : tools.ask("tags.clear", { tag });
  const said = after ? `Everyone tagged ${tag} follows it` : `${tag} lends no cadence any more`;
  const [run, undo] = [() => set(after), () => set(before)];
  return undoable(tools, { run, undo, said, unsaid: "As before", focus: `#${id}` });
}
