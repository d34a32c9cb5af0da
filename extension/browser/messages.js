// How a page of the extension asks the background.

/** The background could not do it; `code` is a link state when the link is down. */
export class Trouble extends Error {
  /** @param {{ code: string, message: string, field?: string }} trouble */
  constructor({ code, message, field }) {
    super(message);
    this.name = "Trouble";
    this.code = code;
    this.field = field;
  }
}

/**
 * @param {string} verb a line of background/messages.js
 * @param {object} [payload]
 * @returns {Promise<any>} what that line answers
 * @throws {Trouble}
 */
export async function ask(verb, payload = {}) {
  const answer = await chrome.runtime.sendMessage({ verb, ...payload });
  if (answer?.trouble) throw new Trouble(answer.trouble);
  return answer?.value;
}
