// One change of everybody chosen, told, and taken back by one press.
import { counted } from "../../interface/words.js";

/** Whoever has just pressed it may go on. */
const BUTTON = ".bulk [type=submit]";

/** @param {import("../shell.js").Tools} tools @param {import("./bulk.js").Whom} whom @param {import("./bulk.js").Change} change */
export function applyTo({ ask, attempt, again, say }, whom, change) {
  const undo = (/** @type {string} */ id) =>
    attempt(async () => {
      const { changed } = await ask("people.undo", { id });
      await again(BUTTON);
      say(`${counted(changed, "person is", "people are")} as before`);
    });
  return attempt(async () => {
    const done = await ask("people.change", { id: crypto.randomUUID(), ...whom, ...change });
    await again(BUTTON);
    say(`${counted(done.changed, "person", "people")} changed`, done.undo ? () => undo(done.undo) : undefined);
  });
}
