// What a person can switch on, what is read there, and where it is. Nothing of ours runs where none of these is on.

/**
 * @typedef {object} Consent
 * @property {string} id
 * @property {string} label
 * @property {string} reads said to the person beside the switch
 * @property {string[]} origins match patterns
 * @property {RegExp | null} host whose pages these are; null, every other's
 */

/** @type {Consent[]} */
export const CONSENTS = [
  {
    id: "linkedin",
    label: "LinkedIn",
    reads: "On profile pages: name, headline, company, place, links and shared e-mail addresses.",
    origins: ["https://*.linkedin.com/*"],
    host: /(^|\.)linkedin\.com$/,
  },
  {
    id: "github",
    label: "GitHub",
    reads: "On profile pages: name, bio, company, place, links and public e-mail address.",
    origins: ["https://github.com/*"],
    host: /^github\.com$/,
  },
  {
    id: "other",
    label: "Every other page with a profile",
    reads:
      "Each page is looked at for a marked profile (schema.org, h-card, OpenGraph); where there is none, nothing is read.",
    origins: ["https://*/*", "http://*/*"],
    host: null,
  },
];

/** @param {string} url @returns {string} the id of the consent that page falls under */
export function consentFor(url) {
  const host = new URL(url).hostname;
  return (CONSENTS.find((consent) => consent.host?.test(host)) ?? CONSENTS[CONSENTS.length - 1]).id;
}

/**
 * @param {string[]} on ids
 * @returns {import("../browser/page_scripts.js").Ground[]} a site that is off stays off when every other page is on
 */
export function groundsFor(on) {
  return CONSENTS.filter(({ id }) => on.includes(id)).map(({ id, origins, host }) => ({
    id,
    origins,
    except: host ? [] : CONSENTS.filter((other) => other.host).flatMap((other) => other.origins),
  }));
}
