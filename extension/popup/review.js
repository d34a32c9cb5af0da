// Somebody who was just saved may be in the network already: kept, and to be looked at side by side on a page of its own.
import { openReview } from "../browser/tabs.js";
import { button, h } from "../interface/element.js";

/** @param {import("./shell.js").Screen} screen @param {{ id: string, name: string, candidates: { contact: any, reasons: string[] }[] }} question */
export function reviewView(screen, { id, name, candidates }) {
  const compare = () => openReview({ question: id }).then(() => window.close());
  const title =
    candidates.length === 1 ? `Is this the same as ${candidates[0].contact.name}?` : `Is ${name} one of these?`;
  screen.show(
    [
      h("h1", {}, title),
      h("p", { class: "soft" }, `${name} is kept either way; nothing is joined until you say so.`),
      ...candidates.map(candidate),
      h("div", { class: "buttons" }, button("Compare", compare, "primary")),
      h("p", { class: "soft" }, "It can wait. The question stays here until you answer it."),
    ],
    { focus: "button.primary" },
  );
}

/** @param {{ contact: any, reasons: string[] }} candidate */
function candidate({ contact, reasons }) {
  const line = contact.headline ?? contact.company;
  return h(
    "section",
    { class: "side" },
    h("strong", {}, contact.name),
    line && h("p", {}, line),
    reasons.length > 0 && h("p", { class: "soft" }, `Why we ask: ${reasons.join(", ")}.`),
  );
}
