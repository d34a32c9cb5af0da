// One person: who they are, how things stand, and all that has been.

import { openReview } from "../../browser/tabs.js";
import { mergesSection } from "../../contact/merges.js";
import { notesSection } from "../../contact/notes.js";
import { rhythm } from "../../contact/rhythm.js";
import { button, h } from "../../interface/element.js";
import { initials } from "../../interface/words.js";
import { dealingsPanel } from "../person/dealings.js";
import { factsPanel } from "../person/facts.js";
import { mattersPanel } from "../person/matters.js";
import { nowPanel } from "../person/now.js";
import { timelinePanel } from "../person/timeline.js";

/** @param {HTMLElement} root @param {import("../shell.js").Tools} tools */
export async function show(root, tools) {
  const [id = ""] = tools.at.path;
  const [contact, timeline, { warning }, favors, introductions, opportunities] = await Promise.all([
    tools.ask("contacts.read", { id }),
    tools.ask("contacts.timeline", { id }),
    tools.ask("contacts.asking", { id }),
    tools.ask("favors.list", { contact_id: id, state: "open" }).then(itemsOf),
    tools.ask("introductions.list").then(itemsOf),
    tools.ask("opportunities.list", { contact_id: id }).then(itemsOf),
  ]);
  tools.entitle(contact.name);
  const panel = (/** @type {string} */ name, /** @type {(Node | null)[]} */ ...parts) =>
    h("div", { class: `panel ${name}` }, ...parts);
  root.append(
    head(tools, contact),
    h(
      "div",
      { class: "columns" },
      h(
        "div",
        { class: "column" },
        nowPanel(tools, contact, warning),
        dealingsPanel(contact.id, { favors, introductions, opportunities }),
        panel("written", notesSection(tools, contact, tools.again)),
        timelinePanel(tools, id, timeline),
      ),
      h(
        "div",
        { class: "column" },
        panel("rhythm", rhythm(tools, contact, tools.again), mattersPanel(tools, contact)),
        factsPanel(tools, contact),
        panel(
          "one",
          mergesSection(tools, contact, tools.again, () => openReview({ contact: contact.id })),
        ),
      ),
    ),
  );
}

/** @param {{ items: any[] }} reply */
const itemsOf = ({ items }) => items;

/** @param {import("../shell.js").Tools} tools @param {any} contact */
function head(tools, { id, name, headline, company, location, circles, tags }) {
  const place = [headline, [company, location].filter(Boolean).join(" · ")].filter(Boolean);
  const chips = [
    ...circles.map((/** @type {string} */ circle) => chip(tools, circle, { circle })),
    ...tags.map((/** @type {string} */ tag) => chip(tools, tag, { tag })),
  ];
  return h(
    "div",
    { class: "who" },
    h("span", { class: "face large", "aria-hidden": "true" }, initials(name)),
    h(
      "div",
      {},
      h("h1", {}, name),
      ...place.map((line) => h("p", { class: "soft" }, line)),
      chips.length > 0 && h("ul", { class: "chips", "aria-label": "Circles and tags" }, ...chips),
    ),
    button("Delete contact", () => remove(tools, id, name), "quiet"),
  );
}

/** @param {import("../shell.js").Tools} tools @param {string} word @param {Record<string, string>} query whom else it leads to */
const chip = ({ hashOf }, word, query) => h("li", {}, h("a", { href: hashOf(["people"], query) }, word));

/** @param {import("../shell.js").Tools} tools @param {string} id @param {string} name */
function remove({ ask, attempt, say, go, hashOf }, id, name) {
  return attempt(async () => {
    await ask("contacts.remove", { id });
    await go(hashOf(["people"]));
    say(`${name} is no longer in your network`, () =>
      attempt(async () => {
        await ask("contacts.restore", { id });
        await go(hashOf(["person", id]));
        say(`${name} is back`);
      }),
    );
  });
}
