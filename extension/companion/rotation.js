// A new token in place of one that has grown old, so that one which was ever copied is of no use for good.

/** @typedef {import("./keeper.js").Keeper} Keeper */
/** @typedef {import("./link.js").Reply} Reply */

const DAY_MS = 24 * 60 * 60 * 1000;
export const LIFETIME_MS = 90 * DAY_MS;

/**
 * Does nothing while the token is young. Whatever goes wrong, the token that is kept works: the companion lets the old one
 * work for another day, and is asked again.
 * @param {object} parts
 * @param {(method: string, path: string) => Promise<Reply>} parts.ask
 * @param {Keeper} parts.keeper
 * @param {number} parts.now milliseconds since the epoch
 * @param {(run: () => Promise<void>) => Promise<void>} parts.exclusive keeps the key from being changed by others meanwhile
 * @returns {Promise<void>} @throws {import("./link.js").LinkDown}
 */
export function rotateWhenOld({ ask, keeper, now, exclusive }) {
  return exclusive(async () => {
    const key = await keeper.read();
    if (!key || !isOld(key.made_at, now)) return;
    const { status, body } = await ask("POST", "/v1/rotate");
    if (status !== 201 || typeof body?.token !== "string" || !body.token) return;
    await keeper.write({ ...key, token: body.token, made_at: now });
  });
}

/** @param {number | undefined} madeAt @param {number} now one made in a far future was made by a clock that was wrong */
const isOld = (madeAt, now) => madeAt === undefined || Math.abs(now - madeAt) >= LIFETIME_MS;
