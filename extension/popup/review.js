// “Is this the same as …?”: two people are never made one without the person's word.
import { ask } from "../browser/messages.js";
import { button, h } from "../interface/element.js";
import { shortAddress } from "../interface/words.js";
import { contactView } from "./contact.js";

/** @typedef {{ contact: any, reasons: string[] }} Candidate */

/**
 * @param {import("./shell.js").Screen} screen
 * @param {{ id: string, subject: any, candidates: Candidate[] }} question
 * @param {() => unknown} [onBack] where one comes from, and goes after "later"
 */
export function reviewView(screen, { id, subject, candidates }, onBack) {
  const again = () => reviewView(screen, { id, subject, candidates }, onBack);
  const settle = (/** @type {string} */ answer, /** @type {string} */ contactId = "") =>
    screen.attempt(async () => {
      const word = contactId ? { answer, contact_id: contactId } : { answer };
      const { contact_id: contact, merge_id: merge } = await ask("reviews.settle", { id, ...word });
      if (answer === "later") return leave();
      await contactView(screen, contact, onBack);
      screen.say(answer === "same" ? "One person now" : "Two people, and not asked again", () => undo(contact, merge));
    });
  const undo = (/** @type {string} */ contact, /** @type {string | null} */ merge) =>
    screen.attempt(async () => {
      await (merge ? ask("merges.undo", { id: merge }) : ask("reviews.reopen", { id }));
      await (onBack ? onBack() : contactView(screen, contact));
      screen.say(merge ? "Two people again" : "Asked again");
    });
  const leave = async () => {
    await (onBack ?? again)();
    screen.say("Put off");
  };
  screen.show(
    [
      h(
        "h1",
        {},
        candidates.length === 1 ? `Is this the same as ${candidates[0].contact.name}?` : "Is this one of these?",
      ),
      h("p", { class: "soft" }, "Kept either way; nothing is joined until you say so."),
      side(subject.contact_id ? "In your network" : "From the page", subject, []),
      ...candidates.map(({ contact, reasons }) =>
        h(
          "div",
          { class: "candidate" },
          side("In your network", contact, reasons),
          button("Same person", () => settle("same", contact.id), "primary"),
        ),
      ),
      h(
        "div",
        { class: "buttons" },
        button("Different people", () => settle("different")),
        button("Later", () => settle("later"), "quiet"),
      ),
    ],
    { focus: ".candidate button", onBack },
  );
}

/** @param {string} title @param {any} person @param {string[]} reasons */
function side(title, { name, headline, company, location, profile_url: url }, reasons) {
  const lines = [headline, company, location, url && shortAddress(url)].filter(Boolean);
  return h(
    "section",
    { class: "side" },
    h("h2", {}, title),
    h("strong", {}, name),
    ...lines.map((line) => h("p", {}, line)),
    reasons.length > 0 && h("p", { class: "soft" }, `Why we ask: ${reasons.join(", ")}.`),
  );
}
