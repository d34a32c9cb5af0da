// Stack Overflow: a person's page, and who asked a question. People are told by a number; the name may be anything.
import interactions from "./interactions/stackexchange.js";

// A profile's head in today's layout (Stacks) and in the one before it; the name stands in it, and beside the name the line under it.
const HEAD = "#mainbar-full, #user-card, .user-page";
const NAME = ".fs-headline2, .profile-user--name > div:first-child, .user-card-name";
const UNNAMED = "^user-?\\d+$";
const USER = "/users/(\\d+)";

/** @param {string} kind whose numbers the site's are @returns {Record<"profile" | "post", RecipeView[]>} */
export const views = (kind) => ({
  profile: [
    {
      when: NAME,
      root: HEAD,
      holds: NAME,
      showsId: [
        { from: "page", anywhere: true, select: 'link[rel="canonical"]', attr: "href", match: `${USER}(?:/|$)` },
        { from: "meta", keys: ["og:url"], match: `${USER}(?:/|$)` },
      ],
      fields: {
        name: [
          {
            from: "page",
            select: NAME,
            first: true,
            without: ".badge, .s-badge, [class*='mod-flair']",
            reject: UNNAMED,
          },
        ],
        headline: [
          { from: "page", select: ":has(> * > .fs-headline2) > .fs-title, .fs-headline2 ~ .fs-title", first: true },
          { from: "page", select: ".profile-user--title, .current-position", first: true },
        ],
        location: [
          { from: "page", select: "li:has(.iconLocation) [title], li:has(.iconLocation) .truncate", first: true },
          { from: "page", select: "li .wmx2.truncate[title]:not(:has(a))", first: true },
        ],
        bio: [{ from: "page", select: ".js-about-me-content, .profile-user--bio", anywhere: true, first: true }],
        avatar_url: [
          { from: "page", select: ".js-usermini-avatar-container img, .profile-avatar img", attr: "src", first: true },
        ],
        profile_url: [
          {
            from: "page",
            anywhere: true,
            select: 'link[rel="canonical"]',
            attr: "href",
            match: "^https?://[^/]+/users/\\d+/.+",
          },
        ],
        links: [{ from: "page", select: 'li a[rel~="me"]', attr: "href" }],
      },
    },
  ],
  // Of a post's signatures the last is its author's; those before it are its editors'.
  post: [
    {
      when: "#question",
      root: "#question .post-signature.owner, #question .post-signature:last-of-type",
      fields: {
        name: [{ from: "page", select: '.user-details > a[href*="/users/"]', reject: UNNAMED }],
        profile_url: [{ from: "page", select: '.user-details > a[href*="/users/"]', attr: "href" }],
        stable_id: [{ from: "page", select: '.user-details > a[href*="/users/"]', attr: "href", match: USER, kind }],
      },
    },
  ],
});

/** @param {string} kind @param {string} profile the canonical address @returns {RecipePage[]} */
export const pages = (kind, profile) => [
  { kind: "profile", path: "^/users/(?<id>\\d+)(?:/[^/]*)?/?$", stableId: kind, profile },
  { kind: "post", path: "^/(?:questions|q)/\\d+(?:/|$)" },
];

const KIND = "stackoverflow:user_id";

export default {
  name: "stackoverflow",
  label: "Stack Overflow",
  version: 1,
  hosts: ["stackoverflow.com", "www.stackoverflow.com", "meta.stackoverflow.com"],
  pages: pages(KIND, "https://stackoverflow.com/users/{id}"),
  views: views(KIND),
  interactions,
};
