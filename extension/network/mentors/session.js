// One session: what was asked, what was advised, and whether what came of it was told.
import { localDay } from "../../contact/touch.js";
import { button, h } from "../../interface/element.js";
import { dayOf } from "../../interface/words.js";
import { undoable } from "../undoable.js";
import { unfolding } from "../unfolding.js";
import { sessionForm } from "./session_form.js";

/** @param {import("../shell.js").Tools} tools @param {any} mentorship @param {any} session */
export function sessionEntry(tools, mentorship, session) {
  const { tone, text } = reportWords(session);
  return h(
    "li",
    {},
    h("div", { class: "line" }, h("small", {}, dayOf(session.on)), h("span", { class: `due ${tone}` }, text)),
    h("p", {}, h("strong", {}, session.ask)),
    session.advice && h("p", {}, session.advice),
    h(
      "div",
      { class: "buttons" },
      session.report_due && button("Reported back", () => report(tools, mentorship, session), "quiet"),
      unfolding("Edit session", (cancel) => edit(tools, mentorship.id, session, cancel), "quiet"),
      button("Delete session", () => remove(tools, mentorship.id, session.id), "quiet"),
    ),
  );
}

/** @param {any} session @returns {{ tone: "late" | "soon" | "calm", text: string }} */
export function reportWords({ reported_on: reported, report_due: due, report_overdue: late }) {
  if (reported) return { tone: "calm", text: `Reported back ${dayOf(reported)}` };
  return late
    ? { tone: "late", text: `Report was due ${dayOf(due)}` }
    : { tone: "soon", text: `Report by ${dayOf(due)}` };
}

/** @param {import("../shell.js").Tools} tools @param {any} mentorship @param {any} session */
function report(tools, { id, who }, { id: session }) {
  const set = (/** @type {string | null} */ on) =>
    tools.ask("sessions.change", { id, session, changes: { reported_on: on } });
  return undoable(tools, {
    run: () => set(localDay(new Date())),
    undo: () => set(null),
    said: `The loop with ${who.name} is closed`,
    unsaid: "The loop is open again",
  });
}

/** @param {import("../shell.js").Tools} tools @param {string} id @param {any} session @param {HTMLButtonElement} cancel */
function edit(tools, id, session, cancel) {
  const change = async (/** @type {object} */ changes) => {
    await tools.ask("sessions.change", { id, session: session.id, changes });
    await tools.again();
  };
  return sessionForm(tools, cancel, {
    session,
    submit: "Save session",
    keep: async (changes) => {
      const { on, ask, advice, promised_on } = session;
      await change(changes);
      tools.say("Session changed", () =>
        tools.attempt(async () => {
          await change({ on, ask, advice, promised_on });
          tools.say("The session is as before");
        }),
      );
    },
  });
}

/** @param {import("../shell.js").Tools} tools @param {string} id @param {string} session */
const remove = (tools, id, session) =>
  undoable(tools, {
    run: () => tools.ask("sessions.remove", { id, session }),
    undo: () => tools.ask("sessions.restore", { id, session }),
    said: "Session deleted",
    unsaid: "The session is there again",
  });
