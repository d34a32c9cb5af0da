// “Is this the same as …?”: two people are never made one without the person's word.
import { ask } from "../browser/messages.js";
import { button, h } from "../interface/element.js";
import { shortAddress } from "../interface/words.js";
import { contactView } from "./contact.js";

/** @typedef {{ contact: any, reasons: string[] }} Candidate */

/**
 * @param {import("./shell.js").Screen} screen
 * @param {{ id: string, name: string, candidates: Candidate[], person?: any }} waiting `id` is the capture's
 * @param {() => unknown} [onBack]
 */
export function reviewView(screen, { id, name, candidates, person = {} }, onBack) {
  const settle = (/** @type {string | null} */ sameAs) => () =>
    screen.attempt(async () => {
      const { contact_id: contact } = await ask("reviews.settle", { id, same_as: sameAs });
      await contactView(screen, contact, onBack);
      screen.say(sameAs ? "Saved with the contact you had" : "Saved as a new contact");
    });
  screen.show(
    [
      h(
        "h1",
        {},
        candidates.length === 1 ? `Is this the same as ${candidates[0].contact.name}?` : "Is this one of these?",
      ),
      h("p", { class: "soft" }, "Kept either way; nothing is joined until you say so."),
      side("From the page", { ...person, name }, []),
      ...candidates.map(({ contact, reasons }) =>
        h(
          "div",
          { class: "candidate" },
          side("In your network", contact, reasons),
          button("Same person", settle(contact.id), "primary"),
        ),
      ),
      h("div", { class: "buttons" }, button("Different people", settle(null))),
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
