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

/** More often than a worker is stopped by chance while one thing is done. */
const TRIES = 5;

/**
 * Asks for something to be kept. A worker that is stopped before it answers has kept it or not; it is asked again under the
 * same id, so that it is kept once.
 * @param {string} verb @param {object} payload as for `ask` @returns {Promise<any>} @throws {Trouble}
 */
export async function askOnce(verb, payload) {
  const id = crypto.randomUUID();
  for (let tries = 1; ; tries++) {
    try {
      const value = await ask(verb, { ...payload, id });
      if (value !== undefined || tries === TRIES) return value; // Firefox gives undefined for a background that was stopped
    } catch (error) {
      if (error instanceof Trouble || tries === TRIES) throw error;
    }
  }
}
