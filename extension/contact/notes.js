// Notes about a contact: add, mend, take away, and bring back.
import { ask } from "../browser/messages.js";
import { button, h } from "../interface/element.js";
import { field, valuesOf } from "../interface/field.js";
import { dayOf } from "../interface/words.js";

/** @typedef {import("./teller.js").Teller} Teller */
/** @typedef {(focus?: string) => Promise<void>} Reload */

/** @param {Teller} teller @param {any} contact @param {Reload} reload */
export function notesSection(teller, contact, reload) {
  return h(
    "section",
    { class: "notes" },
    h("h2", {}, "Notes"),
    newNote(teller, contact.id, reload),
    h("ul", {}, ...contact.notes.map((/** @type {any} */ note) => noteItem(teller, contact.id, note, reload))),
  );
}

/** @param {Teller} teller @param {string} id @param {Reload} reload */
function newNote(teller, id, reload) {
  const note = crypto.randomUUID(); // made once: pressing twice, or again after a lost answer, is one note
  return noteForm({ label: "Add a note", said: "Add note" }, (text) =>
    teller.attempt(async () => {
      await ask("notes.add", { id, note, text });
      await reload("[name=text]");
      teller.say("Note saved");
    }),
  );
}

/** @param {Teller} teller @param {string} id @param {any} note @param {Reload} reload */
function noteItem(teller, id, { id: note, text, created_at: created, edited_at: edited }, reload) {
  const settle = (
    /** @type {string} */ verb,
    /** @type {string} */ said,
    /** @type {(() => unknown) | undefined} */ undo,
  ) =>
    teller.attempt(async () => {
      await ask(verb, { id, note });
      await reload("[name=text]");
      teller.say(said, undo);
    });
  const restore = () => settle("notes.restore", "Note brought back", undefined);
  const item = h("li", { class: "note" });
  const mend = () => {
    const form = noteForm({ label: "Edit note", said: "Save note", text }, (words) =>
      teller.attempt(async () => {
        await ask("notes.change", { id, note, text: words });
        await reload("[name=text]");
        teller.say("Note saved");
      }),
    );
    form.querySelector(".buttons")?.append(button("Cancel", () => reload("[name=text]")));
    item.replaceChildren(form);
    item.querySelector("textarea")?.focus();
  };
  item.append(
    h("p", {}, text),
    h(
      "div",
      { class: "foot" },
      h("small", {}, dayOf(created) + (edited ? " · edited" : "")),
      button("Edit", mend, "quiet"),
      button("Delete", () => settle("notes.remove", "Note deleted", restore), "quiet"),
    ),
  );
  return item;
}

/** @param {{ label: string, said: string, text?: string }} words @param {(text: string) => Promise<void>} keep */
function noteForm({ label, said, text = "" }, keep) {
  const name = text ? "mended" : "text";
  const submit = h("button", { type: "submit" }, said);
  const form = h(
    "form",
    { "aria-label": label },
    field({ name, label, kind: "words", value: text, required: true, more: { rows: "2" } }),
    h("div", { class: "buttons" }, submit),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = valuesOf(form)[name].trim();
    if (!words) return;
    submit.disabled = true;
    await keep(words);
    submit.disabled = false;
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  return form;
}
