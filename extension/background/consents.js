// What a person can switch on, what is read and noted there, and where it is. Nothing of ours runs where none of these is on.

/**
 * What may be done on a site, each switched by itself: read the people its pages show, note what passes between the person
 * and those they have saved, keep what was written, and say in the page that something was noted.
 * @typedef {"profiles" | "interactions" | "words" | "told"} Feature
 */
/**
 * @typedef {object} Consent
 * @property {string} id
 * @property {string} label
 * @property {string} profiles what is read, said to the person beside the switch
 * @property {string | null} interactions what is noted; null where nothing is
 * @property {string[]} origins match patterns
 * @property {RegExp | null} host whose pages these are; null, every other's
 */

/** What comes with a site when it is switched on. Words are kept only for who asks for it. @type {Feature[]} */
export const AT_FIRST = ["profiles", "interactions", "told"];

const HANDLE_ONLY = "On profile pages: the handle, as no names are shown here.";

const STACKS = [
  ...["stackoverflow.com", "stackexchange.com", "serverfault.com", "superuser.com"],
  ...["askubuntu.com", "mathoverflow.net", "stackapps.com"],
];

/** @type {Consent[]} */
export const CONSENTS = [
  {
    id: "linkedin",
    label: "LinkedIn",
    profiles: "Name, headline, company, place, links and shared e-mail addresses on profile pages.",
    interactions:
      "Reactions, comments, replies, reposts, follows, invitations, endorsements, recommendations and messages.",
    origins: ["https://*.linkedin.com/*"],
    host: /(^|\.)linkedin\.com$/,
  },
  {
    id: "github",
    label: "GitHub",
    profiles: "Name, bio, company, place, links and public e-mail address on profile pages.",
    interactions: "Follows, reactions, comments on issues and pull requests, and reviews.",
    origins: ["https://github.com/*", "https://www.github.com/*"],
    host: /^(www\.)?github\.com$/,
  },
  {
    id: "x",
    label: "X",
    profiles: "Name, bio, place and link on profile pages.",
    interactions: "Likes, replies, reposts, quotes, follows and messages.",
    origins: ["https://*.x.com/*", "https://*.twitter.com/*"],
    host: /(^|\.)(x|twitter)\.com$/,
  },
  {
    id: "bluesky",
    label: "Bluesky",
    profiles: "Name and bio on profile pages.",
    interactions: "Likes, replies, reposts and follows.",
    origins: ["https://bsky.app/*"],
    host: /^bsky\.app$/,
  },
  {
    id: "reddit",
    label: "Reddit",
    profiles: HANDLE_ONLY,
    interactions: "Upvotes.",
    origins: ["https://*.reddit.com/*"],
    host: /(^|\.)reddit\.com$/,
  },
  {
    id: "hackernews",
    label: "Hacker News",
    profiles: HANDLE_ONLY,
    interactions: "Upvotes.",
    origins: ["https://news.ycombinator.com/*"],
    host: /^news\.ycombinator\.com$/,
  },
  {
    id: "stackexchange",
    label: "Stack Overflow and its sister sites",
    profiles: "Name, what they do, place and links on profile pages.",
    interactions: "Upvotes on questions and answers.",
    origins: STACKS.map((host) => `https://*.${host}/*`),
    host: new RegExp(`(^|\\.)(${STACKS.join("|").replaceAll(".", "\\.")})$`),
  },
  {
    id: "devto",
    label: "DEV",
    profiles: "Name, bio, place, e-mail address and links on profile pages.",
    interactions: "Likes of comments, and replies to them.",
    origins: ["https://dev.to/*", "https://www.dev.to/*"],
    host: /^(www\.)?dev\.to$/,
  },
  {
    id: "other",
    label: "Every other page with a profile",
    profiles:
      "Each page is looked at for a marked profile (schema.org, h-card, OpenGraph); where there is none, nothing is read.",
    interactions: "On servers of Mastodon and Forem: favourites, boosts, replies and follows. Elsewhere nothing.",
    origins: ["https://*/*", "http://*/*"],
    host: null,
  },
];

/** @param {string} url @returns {Consent} the one that page falls under */
export function consentFor(url) {
  const host = new URL(url).hostname.replace(/\.$/, "");
  return CONSENTS.find((consent) => consent.host?.test(host)) ?? CONSENTS[CONSENTS.length - 1];
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
