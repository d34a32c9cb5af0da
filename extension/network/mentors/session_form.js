// What was asked and advised in a session, and until when what comes of it is promised.
import { localDay } from "../../contact/touch.js";
import { h } from "../../interface/element.js";
import { field } from "../../interface/field.js";
import { keptForm } from "../kept_form.js";

/**
 * @param {import("../shell.js").Tools} tools
 * @param {HTMLButtonElement} cancel
 * @param {object} given
 * @param {any} [given.session] the one to change; none for a new one
 * @param {string} given.submit
 * @param {(session: Record<string, any>) => Promise<unknown>} given.keep
 */
export function sessionForm(tools, cancel, { session, submit, keep }) {
  const today = localDay(new Date());
  return keptForm(tools, {
    label: "Session",
    submit,
    cancel,
    fields: [
      field({ name: "ask", label: "What was asked", kind: "words", value: session?.ask ?? "", required: true }),
      field({ name: "advice", label: "What was advised", kind: "words", value: session?.advice ?? "" }),
      h(
        "div",
        { class: "pair" },
        field({
          name: "on",
          label: "When",
          kind: "date",
          value: session?.on ?? today,
          required: true,
          more: { max: today },
        }),
        field({
          name: "promised_on",
          label: "To report back by",
          hint: "or in two weeks",
          kind: "date",
          value: session?.promised_on ?? "",
        }),
      ),
    ],
    keep: ({ ask, advice, on, promised_on: promised }) =>
      keep({ ask: ask.trim(), advice: advice.trim() || null, on, promised_on: promised || null }),
  });
}
