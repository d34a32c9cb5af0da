// Two people side by side, with why they are taken for one; of several candidates, one at a time.
import { h } from "../interface/element.js";
import { dayOf, initials, shortAddress } from "../interface/words.js";
import { comparison } from "./comparison.js";

/** @typedef {import("./round.js").Pair} Pair */

/**
 * @param {Pair} pair
 * @param {(contactId: string) => void} onChoice told whom the subject is compared with, at first too
 * @returns {(Node | null | false)[]}
 */
export function pairView({ subject, candidates }, onChoice) {
  if (candidates.length === 0) return alone(subject);
  const shown = h("div", { class: "compared" });
  const choose = (/** @type {number} */ index) => {
    const { contact, reasons, compared } = candidates[index];
    shown.replaceChildren(
      ...[why(reasons), sides(subject, contact), comparison(subject, contact, compared)].filter(
        (part) => part !== null,
      ),
    );
    onChoice(contact.id);
  };
  choose(0);
  return [
    h("h2", { tabindex: "-1" }, titleOf(subject, candidates)),
    candidates.length > 1 && choices(candidates, choose),
    shown,
  ];
}

/** @param {any} subject @param {Pair["candidates"]} candidates */
function titleOf({ name }, candidates) {
  if (candidates.length > 1) return `Is ${name} one of these ${candidates.length} people?`;
  const [{ contact }] = candidates;
  return name === contact.name ? `Is this the same ${name}?` : `Is ${name} the same person as ${contact.name}?`;
}

/** Those the subject was taken for have been deleted since. @param {any} subject */
function alone({ name }) {
  return [
    h("h2", { tabindex: "-1" }, `Nobody is left who may be ${name}`),
    h(
      "p",
      { class: "soft" },
      "Whom they were taken for is no longer in your network. “Different people” saves them as a contact.",
    ),
  ];
}

/** @param {Pair["candidates"]} candidates @param {(index: number) => void} choose */
function choices(candidates, choose) {
  const choice = (/** @type {Pair["candidates"][number]} */ { contact }, /** @type {number} */ index) =>
    h(
      "label",
      {},
      h("input", { type: "radio", name: "candidate", checked: index === 0, onchange: () => choose(index) }),
      h("span", {}, contact.name, " ", h("small", {}, contact.headline ?? contact.company ?? addressOf(contact))),
    );
  return h(
    "fieldset",
    {},
    h("legend", {}, "Compare with"),
    h("div", { class: "candidates" }, ...candidates.map(choice)),
  );
}

/** @param {string[]} reasons */
function why(reasons) {
  return reasons.length ? h("p", { class: "why" }, `Why this is asked: ${reasons.join(", ")}.`) : null;
}

/** @param {any} subject @param {any} contact */
function sides(subject, contact) {
  return h("div", { class: "sides" }, side(subject, standing(subject)), side(contact, standing(contact)));
}

/** @param {any} person @param {string} where */
function side(person, where) {
  const { name, headline, company } = person;
  const line = headline ?? company;
  return h(
    "div",
    { class: "side" },
    h("p", { class: "where" }, where),
    h("span", { class: "face large", "aria-hidden": "true" }, initials(name)),
    h("div", {}, h("h3", {}, name), line && h("p", { class: "soft" }, line)),
  );
}

/** @param {any} person @returns {string} who waits for the answer is in the network only once it is given */
export function standing(person) {
  if (person.contact_id !== null) return `In your network since ${dayOf(person.saved_on)}`;
  return `New, seen on ${dayOf(person.saved_on)}`;
}

/** @param {any} person */
const addressOf = ({ profile_url: url }) => (url ? shortAddress(url) : "");
