// One contact's card: where things stand, what can be done, and the notes.
import { ask } from "../browser/messages.js";
import { refreshPanel } from "../browser/page_reading.js";
import { openNetwork, openReview } from "../browser/tabs.js";
import { mergesSection } from "../contact/merges.js";
import { notesSection } from "../contact/notes.js";
import { rhythm } from "../contact/rhythm.js";
import { changesSection, otherValues } from "../contact/told.js";
import { kindWords, touchForm } from "../contact/touch.js";
import { button, h, webLink } from "../interface/element.js";
import { dayOf, daysAgo, dueWords, initials, shortAddress } from "../interface/words.js";
import { refreshBanner } from "./banner.js";
import { editView } from "./edit.js";

/** @typedef {import("./shell.js").Screen} Screen */
/** @typedef {{ reload: (focus?: string) => Promise<void>, reopen: () => Promise<void> }} Card how a part of the card has it shown anew */

/** @param {Screen} screen @param {string} id @param {(() => unknown) | null} [onBack] @param {string} [focus] a selector @returns {Promise<void>} */
export async function contactView(screen, id, onBack = null, focus) {
  const contact = await ask("contacts.read", { id });
  const reload = (/** @type {string} */ next = "") => contactView(screen, id, onBack, next);
  screen.show(
    [
      head(contact),
      standing(contact),
      h(
        "div",
        { class: "buttons" },
        button("Log a touch", () => touchView(screen, contact, reload), "primary"),
        button("Edit", () => editView(screen, contact, reload, onBack), "plain edit"),
        button("Timeline and more", () => openNetwork(`#person/${encodeURIComponent(id)}`).then(() => window.close())),
      ),
      rhythm(screen, contact, reload),
      notesSection(screen, contact, reload),
      touches(contact),
      changesSection(contact),
      about(contact),
      otherValues(contact),
      mergesSection(screen, contact, reload, () => openReview({ contact: id }).then(() => window.close())),
    ],
    { focus, onBack },
  );
  await refreshPanel();
}

/** @param {Screen} screen @param {any} contact @param {(focus?: string) => Promise<void>} reload */
function touchView(screen, contact, reload) {
  const form = touchForm(screen, contact, (where) => (where === "outbox" ? refreshBanner(screen) : reload()));
  form.prepend(h("h1", {}, `A touch with ${contact.name}`));
  screen.show([form], { focus: "[name=kind]", onBack: () => reload() });
}

/** @param {any} contact */
function head({ name, headline, company, location, circles, tags }) {
  const place = [headline, [company, location].filter(Boolean).join(" · ")].filter(Boolean);
  return h(
    "div",
    { class: "head" },
    h("span", { class: "face large", "aria-hidden": "true" }, initials(name)),
    h(
      "div",
      { class: "who" },
      h("h1", {}, name),
      ...place.map((line) => h("p", { class: "soft" }, line)),
      [...circles, ...tags].length > 0 &&
        h(
          "ul",
          { class: "chips", "aria-label": "Circles and tags" },
          ...[...circles, ...tags].map((word) => h("li", {}, word)),
        ),
    ),
  );
}

/** @param {any} contact */
function standing(contact) {
  const { tone, text } = dueWords(contact, new Date());
  const touch = contact.last_touch;
  const last = touch
    ? `Last touch ${daysAgo(touch.days_ago)} · ${kindWords(touch.kind, touch.direction)}`
    : `No touch yet · saved ${dayOf(contact.saved_on)}`;
  return h(
    "div",
    { class: `standing ${tone}` },
    h("strong", {}, text),
    contact.due && h("span", { class: "soft" }, dayOf(contact.due)),
    h("p", {}, contact.overdue || contact.news.length ? contact.why : last), // why tells of the news and the last touch too
  );
}

/** @param {any} contact */
function touches({ interactions }) {
  if (interactions.length === 0) return null;
  const line = (/** @type {any} */ { at, kind, direction, words }) =>
    h(
      "li",
      {},
      h("span", {}, kindWords(kind, direction)),
      h("small", {}, dayOf(at)),
      words && h("p", { class: "soft" }, words),
    );
  return h("section", { class: "touches" }, h("h2", {}, "Touches"), h("ul", {}, ...interactions.slice(0, 5).map(line)));
}

/** @param {any} contact */
function about({ how_met: met, emails, links, profiles }) {
  const addresses = [...new Set([...profiles.map((/** @type {any} */ { url }) => url), ...links])];
  const rows = [
    ...(met ? [["How you met", [met]]] : []),
    ...(emails.length ? [["E-mail", emails]] : []),
    ...(addresses.length ? [["Elsewhere", addresses.map((url) => webLink(url, shortAddress(url)))]] : []),
  ];
  if (rows.length === 0) return null;
  const row = (/** @type {any} */ [term, values]) => [
    h("dt", {}, term),
    ...values.map((/** @type {any} */ value) => h("dd", {}, value)),
  ];
  return h("section", { class: "about" }, h("h2", {}, "About"), h("dl", {}, ...rows.flatMap(row)));
}
