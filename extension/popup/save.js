// Saving the person on this page: what was read, editable, and what came of it.
import { askOnce } from "../browser/messages.js";
import { personFields } from "../contact/person_fields.js";
import { chosenCadence } from "../interface/cadence_field.js";
import { h } from "../interface/element.js";
import { complain, field, forgive, valuesOf } from "../interface/field.js";
import { keptWords } from "../interface/link_words.js";
import { refreshBanner } from "./banner.js";
import { contactView } from "./contact.js";
import { refreshQuestions } from "./questions.js";
import { reviewView } from "./review.js";

/** @typedef {import("./shell.js").Screen} Screen */
/** @typedef {import("./page.js").Page} Page */

/** @param {Screen} screen @param {Page} page */
export function personForm(screen, { url, read, selected }) {
  if (!url) {
    screen.show([h("p", { class: "empty" }, "Open somebody's profile page to save them from it.")]);
    return;
  }
  const person = read.capturable ? read.person : { links: [url] };
  const submit = h("button", { type: "submit", class: "primary" }, "Save contact");
  const form = h(
    "form",
    { "aria-label": "Save contact" },
    h("h1", {}, "Save contact"),
    !read.capturable && h("p", { class: "soft" }, "Nobody could be read from this page. Fill in what you know."),
    ...personFields(person, read.capturable),
    field({ name: "note", label: "First note", kind: "words" }),
    h("div", { class: "buttons sticky" }, submit),
  );
  const { bar, tell: tellSelected } = globalThis.keepwarm.selection(h, form);
  form.querySelector("h1")?.after(bar);
  tellSelected(selected);
  let replaces = /** @type {string | undefined} */ (undefined);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    forgive(form);
    submit.disabled = true;
    submit.textContent = "Saving …";
    screen
      .attempt(async () => {
        const outcome = await askOnce("captures.save", {
          url,
          read: read.capturable ? read : null,
          form: formOf(form),
          replaces,
        });
        replaces = outcome.verdict === "refused" ? outcome.id : undefined;
        await tell(screen, form, outcome);
      })
      .finally(() => {
        submit.disabled = false;
        submit.textContent = "Save contact";
      });
  });
  screen.show([form], { focus: read.capturable ? "button[type=submit]" : "[name=name]" });
}

/** @param {HTMLFormElement} form */
function formOf(form) {
  const { cadence_days: _, ...values } = valuesOf(form);
  return { ...values, cadence: chosenCadence(valuesOf(form)) };
}

/** @param {Screen} screen @param {HTMLFormElement} form @param {any} outcome */
async function tell(screen, form, outcome) {
  const { verdict, contact_id: id, reason } = outcome;
  if (verdict === "refused") {
    const name = /(\w+)(\[\d+\])?$/.exec(outcome.field ?? "")?.[1] ?? "";
    if (!complain(form, name, reason)) screen.say(`Not saved: ${reason}`);
  } else if (verdict === "kept") {
    screen.show([h("div", { class: "empty" }, h("h1", {}, "Kept in this browser"), h("p", {}, keptWords(reason)))]);
    screen.say("Not saved yet.");
  } else if (verdict === "review") {
    reviewView(screen, { id: outcome.id, name: valuesOf(form).name, candidates: outcome.candidates ?? [] });
    await refreshQuestions();
  } else {
    await contactView(screen, id);
    screen.say(verdict === "known" ? "Already in your network" : "Saved");
  }
  if (verdict === "kept") await refreshBanner(screen);
}
