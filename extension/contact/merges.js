// Whom a contact was made one with, how to part them again, and how to make it one with somebody else.
import { ask } from "../browser/messages.js";
import { button, h } from "../interface/element.js";
import { dayOf, shortAddress } from "../interface/words.js";

/**
 * @param {import("./teller.js").Teller} teller @param {any} contact @param {(focus?: string) => Promise<void>} reload
 * @param {() => unknown} another leads to where somebody is found who is the same
 */
export function mergesSection(teller, { id, merges }, reload, another) {
  const part = (/** @type {any} */ merge) =>
    teller.attempt(async () => {
      await ask("merges.undo", { id: merge.id });
      await reload(".merges button");
      teller.say(`Two people again: ${merge.name} has a card of their own`, () => join(merge));
    });
  const join = (/** @type {any} */ merge) =>
    teller.attempt(async () => {
      await ask("merges.make", { kept_id: id, absorbed_id: merge.contact_id });
      await reload(".merges button");
      teller.say("One person again");
    });
  return h(
    "section",
    { class: "merges" },
    h("h2", {}, "One person or two"),
    merges.length > 0 && h("ul", {}, ...merges.map((/** @type {any} */ merge) => line(merge, part))),
    button("Same person as another contact …", another, "quiet"),
  );
}

/** @param {any} merge @param {(merge: any) => unknown} part */
function line(merge, part) {
  const { name, profile_url: url, merged_at: at } = merge;
  return h(
    "li",
    {},
    h(
      "span",
      {},
      `Also ${name}`,
      h("small", {}, [url && shortAddress(url), `joined ${dayOf(at)}`].filter(Boolean).join(" · ")),
    ),
    button("Part again", () => part(merge), "quiet"),
  );
}
