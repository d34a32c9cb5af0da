// Where Keepwarm may look, and what it may do there: one switch a site, the browser's own permission behind it.
import { requestReach } from "../browser/access.js";
import { ask } from "../browser/messages.js";
import { h } from "../interface/element.js";

/** @typedef {"profiles" | "interactions" | "words" | "told"} Feature */
/**
 * @typedef {{ id: string, label: string, profiles: string, interactions: string | null, origins: string[], on: Feature[] | null }} Site
 *   `on`: what is switched on there; null where the site is off
 */

/** @param {HTMLElement} list @param {(text: string) => void} say @returns {Promise<void>} */
export async function showSites(list, say) {
  const sites = /** @type {Site[]} */ (await ask("sites.list"));
  list.replaceChildren(...sites.map((site) => h("li", {}, toggle(site, say))));
}

/** @param {Site} site @param {(text: string) => void} say */
function toggle(site, say) {
  const { id, label, origins, on } = site;
  const box = h("input", { type: "checkbox", role: "switch", id: `site-${id}` });
  const features = h("ul", { class: "features", "aria-label": `${label}: what it does there` });
  const show = (/** @type {Feature[] | null} */ now) => {
    box.checked = now !== null;
    features.replaceChildren(
      ...featuresOf(site).map(([feature, name, what]) => choice(site, feature, name, what, now, say)),
    );
  };
  box.addEventListener("change", async () => {
    const wanted = box.checked;
    const granted = !wanted || (await requestReach(origins)); // first, while the click still counts
    const { on: now } = granted ? await ask("sites.switch", { id, on: wanted }) : { on: null };
    show(now);
    say(`${label} is ${now ? "on" : "off"}.`);
  });
  show(on);
  return h("div", { class: "switch" }, h("label", { for: `site-${id}` }, label), box, features);
}

/** @param {Site} site @returns {[Feature, string, string][]} */
function featuresOf({ profiles, interactions }) {
  const noted = /** @type {[Feature, string, string][]} */ ([
    [
      "interactions",
      "Interactions",
      `${interactions} Only with people you have saved: what you do yourself, and what they write in a thread you have open.`,
    ],
    ["words", "Words", "What is written in them, by you or to you, is kept with what was noted."],
    ["told", "Say so", "A short “Noted … · Undo” in the page each time."],
  ]);
  return [["profiles", "Profiles", profiles], ...(interactions ? noted : [])];
}

/** @param {Site} site @param {Feature} feature @param {string} name @param {string} what @param {Feature[] | null} now @param {(text: string) => void} say */
function choice({ id, label }, feature, name, what, now, say) {
  const about = `site-${id}-${feature}-what`;
  const given = { type: "checkbox", id: `site-${id}-${feature}`, "aria-describedby": about, disabled: now === null };
  const box = h("input", given);
  box.checked = now?.includes(feature) ?? false;
  box.addEventListener("change", async () => {
    const { on } = await ask("sites.choose", { id, feature, on: box.checked });
    box.checked = on?.includes(feature) ?? false;
    say(`${label}: ${name.toLowerCase()} ${box.checked ? "on" : "off"}.`);
  });
  return h("li", {}, box, h("label", { for: box.id }, name), h("small", { id: about }, what));
}
