// What state the link to the companion is in: a pure reading of what was seen on the port.

/** @typedef {"ok" | "offline" | "unpaired" | "outdated" | "stranger"} LinkState */
/** @typedef {"right" | "unknown" | "other"} Proof what the answer to our nonce was worth: `unknown`, the companion we know
 *  does not know this browser; `other`, it is not the companion this browser was paired with */
/** @typedef {{ status: number, name: string | null, api: number | null, version: string | null, etag: string | null,
 *  body: any }} Reply */

/** The API this extension speaks. */
export const API = 1;

/**
 * @param {{ reply: Reply | null, paired: boolean, proof?: Proof }} seen `reply` is null when nothing answered
 * @returns {LinkState}
 */
export function judge({ reply, paired, proof }) {
  if (!reply) return "offline";
  if (reply.name !== "companion") return "stranger";
  if (reply.api !== API) return "outdated";
  if (!paired) return "unpaired";
  if (proof === "other") return "stranger";
  if (proof === "unknown" || reply.status === 401) return "unpaired";
  return "ok";
}

/** The link was not `ok`, so nothing was asked of the companion or no answer of its came back. */
export class LinkDown extends Error {
  /** @param {LinkState} state */
  constructor(state) {
    super("The companion could not be asked, so nothing was changed.");
    this.name = "LinkDown";
    this.state = state;
  }
}
