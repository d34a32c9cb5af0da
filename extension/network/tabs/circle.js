// One circle: when it meets next, who came, who is missing, and who is new.
import { button, h } from "../../interface/element.js";
import { counted, dayOf } from "../../interface/words.js";
import { circleForm } from "../circles/circle_form.js";
import { invitationsPanel } from "../circles/invitations.js";
import { meetingsPanel } from "../circles/meetings.js";
import { membersPanel } from "../circles/members.js";
import { caresOf, meetsWords, nextWords } from "../circles/words.js";
import { unfolding } from "../unfolding.js";

/** @param {HTMLElement} root @param {import("../shell.js").Tools} tools */
export async function show(root, tools) {
  const [id = ""] = tools.at.path;
  const circle = await tools.ask("circles.read", { id });
  tools.entitle(circle.name);
  root.append(
    head(tools, circle),
    h(
      "div",
      { class: "columns" },
      h("div", { class: "column" }, meetingsPanel(tools, circle), invitationsPanel(tools, circle)),
      h("div", { class: "column" }, membersPanel(tools, circle)),
    ),
  );
}

/** @param {import("../shell.js").Tools} tools @param {any} circle */
function head(tools, circle) {
  const { about, members, rhythm, last_met_on: met } = circle;
  const next = nextWords(circle.next, new Date());
  const facts = [counted(members, "member", "members"), meetsWords(rhythm), met && `last met ${dayOf(met)}`];
  return h(
    "header",
    { class: "head" },
    h("div", { class: "line" }, h("h1", {}, circle.name), next && h("span", { class: `due ${next.tone}` }, next.text)),
    about && h("p", {}, about),
    h("p", { class: "soft" }, facts.filter(Boolean).join(" · ")),
    ...caresOf(circle).map((words) => h("p", { class: "care" }, words)),
    h(
      "div",
      { class: "buttons" },
      unfolding("Edit circle", (cancel) => edit(tools, circle, cancel), "quiet"),
      button("Delete circle", () => remove(tools, circle), "quiet"),
    ),
  );
}

/** @param {import("../shell.js").Tools} tools @param {any} circle @param {HTMLButtonElement} cancel */
function edit(tools, circle, cancel) {
  const { id, name, about, rhythm, cadence } = circle;
  const change = async (/** @type {object} */ changes) => {
    await tools.ask("circles.change", { id, changes });
    await tools.again(".head button");
  };
  return circleForm(tools, cancel, {
    circle,
    label: "Edit circle",
    submit: "Save circle",
    keep: async (changes) => {
      await change(changes);
      tools.say("Circle changed", () =>
        tools.attempt(async () => {
          await change({ name, about, rhythm, cadence });
          tools.say("The circle is as before");
        }),
      );
    },
  });
}

/** @param {import("../shell.js").Tools} tools @param {any} circle */
function remove({ ask, attempt, say, go, hashOf }, { id, name }) {
  return attempt(async () => {
    await ask("circles.remove", { id });
    await go(hashOf(["circles"]));
    say(`${name} is a circle no more`, () =>
      attempt(async () => {
        await ask("circles.restore", { id });
        await go(hashOf(["circle", id]));
        say(`${name} is there again, with everybody who was in it`);
      }),
    );
  });
}
