// X (Twitter): today's page, the head it shows to link previews, and the older server-rendered page.

import interactions from "./interactions/x.js";

const AT = "@([A-Za-z\\d_]{1,15})$";
const TITLE = "^(.+?) \\(@[A-Za-z\\d_]{1,15}\\)";

const current = {
  when: '[data-testid="UserName"]',
  shows: [{ from: "page", select: '[data-testid="UserName"] span', match: `^${AT}` }],
  fields: {
    handle: [{ from: "page", select: '[data-testid="UserName"] span', match: `^${AT}` }],
    name: [
      { from: "json-ld" },
      { from: "page", select: '[data-testid="UserName"] [dir] > span:first-child', reject: "^@" },
      { from: "title", match: TITLE },
    ],
    location: [{ from: "page", select: '[data-testid="UserLocation"]' }, { from: "json-ld" }],
    bio: [{ from: "page", select: '[data-testid="UserDescription"]' }, { from: "json-ld" }],
    avatar_url: [
      { from: "json-ld" },
      { from: "page", select: '[data-testid="UserAvatar-Container-{handle}" i] img', attr: "src" },
    ],
    stable_id: [
      { from: "json-ld", field: "identifier", match: "^\\d+$", kind: "x:user_id" },
      {
        from: "page",
        select:
          '[data-testid="placementTracking"] [data-testid$="-follow"][aria-label$="@{handle}" i], [data-testid="placementTracking"] [data-testid$="-unfollow"][aria-label$="@{handle}" i]',
        attr: "data-testid",
        match: "^(\\d+)-",
        kind: "x:user_id",
      },
    ],
    links: [{ from: "page", select: '[data-testid="UserUrl"]', attr: "href" }],
  },
};

const old = {
  when: ".ProfileHeaderCard-name",
  shows: [{ from: "page", select: ".ProfileHeaderCard-screenname .username", match: AT }],
  fields: {
    handle: [{ from: "page", select: ".ProfileHeaderCard-screenname .username", match: AT }],
    name: [{ from: "page", select: ".ProfileHeaderCard-nameLink" }],
    location: [{ from: "page", select: ".ProfileHeaderCard-locationText" }],
    bio: [{ from: "page", select: ".ProfileHeaderCard-bio" }],
    avatar_url: [{ from: "page", select: "img.ProfileAvatar-image", attr: "src" }],
    links: [{ from: "page", select: ".ProfileHeaderCard-urlText a[title]", attr: "title" }],
  },
};

const head = {
  when: 'meta[property="og:title"]',
  shows: [{ from: "meta", keys: ["og:title"], match: "\\(@([A-Za-z\\d_]+)\\)" }],
  fields: {
    handle: [{ from: "meta", keys: ["og:title"], match: "\\(@([A-Za-z\\d_]+)\\)" }],
    name: [{ from: "meta", keys: ["og:title"], match: TITLE, layer: "opengraph" }],
    avatar_url: [
      { from: "meta", keys: ["og:image"], match: "^https://pbs\\.twimg\\.com/profile_images/.*", layer: "opengraph" },
    ],
  },
};

const post = {
  when: 'article[data-testid="tweet"]',
  shows: [
    {
      from: "page",
      select: 'article[data-testid="tweet"] [data-testid="User-Name"] a[href^="/"]',
      attr: "href",
      match: "^/([A-Za-z\\d_]+)$",
    },
  ],
  fields: {
    handle: [
      {
        from: "page",
        select: 'article[data-testid="tweet"] [data-testid="User-Name"] a[href="/{handle}" i]',
        attr: "href",
        match: "^/(.+)$",
      },
    ],
    name: [
      {
        from: "page",
        select: 'article[data-testid="tweet"] [data-testid="User-Name"] a[href="/{handle}" i]',
        reject: "^@",
      },
    ],
    avatar_url: [
      {
        from: "page",
        select: 'article[data-testid="tweet"] [data-testid="UserAvatar-Container-{handle}" i] img',
        attr: "src",
      },
    ],
  },
};

const oldPost = {
  when: ".permalink-tweet[data-screen-name]",
  root: ".permalink-tweet[data-screen-name]",
  shows: [{ from: "page", anywhere: true, select: ".permalink-tweet[data-screen-name]", attr: "data-screen-name" }],
  fields: {
    handle: [{ from: "page", anywhere: true, select: ".permalink-tweet[data-screen-name]", attr: "data-screen-name" }],
    name: [{ from: "page", anywhere: true, select: ".permalink-tweet[data-name]", attr: "data-name" }],
    avatar_url: [
      { from: "meta", keys: ["og:image"], match: "^https://pbs\\.twimg\\.com/profile_images/.*", layer: "opengraph" },
      { from: "page", select: ".permalink-header img.avatar", attr: "src" },
    ],
    stable_id: [
      {
        from: "page",
        anywhere: true,
        select: ".permalink-tweet[data-user-id]",
        attr: "data-user-id",
        match: "^\\d+$",
        kind: "x:user_id",
      },
    ],
  },
};

export default {
  name: "x",
  label: "X",
  version: 2,
  hosts: ["x.com", "www.x.com", "mobile.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com"],
  pages: [
    { kind: "post", path: "^/(?<handle>[A-Za-z\\d_]{1,15})/status(?:es)?/\\d+" },
    {
      kind: "profile",
      path: "^/@?(?<handle>[A-Za-z\\d_]{1,15})(?:/(?:affiliates|with_replies|superfollows|highlights|articles|media|likes|about|following|followers))?/?$",
    },
    { kind: "profile", path: "^/i/user/(?<id>\\d+)/?$", stableId: "x:user_id", profile: "https://x.com/i/user/{id}" },
  ],
  reserved: [
    "i",
    "home",
    "explore",
    "search",
    "notifications",
    "messages",
    "settings",
    "compose",
    "hashtag",
    "intent",
    "login",
    "logout",
    "signup",
    "tos",
    "privacy",
    "jobs",
    "download",
    "about",
    "account",
    "share",
    "who_to_follow",
    "lists",
    "bookmarks",
  ],
  profile: "https://x.com/{handle}",
  handleInAddress: "(?:x|twitter)\\.com/([A-Za-z\\d_]+)/?$",
  views: { profile: [current, old, head], post: [post, oldPost, head] },
  interactions,
};
