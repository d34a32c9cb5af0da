// The meetings of a circle, newest first: each is one entry for everybody who came.
import { button, h } from "../../interface/element.js";
import { dayOf } from "../../interface/words.js";
import { personLink } from "../person_link.js";
import { undoable } from "../undoable.js";
import { unfolding } from "../unfolding.js";
import { meetingForm } from "./meeting_form.js";

/** @param {import("../shell.js").Tools} tools @param {any} circle */
export function meetingsPanel(tools, circle) {
  const { id, meetings, people } = circle;
  const who = people.map((/** @type {any} */ member) => member.who);
  const add = unfolding("Note or plan a meeting", (cancel) =>
    meetingForm(tools, cancel, { people: who, submit: "Keep meeting", keep: (meeting) => keep(tools, id, meeting) }),
  );
  return h(
    "section",
    { class: "panel meetings" },
    h("div", { class: "line" }, h("h2", {}, "Meetings"), add),
    meetings.length
      ? h("ul", { class: "entries" }, ...meetings.map((/** @type {any} */ each) => entry(tools, id, who, each)))
      : h("p", { class: "soft" }, "None yet. Note one, and everybody who came has been in touch with you."),
  );
}

/** @param {import("../shell.js").Tools} tools @param {string} circle @param {Record<string, any>} meeting */
async function keep(tools, circle, meeting) {
  const id = crypto.randomUUID();
  await tools.ask("meetings.add", { circle, meeting: { id, ...meeting } });
  await tools.again(".meetings button");
  tools.say("Meeting kept", () =>
    tools.attempt(async () => {
      await tools.ask("meetings.remove", { circle, id });
      await tools.again(".meetings button");
      tools.say("Meeting taken back");
    }),
  );
}

/** @param {import("../shell.js").Tools} tools @param {string} circle @param {any[]} people @param {any} meeting */
function entry(tools, circle, people, meeting) {
  const { id, on, starts_at: at, place, about, attended, held } = meeting;
  const when = [dayOf(on), at && TIME.format(new Date(at)), place].filter(Boolean).join(" · ");
  const guests = attended.filter((/** @type {any} */ one) => !people.some((member) => member.id === one.id));
  const edit = (/** @type {HTMLButtonElement} */ cancel) =>
    meetingForm(tools, cancel, {
      meeting,
      people: [...people, ...guests],
      submit: "Save meeting",
      keep: (changes) => change(tools, circle, meeting, changes),
    });
  return h(
    "li",
    {},
    h("strong", {}, when),
    about && h("p", {}, about),
    h("p", { class: "soft" }, ...cameWords(attended, held)),
    h(
      "div",
      { class: "buttons" },
      unfolding(held ? "Who came …" : "Change …", edit, "quiet"),
      button("Delete meeting", () => remove(tools, circle, id), "quiet"),
    ),
  );
}

const TIME = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });

/** @param {any[]} attended @param {boolean} held @returns {(Node | string)[]} */
function cameWords(attended, held) {
  if (attended.length === 0) return [held ? "Nobody has been noted." : "Planned."];
  return attended.flatMap((who, index) => (index ? [", ", personLink(who)] : [personLink(who)]));
}

/** @param {import("../shell.js").Tools} tools @param {string} circle @param {any} meeting as it is @param {object} changes */
async function change(tools, circle, { id, on, starts_at: at, place, about, attended }, changes) {
  const set = async (/** @type {object} */ to) => {
    await tools.ask("meetings.change", { circle, id, changes: to });
    await tools.again(".meetings button");
  };
  await set(changes);
  const before = { place, about, attended: attended.map((/** @type {any} */ one) => one.id) };
  tools.say("Meeting changed", () =>
    tools.attempt(async () => {
      await set({ ...(at ? { starts_at: at } : { on }), ...before });
      tools.say("The meeting is as before");
    }),
  );
}

/** @param {import("../shell.js").Tools} tools @param {string} circle @param {string} id */
const remove = (tools, circle, id) =>
  undoable(tools, {
    run: () => tools.ask("meetings.remove", { circle, id }),
    undo: () => tools.ask("meetings.restore", { circle, id }),
    said: "Meeting deleted",
    unsaid: "The meeting is there again",
    focus: ".meetings button",
  });
