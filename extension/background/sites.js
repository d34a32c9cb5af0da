// Keeps the scripts in web pages where the person wants them, and nowhere else.
import { giveBack, mayReach } from "../browser/access.js";
import { standNow, standOn } from "../browser/page_scripts.js";
import { CONSENTS, consentFor, groundsFor } from "./consents.js";
import { exclusive } from "./exclusive.js";
import { readConsents, writeConsents } from "./state.js";

const oneAtATime = exclusive("sites");

/** @returns {Promise<string[]>} wanted by the person and still allowed by the browser */
async function sitesOn() {
  const wanted = await readConsents();
  const allowed = await Promise.all(CONSENTS.map(({ origins }) => mayReach(origins)));
  return CONSENTS.filter(({ id }, index) => wanted.includes(id) && allowed[index]).map(({ id }) => id);
}

/** @returns {Promise<{ id: string, label: string, reads: string, origins: string[], on: boolean }[]>} */
export async function listSites() {
  const on = await sitesOn();
  return CONSENTS.map(({ id, label, reads, origins }) => ({ id, label, reads, origins, on: on.includes(id) }));
}

/** Follows the permissions as they are now: at start, after an update, and when the browser took one away. */
export async function standWhereAllowed() {
  await oneAtATime(async () => standOn(groundsFor(await sitesOn())));
}

/** @param {{ id: string, on: boolean }} request after the browser has granted the site @returns {Promise<{ on: boolean }>} */
export async function switchSite({ id, on }) {
  await oneAtATime(async () => {
    const others = (await readConsents()).filter((one) => one !== id);
    await writeConsents(on ? [...others, id] : others);
    const origins = CONSENTS.find((consent) => consent.id === id)?.origins ?? [];
    if (!on) await giveBack(origins);
    const now = await sitesOn();
    await standOn(groundsFor(now));
    if (now.includes(id)) await standNow(origins);
  });
  return { on: (await sitesOn()).includes(id) };
}

/** @param {string} url @returns {Promise<boolean>} */
export async function isOn(url) {
  return (await sitesOn()).includes(consentFor(url));
}
