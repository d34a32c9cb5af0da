// Mastodon on any server: recognised by its page, not its host. script#initial-state holds the reader's access token
// and is never read.

import interactions from "./interactions/mastodon.js";

// "Ilse Example (@ilse@social.example)"; other software that speaks the same protocol sets a comma instead.
const NAMED = "^(.+?),? \\(?@[^)\\s]+\\)?";
const ADDRESS = "@?([^@\\s()]+@[^@\\s()]+)$";

/** @type {RecipeStep} */
const SHOWN_ADDRESS = { from: "page", select: ".account__header__tabs__name :is(small, p)", match: ADDRESS };
/** @type {RecipeStep} */
const TITLE_ADDRESS = { from: "title", match: "@([^@()\\s]+@[^@()\\s]+\\.[^@()\\s]+)" };

const profile = {
  shows: [{ from: "meta", keys: ["profile:username"] }, SHOWN_ADDRESS, TITLE_ADDRESS],
  fields: {
    handle: [{ from: "meta", keys: ["profile:username"], match: "^.+@.+$" }, SHOWN_ADDRESS, TITLE_ADDRESS],
    name: [
      { from: "meta", keys: ["og:title"], match: NAMED, layer: "opengraph" },
      { from: "page", select: ".account__header__tabs__name h1", without: "small" },
      { from: "title", match: NAMED },
    ],
    bio: [
      { from: "page", select: ".account__header__content" },
      { from: "meta", keys: ["description"] },
    ],
    avatar_url: [
      { from: "meta", keys: ["og:image"], layer: "opengraph" },
      { from: "page", select: ".account__header .account__avatar img", attr: "src" },
    ],
    links: [{ from: "page", select: '.account__header dd a[href^="http"], link[rel~="me"]', attr: "href" }],
  },
};

const post = {
  shows: [
    { from: "meta", keys: ["profile:username"] },
    { from: "page", select: ".detailed-status__display-name", attr: "href", match: "^/@([^/]+)" },
  ],
  fields: {
    handle: [
      { from: "meta", keys: ["profile:username"] },
      { from: "page", select: ".detailed-status .display-name__account", match: ADDRESS },
    ],
    name: [
      { from: "meta", keys: ["og:title"], match: NAMED, layer: "opengraph" },
      { from: "page", select: ".detailed-status .display-name__html" },
    ],
    avatar_url: [{ from: "page", select: ".detailed-status .account__avatar img", attr: "src" }],
  },
};

export default {
  name: "mastodon",
  label: "Mastodon",
  version: 2,
  detect: '#mastodon, link[rel="alternate"][type="application/activity+json"]',
  pages: [
    { kind: "post", path: "^/(?:web/|deck/)?@(?<handle>[\\w.-]+(?:@[\\w.-]+)?)/\\d+/?$" },
    {
      kind: "profile",
      path: "^/(?:web/|deck/)?@(?<handle>[\\w.-]+(?:@[\\w.-]+)?)(?:/(?:with_replies|media|featured|followers|following))?/?$",
    },
    { kind: "profile", path: "^/users/(?<handle>[\\w.-]+)/?$" },
  ],
  // A handle is user@server; in an address the reader's own server is left out.
  federated: true,
  profile: "https://{host}/@{user}",
  head: [{ from: "meta", keys: ["profile:username"] }],
  views: { profile: [profile], post: [post] },
  interactions,
};
