// Whom one has invited to a circle, and how far they have come: invited, accepted, seen, welcomed.
import { localDay } from "../../contact/touch.js";
import { button, h } from "../../interface/element.js";
import { dayOf } from "../../interface/words.js";
import { keptForm } from "../kept_form.js";
import { personLink } from "../person_link.js";
import { undoable } from "../undoable.js";
import { unfolding } from "../unfolding.js";
import { whomField } from "../whom_field.js";

const AT = ".invitations button";

/** @param {import("../shell.js").Tools} tools @param {any} circle */
export function invitationsPanel(tools, { id, invitations }) {
  return h(
    "section",
    { class: "panel invitations" },
    h(
      "div",
      { class: "line" },
      h("h2", {}, "Invitations"),
      unfolding("Invite somebody", (cancel) => form(tools, id, cancel)),
    ),
    invitations.length
      ? h("ul", { class: "entries" }, ...invitations.map((/** @type {any} */ each) => entry(tools, id, each)))
      : h("p", { class: "soft" }, "A circle that nobody joins grows stale. Whom would it do good?"),
  );
}

/** @param {import("../shell.js").Tools} tools @param {string} circle @param {HTMLButtonElement} cancel */
function form(tools, circle, cancel) {
  const whom = whomField({ name: "contact_id", label: "Who", ask: tools.ask });
  return keptForm(tools, {
    label: "Invite somebody",
    submit: "Note invitation",
    cancel,
    fields: [whom.part],
    keep: async (_, filled) => {
      const guest = await whom.named(filled);
      if (!guest) return;
      const id = crypto.randomUUID();
      await tools.ask("invitations.add", { circle, invitation: { id, contact_id: guest.id } });
      await tools.again(AT);
      tools.say(`${guest.name} is invited`, () => settle(tools, circle, "remove", id, "Invitation taken back"));
    },
  });
}

/** @param {import("../shell.js").Tools} tools @param {string} circle @param {"remove" | "restore"} verb @param {string} id @param {string} said */
const settle = (tools, circle, verb, id, said) =>
  tools.attempt(async () => {
    await tools.ask(`invitations.${verb}`, { circle, id });
    await tools.again(AT);
    tools.say(said);
  });

/** @param {import("../shell.js").Tools} tools @param {string} circle @param {any} invitation */
function entry(tools, circle, invitation) {
  const { id, who, stage } = invitation;
  const { tone, text } = stageWords(invitation);
  const answer = (/** @type {string} */ label, /** @type {string} */ day) =>
    button(label, () => answered(tools, circle, invitation, day), "quiet");
  return h(
    "li",
    {},
    h("div", { class: "line" }, personLink(who), h("span", { class: `due ${tone}` }, text)),
    h(
      "div",
      { class: "buttons" },
      ...(stage === "invited" ? [answer("Accepted", "accepted_on"), answer("Declined", "declined_on")] : []),
      button(
        "Delete invitation",
        () =>
          undoable(tools, {
            run: () => tools.ask("invitations.remove", { circle, id }),
            undo: () => tools.ask("invitations.restore", { circle, id }),
            said: "Invitation deleted",
            unsaid: "The invitation is there again",
            focus: AT,
          }),
        "quiet",
      ),
    ),
  );
}

/** @param {import("../shell.js").Tools} tools @param {string} circle @param {any} invitation @param {string} day */
function answered(tools, circle, { id, who }, day) {
  const change = (/** @type {string | null} */ on) =>
    tools.ask("invitations.change", { circle, id, changes: { [day]: on } });
  return undoable(tools, {
    run: () => change(localDay(new Date())),
    undo: () => change(null),
    said: day === "accepted_on" ? `${who.name} is in the circle` : `${who.name} has declined`,
    unsaid: `${who.name} is invited, as before`,
    focus: AT,
  });
}

/** @param {any} invitation @returns {{ tone: "late" | "soon" | "calm", text: string }} */
export function stageWords(invitation) {
  const { stage, invited_on, declined_on, first_seen_on, welcomed_on, welcome_due, welcome_overdue } = invitation;
  if (welcome_overdue) return { tone: "late", text: `To be welcomed since ${dayOf(welcome_due)}` };
  if (welcome_due) {
    const seen = first_seen_on ? `Seen ${dayOf(first_seen_on)}, w` : "Accepted, w";
    return { tone: "soon", text: `${seen}elcome by ${dayOf(welcome_due)}` };
  }
  if (stage === "welcomed") return { tone: "calm", text: `Welcomed ${dayOf(welcomed_on)}` };
  if (stage === "declined") return { tone: "calm", text: `Declined ${dayOf(declined_on)}` };
  return { tone: "calm", text: `Invited ${dayOf(invited_on)}` };
}
