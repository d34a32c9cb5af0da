// Forem, the software of DEV, on any server: a person's page and the author of a post. Recognised by its page.
import interactions from "./interactions/forem.js";

const HANDLE = "[\\w]{2,30}";
/** @type {RecipeStep} */
const CANONICAL = {
  from: "page",
  select: 'link[rel="canonical"]',
  attr: "href",
  match: `^https?://[^/]+/(${HANDLE})/?$`,
};
/** @type {RecipeStep} */
const OWN_DATA = {
  from: "page",
  select: ".profile-header__details[data-url]",
  attr: "data-url",
  match: `^/(${HANDLE})(?:\\.json)?$`,
};
const HEADER = ".profile-header, .user-profile-header";
const AUTHOR =
  ".crayons-article__subheader > a[href^='/']:first-of-type, .crayons-article__subheader .crayons-article__author a[href^='/']";

/** @param {string} kind whose numbers the server's are @returns {Record<"profile" | "post", RecipeView[]>} */
export const views = (kind) => ({
  profile: [
    {
      when: HEADER,
      shows: [OWN_DATA, CANONICAL, { from: "meta", keys: ["og:url"], match: `^https?://[^/]+/(${HANDLE})/?$` }],
      fields: {
        name: [
          {
            from: "page",
            select: ".profile-header__details h1, .profile-details h1 > span:first-child",
            first: true,
            without: ".c-indicator",
          },
          { from: "json-ld" },
          { from: "meta", keys: ["og:title"], match: "^(.+) [—–-] [^—–-]+$", layer: "opengraph" },
        ],
        headline: [
          // The fields of a profile are marked by their titles alone.
          {
            from: "page",
            select: ".profile-header__bottom .crayons-definition",
            match: "^(?:Work|Travail|Trabalho|Trabajo|Arbeit) (.+)$",
          },
        ],
        location: [{ from: "page", select: "span.profile-header__meta__item:not(:has(time))", first: true }],
        bio: [
          { from: "json-ld" },
          { from: "page", select: ".profile-header__details > p, .profile-description", first: true },
          { from: "meta", keys: ["og:description"], layer: "opengraph" },
        ],
        avatar_url: [
          { from: "page", select: ".profile-header__top img, .profile-pic", attr: "src", first: true },
          { from: "json-ld" },
        ],
        stable_id: [
          { from: "page", select: "#user-follow-butt[data-info]", attr: "data-info", match: '"id":\\s*(\\d+)', kind },
          { from: "page", select: "[data-profile-user-id]", attr: "data-profile-user-id", match: "^\\d+$", kind },
        ],
        emails: [
          { from: "page", select: '.profile-header__meta a[href^="mailto:"]', attr: "href" },
          { from: "json-ld" },
        ],
        links: [
          { from: "page", select: '.profile-header a[rel~="me"], .user-profile-header a[rel~="me"]', attr: "href" },
        ],
      },
    },
  ],
  post: [
    {
      when: "#article-show-container, .crayons-article",
      shows: [
        { from: "page", select: "#article-show-container[data-path]", attr: "data-path", match: `^/(${HANDLE})/` },
        { from: "meta", keys: ["og:url"], match: `^https?://[^/]+/(${HANDLE})/` },
      ],
      fields: {
        // A post of an organisation stands under its name; whoever wrote it is linked all the same.
        handle: [{ from: "page", select: AUTHOR, first: true, attr: "href", match: `^/(${HANDLE})$` }],
        name: [{ from: "json-ld" }, { from: "page", select: AUTHOR, first: true }],
        stable_id: [
          {
            from: "page",
            select: "#article-show-container[data-author-id]",
            attr: "data-author-id",
            match: "^\\d+$",
            kind,
          },
        ],
      },
    },
  ],
});

/** @type {RecipePage[]} */
export const pages = [
  { kind: "profile", path: `^/(?<handle>${HANDLE})/?$` },
  { kind: "post", path: `^/${HANDLE}/[\\w-]+-[\\da-z]{2,5}/?$` },
];

export const notPeople = [
  {
    select:
      ".profile-header [data-info*='\"Organization\"'], .user-profile-header [data-info*='\"Organization\"'], .brand-bg [data-info*='\"Organization\"']",
    reason: "This is an organisation, not a person.",
  },
];

export const reserved = (
  "about access admin api apply badge badges challenges checkin code-of-conduct confirm-email connect contact dashboard " +
  "deactivated devteam discover email enter events feed feedback guides help invite latest listings login magic_links mod " +
  "new notifications notify-me organization p page parties pod podcasts pods privacy readinglist report-abuse robots rss " +
  "search series service-worker settings shop signout_confirm sitemap sponsors stories subforems t tags terms top trends " +
  "users videos vuln welcome"
).split(" ");

export default {
  name: "forem",
  label: "Forem",
  version: 1,
  detect: ".profile-header #user-follow-butt[data-info], #article-show-container[data-author-id]",
  pages,
  reserved,
  notPeople,
  profile: "https://{host}/{user}",
  lowerCase: true,
  views: views("{host}:user_id"),
  interactions,
};
