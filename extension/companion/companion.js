// Asking the companion: first that it proves itself, then the question, with the token.
import { judge, LinkDown } from "./link.js";
import { freshNonce, isProven } from "./proof.js";

/** @typedef {import("./link.js").LinkState} LinkState */
/** @typedef {import("./link.js").Proof} Proof */
/** @typedef {import("./link.js").Reply} Reply */
/** @typedef {import("./keeper.js").Key} Key */
/** @typedef {import("./keeper.js").Keeper} Keeper */

/** A companion that is well answers hello in a few milliseconds; a person is waiting to see how the link is. */
const HELLO_PATIENCE_MS = 3000;

/**
 * @param {object} parts
 * @param {typeof import("./client.js").call} parts.call
 * @param {Keeper} parts.keeper
 * @param {() => Promise<number>} parts.port
 * @param {(state: LinkState) => Promise<void>} parts.onLink told what was seen, each time something was
 */
export function createCompanion({ call, keeper, port, onLink }) {
  /** @param {LinkState} state @returns {Promise<LinkState>} */
  async function saw(state) {
    await onLink(state);
    return state;
  }

  /** @returns {Promise<LinkState>} what the link is now, asked afresh; no token leaves */
  async function check() {
    const key = await keeper.read();
    const nonce = freshNonce();
    const query = key ? `?client_id=${encodeURIComponent(key.client_id)}&nonce=${nonce}` : "";
    const asked = await port();
    const reply = await call(asked, "GET", `/v1/hello${query}`, { patience: HELLO_PATIENCE_MS });
    const state = judge({
      reply,
      paired: key !== null,
      proof: key && reply ? await weigh(key, { nonce, port: asked }, reply) : undefined,
    });
    return saw(state);
  }

  return {
    check,

    /**
     * Any reply of the companion's but 401, whatever its status.
     * @param {string} method @param {string} path @param {{ body?: object, etag?: string | null, patience?: number, isFile?: boolean }} [extra]
     * @returns {Promise<Reply>}
     * @throws {LinkDown} the link is not ok; the token was not sent, or was refused
     */
    async ask(method, path, extra = {}) {
      const key = await keeper.read();
      const before = await check(); // each time: the companion may be killed and its port taken at any moment
      if (!key || before !== "ok") throw new LinkDown(before);
      const reply = await call(await port(), method, path, { ...extra, token: key.token });
      const state = await saw(judge({ reply, paired: true }));
      if (!reply || state !== "ok") throw new LinkDown(state);
      return reply;
    },
  };
}

/** @param {Key} key @param {{ nonce: string, port: number }} asked @param {Reply} reply @returns {Promise<Proof>} */
async function weigh(key, asked, reply) {
  if (await isProven(key.server_key, asked, reply.body?.proof)) return "right";
  return reply.body?.companion_id === key.companion_id ? "unknown" : "other";
}
