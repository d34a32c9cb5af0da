// Keeps count of how reading goes, and tells it on the settings page. A page's scripts may send anything, so only words that a
// recipe itself knows are counted.
import { recipes } from "../sites/index.js";
import { match } from "../sites/match.js";
import { exclusive } from "./exclusive.js";
import { noted, report, troubles } from "./reading_health.js";
import { featuresAt } from "./sites.js";
import { readHealths, writeHealths } from "./state.js";

/** @typedef {import("./reading_health.js").Reading} Reading */

const LAYERS = new Set("json-ld h-card microdata opengraph page lines state meta title address".split(" "));
const oneAtATime = exclusive("readings");

/** How an address is read by the recipe named, if it is. @param {string} url @param {unknown} id such as "linkedin@3" @returns {PageMatch | null} */
function matchBy(url, id) {
  for (let found = match(url); found; found = found.otherwise) {
    const { name, version, views } = found.recipe;
    if (views?.profile && found.pageKind === "profile" && `${name}@${version}` === id) return found;
  }
  return null;
}

/** The person's first page; those behind it (LinkedIn's /details/…) need not show whose they are. @param {PageMatch} found @param {string} url */
function isFirstPage({ handle, profileUrl }, url) {
  const path = (/** @type {string} */ address) => decodeURI(new URL(address).pathname).replace(/\/$/, "").toLowerCase();
  return !handle || !profileUrl || path(url) === path(profileUrl);
}

/** @param {Recipe} recipe @param {any} told @returns {Reading} */
function understood({ name, version, views }, told) {
  const fields = new Set((views?.profile ?? []).flatMap((view) => Object.keys(view.fields)));
  const missed = [told.missed ?? []].flat().filter((field) => fields.has(field));
  const sources = Object.entries(Object(told.sources)).filter(
    ([field, layer]) => fields.has(field) && !missed.includes(field) && LAYERS.has(layer),
  );
  return {
    ...{ recipe: `${name}@${version}`, found: told.capturable === true },
    ...{ missed: [...new Set(missed)], sources: Object.fromEntries(sources) },
  };
}

/** A profile page has been read. @param {{ url: string, reading: any }} request the address is looked at and not kept @returns {Promise<void>} */
export async function noteReading({ url, reading }) {
  const found = matchBy(url, reading.recipe);
  if (!found || (reading.capturable !== true && !isFirstPage(found, url))) return;
  const { recipe } = found;
  await oneAtATime(async () => {
    const healths = await readHealths();
    await writeHealths({ ...healths, [recipe.name]: noted(healths[recipe.name], understood(recipe, reading)) });
  });
}

/** The popup has read a page; where the site is on, the page's own scripts have told it already. @param {{ url: string, reading: any }} request */
export async function notePopupReading(request) {
  if (!(await featuresAt(request.url)).includes("profiles")) await noteReading(request);
}

/** @returns {Promise<{ id: string, label: string, troubles: ReturnType<typeof troubles>, report: string }[]>} sites that no longer read as they did */
export async function listTroubles() {
  const healths = await readHealths();
  return recipes.flatMap(({ name, label, version }) => {
    const health = healths[name];
    const found = health?.version === version ? troubles(health) : [];
    return found.length ? [{ id: name, label, troubles: found, report: report(name, health) }] : [];
  });
}

/** Counts a site anew. @param {{ id: string }} request @returns {Promise<void>} */
export async function forgetReadings({ id }) {
  await oneAtATime(async () => {
    const { [id]: _, ...others } = await readHealths();
    await writeHealths(others);
  });
}
