// Connecting this browser to the companion, and parting from it.
import { call } from "../companion/client.js";
import * as keeper from "../companion/keeper.js";
import { CodeRefused, pair } from "../companion/pairing.js";
import { rotateWhenOld } from "../companion/rotation.js";
import { digestSeen } from "./badge.js";
import { box, delivery } from "./deliver.js";
import { exclusive } from "./exclusive.js";
import { forgetSaved, NO_DIGEST, readPort, writeDigestSettled, writePort } from "./state.js";
import { ask, companion, look } from "./talk.js";

/** The key is changed by one at a time: a renewal that began before another pairing must not put the old key back. */
const keeping = exclusive("key");

/** @param {{ code: string, label: string }} request @returns {Promise<{ link: string, refused?: string }>} */
export async function pairBrowser({ code, label }) {
  try {
    await keeping(async () => keeper.write(await pair(call, await readPort(), code, label, Date.now())));
  } catch (error) {
    if (error instanceof CodeRefused) return { link: await companion.check(), refused: error.message };
    throw error;
  }
  await forgetSaved();
  await look();
  await delivery.deliver();
  return { link: await companion.check() };
}

/** Forgets the key here, and at the companion if it can be reached. What waits in the outbox stays. @returns {Promise<{ link: string }>} */
export async function forgetCompanion() {
  await keeping(async () => {
    const key = await keeper.read();
    if (key) await ask("DELETE", `/v1/clients/${encodeURIComponent(key.client_id)}`).catch(() => {}); // away: it can be revoked there
    await keeper.forget();
  });
  await forgetSaved();
  await Promise.all([digestSeen(NO_DIGEST), writeDigestSettled(null)]);
  return { link: await companion.check() };
}

/** @returns {Promise<void>} @throws {import("../companion/link.js").LinkDown} */
export function renewKey() {
  return rotateWhenOld({ ask: companion.ask, keeper, now: Date.now(), exclusive: keeping });
}

/** @returns {Promise<{ port: number, paired: boolean, waiting: number }>} */
export async function readSettings() {
  const [port, key, items] = await Promise.all([readPort(), keeper.read(), box.items()]);
  return { port, paired: key !== null, waiting: items.length };
}

/** @param {{ port: number }} settings @returns {Promise<{ link: string }>} */
export async function saveSettings({ port }) {
  await writePort(port);
  return { link: await companion.check() };
}
