// Keeps the scripts in web pages where the person wants them, and nowhere else.
import { giveBack, mayReach } from "../browser/access.js";
import { leave, standNow, standOn } from "../browser/page_scripts.js";
import { pagesAt } from "../browser/tabs.js";
import { AT_FIRST, CONSENTS, consentFor, groundsFor } from "./consents.js";
import { exclusive } from "./exclusive.js";
import { readConsents, writeConsents } from "./state.js";

/** @typedef {import("./consents.js").Feature} Feature */

const oneAtATime = exclusive("sites");

/** @returns {Promise<Record<string, Feature[]>>} what is on, by site: wanted by the person and still allowed by the browser */
async function sitesOn() {
  const wanted = await readConsents();
  const sites = CONSENTS.filter(({ id }) => wanted[id]);
  const allowed = await Promise.all(sites.map(({ origins }) => mayReach(origins)));
  return Object.fromEntries(sites.filter((_, index) => allowed[index]).map(({ id }) => [id, wanted[id]]));
}

/** @param {Record<string, Feature[]>} on */
const grounds = (on) =>
  groundsFor(Object.keys(on).filter((id) => on[id].some((one) => one !== "words" && one !== "told")));

/** @returns {Promise<any[]>} every site there is, as the settings page shows it: `on` is null for one that is off */
export async function listSites() {
  const on = await sitesOn();
  return CONSENTS.map(({ host: _, ...site }) => ({ ...site, on: on[site.id] ?? null }));
}

/** Follows the permissions as they are now: at start, and after an update. */
export async function standWhereAllowed() {
  await oneAtATime(async () => standOn(grounds(await sitesOn())));
}

/** The browser took a permission away. What it allowed is off, also if a wider permission is given one day. */
export async function forgetWhatWasTaken() {
  await oneAtATime(async () => {
    const on = await sitesOn();
    await writeConsents(on);
    await standOn(grounds(on));
  });
}

/** @param {string} id @returns {Promise<number[]>} the tabs with a page of that site, and of no other that it overlaps with */
async function tabsOf(id) {
  const origins = CONSENTS.find((consent) => consent.id === id)?.origins ?? [];
  return (await pagesAt(origins)).filter(({ url }) => consentFor(url).id === id).map((tab) => tab.id);
}

/** Makes the scripts in a site's open pages what they are to be now. @param {string} id @param {Record<string, Feature[]>} on */
async function beginAnew(id, on) {
  const tabs = await tabsOf(id);
  await leave(tabs);
  if (grounds(on).some((ground) => ground.id === id)) await standNow(tabs);
}

/** @param {{ id: string, on: boolean }} request after the browser has granted the site @returns {Promise<{ on: Feature[] | null }>} */
export async function switchSite({ id, on }) {
  await oneAtATime(async () => {
    const { [id]: before, ...others } = await readConsents();
    await writeConsents(on ? { ...others, [id]: before ?? AT_FIRST } : others);
    const origins = CONSENTS.find((consent) => consent.id === id)?.origins ?? [];
    if (!on) {
      await leave(await tabsOf(id)); // while the browser still lets us
      await giveBack(origins);
    }
    const now = await sitesOn();
    await standOn(grounds(now));
    if (now[id]) await beginAnew(id, now);
  });
  return { on: (await sitesOn())[id] ?? null };
}

/** @param {{ id: string, feature: Feature, on: boolean }} request @returns {Promise<{ on: Feature[] | null }>} */
export async function switchFeature({ id, feature, on }) {
  await oneAtATime(async () => {
    const wanted = await readConsents();
    if (!wanted[id]) return; // the site itself was switched off meanwhile
    const others = wanted[id].filter((one) => one !== feature);
    await writeConsents({ ...wanted, [id]: on ? [...others, feature] : others });
    const now = await sitesOn();
    await standOn(grounds(now));
    if (feature !== "told") await beginAnew(id, now); // whether to say so is asked at each touch
  });
  return { on: (await sitesOn())[id] ?? null };
}

/** @param {string} url @returns {Promise<Feature[]>} what may be done there */
export async function featuresAt(url) {
  return (await sitesOn())[consentFor(url).id] ?? [];
}
