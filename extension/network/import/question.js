// What a reader has to be told before it can read a file: who the person is in it, or what its columns hold.
import { h } from "../../interface/element.js";
import { complain, field, forgive } from "../../interface/field.js";
import { asOwn, canTell, FIELDS, guessed } from "./fields.js";

/** @typedef {import("./stages.js").Import} Import */
/** @typedef {(answers: import("./desk.js").Answers) => unknown} Answer */

/** @param {Import} one @param {Answer} answer @param {HTMLButtonElement} cancel */
export function questionForm(one, answer, cancel) {
  const asked = one.asked.about === "columns" ? columnsAsked(one) : ownAsked(one);
  const name = one.stage === "ready" ? "What its columns are taken for" : one.asked.question;
  const form = h(
    "form",
    { "aria-label": name },
    ...asked.parts,
    h("div", { class: "buttons" }, h("button", { type: "submit", class: "primary" }, "Go on"), cancel),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    forgive(form);
    const answers = asked.read(form);
    if (answers) answer(answers);
  });
  return form;
}

/** @typedef {{ parts: Node[], read: (form: HTMLFormElement) => import("./desk.js").Answers | null }} Asked */

/** @param {Import} one @returns {Asked} */
function ownAsked({ id, asked }) {
  const other = `own-${id}`;
  return {
    parts: [
      h(
        "fieldset",
        {},
        h("legend", {}, asked.question),
        h(
          "div",
          { class: "own" },
          ...asked.options.map((/** @type {any} */ { value, label }) =>
            h("label", {}, h("input", { type: "checkbox", name: "own", value }), label),
          ),
        ),
      ),
      field({
        name: other,
        label: `${asked.options.length ? "None of these: your" : "Your"} name, address or profile in the file`,
      }),
    ],
    read(form) {
      const data = new FormData(form);
      const told = [...data.getAll("own"), data.get(other) ?? ""].map(String);
      if (told.some((each) => each.trim())) return asOwn(told);
      complain(form, other, "Say which of them you are: else nobody can tell who wrote to whom.");
      return null;
    },
  };
}

/** @param {Import} one @returns {Asked} */
function columnsAsked({ id, asked, stage }) {
  const guess = guessed(asked.guess);
  const name = (/** @type {number} */ at) => `column-${id}-${at}`;
  return {
    parts: [
      h("p", {}, stage === "ready" ? "Say otherwise, and it is read anew." : asked.question),
      h(
        "table",
        { class: "columns" },
        h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Column"), h("th", { scope: "col" }, "Taken as"))),
        h(
          "tbody",
          {},
          ...asked.options.map((/** @type {any} */ { value, label }, /** @type {number} */ at) =>
            h("tr", {}, h("th", { scope: "row" }, label), h("td", {}, choice(name(at), value, guess.get(value) ?? ""))),
          ),
        ),
      ),
    ],
    read(form) {
      const data = new FormData(form);
      const fields = asked.options.map((/** @type {any} */ _, /** @type {number} */ at) => String(data.get(name(at))));
      if (!canTell(fields)) {
        complain(form, name(0), "Say which column holds a name, an e-mail address, a phone or a profile.");
        return null;
      }
      return {
        columns: asked.options.map(
          (/** @type {any} */ { value }, /** @type {number} */ at) => `${value}=${fields[at]}`,
        ),
      };
    },
  };
}

/** @param {string} name @param {string} heading @param {string} guess */
const choice = (name, heading, guess) =>
  h(
    "select",
    { id: name, name, "aria-label": `${heading} is taken as` },
    ...FIELDS.map(([value, label]) => h("option", { value, selected: value === guess }, label)),
  );
