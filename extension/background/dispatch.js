// From a message to the line that answers it. Whatever happens, the sender gets an answer.
import { LinkDown } from "../companion/link.js";
import { MESSAGES, OURS } from "./messages.js";
import { wrongMember } from "./shapes.js";

/** @typedef {import("../browser/events.js").Sender} Sender */
/** @typedef {{ code: string, message: string, field?: string }} Trouble `code` is a link state when the link is down */

/**
 * @param {any} message
 * @param {Sender} sender
 * @returns {Promise<{ value: unknown } | { trouble: Trouble }>}
 */
export async function dispatch(message, sender) {
  try {
    const [, shapes, answer] = lineFor(message, sender);
    const wrong = wrongMember(shapes, message);
    if (wrong) return { trouble: { code: "bad_message", message: "That could not be understood.", field: wrong } };
    return { value: (await answer(message, sender)) ?? null };
  } catch (error) {
    return { trouble: describe(error) };
  }
}

/** @param {any} message @param {Sender} sender @returns {import("./messages.js").Line} */
function lineFor(message, { ours }) {
  const verb = message?.verb;
  const line = typeof verb === "string" && Object.hasOwn(MESSAGES, verb) ? MESSAGES[verb] : null;
  if (!line || (line[0] === OURS && !ours)) throw new Error("No such message.");
  return line;
}

/** @param {any} error @returns {Trouble} */
function describe(error) {
  if (error instanceof LinkDown) return { code: error.state, message: error.message };
  return { code: error.code ?? "failed", message: error.message ?? String(error), field: error.field };
}
