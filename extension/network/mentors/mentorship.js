// One mentorship with its sessions.
import { localDay } from "../../contact/touch.js";
import { button, h } from "../../interface/element.js";
import { dayOf } from "../../interface/words.js";
import { personLink } from "../person_link.js";
import { undoable } from "../undoable.js";
import { unfolding } from "../unfolding.js";
import { sessionEntry } from "./session.js";
import { sessionForm } from "./session_form.js";

/** @type {[value: string, label: string][]} */
export const ROLES = [
  ["mentor", "My mentor"],
  ["mentee", "My mentee"],
  ["peer", "A peer"],
];

/** @param {import("../shell.js").Tools} tools @param {any} mentorship */
export function mentorshipPanel(tools, mentorship) {
  const { id, who, role, since, about, ended_on: ended, close_first: closeFirst, sessions } = mentorship;
  const facts = [ROLES.find(([key]) => key === role)?.[1], `since ${dayOf(since)}`, ended && `ended ${dayOf(ended)}`];
  const mine = role !== "mentee";
  return h(
    "section",
    { class: "panel mentors", "aria-label": who.name },
    h(
      "div",
      { class: "line" },
      h("h2", {}, personLink(who)),
      h("span", { class: "soft" }, facts.filter(Boolean).join(" · ")),
    ),
    about && h("p", {}, about),
    closeFirst &&
      h(
        "p",
        { class: "warning" },
        mine
          ? `Close the loop first: tell ${who.name} what came of it before you ask again.`
          : `${who.name} has not told yet what came of it.`,
      ),
    sessions.length > 0 &&
      h(
        "ul",
        { class: "entries" },
        ...sessions.map((/** @type {any} */ each) => sessionEntry(tools, mentorship, each)),
      ),
    h(
      "div",
      { class: "buttons" },
      !ended && unfolding("Note a session", (cancel) => newSession(tools, id, cancel)),
      button(ended ? "Go on" : "End", () => end(tools, mentorship), "quiet"),
      button("Delete mentorship", () => remove(tools, id), "quiet"),
    ),
  );
}

/** @param {import("../shell.js").Tools} tools @param {string} id @param {HTMLButtonElement} cancel */
function newSession(tools, id, cancel) {
  return sessionForm(tools, cancel, {
    submit: "Keep session",
    keep: async (told) => {
      const session = crypto.randomUUID();
      await tools.ask("sessions.add", { id, session: { id: session, ...told } });
      await tools.again();
      tools.say("Session kept", () =>
        tools.attempt(async () => {
          await tools.ask("sessions.remove", { id, session });
          await tools.again();
          tools.say("Session taken back");
        }),
      );
    },
  });
}

/** @param {import("../shell.js").Tools} tools @param {any} mentorship */
function end(tools, { id, ended_on: ended }) {
  const set = (/** @type {string | null} */ on) => tools.ask("mentorships.change", { id, changes: { ended_on: on } });
  return undoable(tools, {
    run: () => set(ended ? null : localDay(new Date())),
    undo: () => set(ended),
    said: ended ? "It goes on" : "Ended",
    unsaid: "As before",
  });
}

/** @param {import("../shell.js").Tools} tools @param {string} id */
const remove = (tools, id) =>
  undoable(tools, {
    run: () => tools.ask("mentorships.remove", { id }),
    undo: () => tools.ask("mentorships.restore", { id }),
    said: "Mentorship deleted",
    unsaid: "The mentorship is there again",
  });
