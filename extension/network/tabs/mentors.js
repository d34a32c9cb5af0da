// Who guides whom, and whether what came of the advice was told.
import { h } from "../../interface/element.js";
import { field } from "../../interface/field.js";
import { keptForm } from "../kept_form.js";
import { mentorshipPanel, ROLES } from "../mentors/mentorship.js";
import { unfolding } from "../unfolding.js";
import { whomField } from "../whom_field.js";

/** @param {HTMLElement} root @param {import("../shell.js").Tools} tools */
export async function show(root, tools) {
  const { items, loops } = await tools.ask("mentorships.list");
  const share = `Reports given, of those due in half a year: ${loops.reported} of ${loops.due} (${loops.share} %).`;
  root.append(
    h(
      "div",
      { class: "line" },
      h("h1", {}, tools.title),
      unfolding("New mentorship", (cancel) => newForm(tools, cancel)),
    ),
    ...(loops.due > 0 ? [h("p", { class: "soft" }, share)] : []),
    ...(items.length
      ? items.map((/** @type {any} */ each) => mentorshipPanel(tools, each))
      : [
          h(
            "p",
            { class: "soft" },
            "Nobody yet. Somebody who has been where you want to go, somebody you guide, or a peer: note what was asked, what was advised, and tell them what came of it.",
          ),
        ]),
  );
}

/** @param {import("../shell.js").Tools} tools @param {HTMLButtonElement} cancel */
function newForm(tools, cancel) {
  const whom = whomField({ name: "contact_id", label: "Who", ask: tools.ask });
  return keptForm(tools, {
    label: "New mentorship",
    submit: "Begin",
    cancel,
    fields: [
      whom.part,
      field({ name: "role", label: "What they are to you", kind: "choice", choices: ROLES }),
      field({ name: "about", label: "What about" }),
    ],
    keep: async ({ role, about }, form) => {
      const who = await whom.named(form);
      if (!who) return;
      const id = crypto.randomUUID();
      await tools.ask("mentorships.add", {
        mentorship: { id, contact_id: who.id, role, about: about.trim() || null },
      });
      await tools.again(".line button");
      tools.say(`The mentorship with ${who.name} has begun`, () =>
        tools.attempt(async () => {
          await tools.ask("mentorships.remove", { id });
          await tools.again(".line button");
          tools.say("Taken back");
        }),
      );
    },
  });
}
