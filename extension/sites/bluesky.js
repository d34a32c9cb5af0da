// Bluesky: the web app's page and the head its server writes (left behind by navigation inside the app).

import interactions from "./interactions/bluesky.js";

const NAMED = "^(.+?) \\(@[^)]+\\)";
const DID = "(did:(?:plc|web):[\\w.:%-]+)";

/** @type {("handle")[]} */
const NEEDS = ["handle"];
const BY_DID = "https://bsky.app/profile/{id}";

const ids = [
  { from: "json-ld", field: "identifier", match: `^${DID}$`, kind: "did" },
  { from: "meta", keys: ["twitter:value1"], match: `^${DID}$`, kind: "did" },
];

const USERNAME = { from: "meta", keys: ["profile:username"] };
const REPOSITORY = {
  from: "page",
  anywhere: true,
  select: 'link[href^="at://did:"]',
  attr: "href",
  match: `^at://${DID}/`,
  kind: "did",
};

// Who has given no name is shown by their handle in its place.
const HANDLES = "^@?[\\w-]+(?:\\.[\\w-]+)+$";

const profileFields = {
  handle: [USERNAME, { from: "json-ld" }, { from: "address" }],
  name: [
    { from: "json-ld", reject: HANDLES },
    { from: "page", select: '[data-testid="profileHeaderDisplayName"]', first: true, reject: HANDLES },
    { from: "meta", keys: ["og:title"], match: NAMED, layer: "opengraph" },
    { from: "title", match: NAMED },
  ],
  bio: [{ from: "json-ld" }, { from: "page", select: '[data-testid="profileHeaderDescription"]' }],
  avatar_url: [
    { from: "json-ld" },
    { from: "page", select: '[data-testid="profileHeaderAviButton"] img', attr: "src" },
  ],
  stable_id: [
    ...ids,
    REPOSITORY,
    {
      from: "page",
      select: '[data-testid="profileHeaderAviButton"] img',
      attr: "src",
      match: `/${DID}/`,
      kind: "did",
    },
  ],
};

// The app leaves earlier people's screens in the page, hidden.
const screen = {
  when: '[data-testid="profileHeaderDisplayName"]',
  root: '[data-testid="profileView"], body',
  holds: '[data-testid="profileHeaderDisplayName"]',
  needs: NEEDS,
  shows: [
    {
      from: "page",
      select: '[data-testid="profileHeaderFollowersButton"]',
      attr: "href",
      match: "^/profile/([^/]+)",
      decode: true,
    },
    USERNAME,
  ],
  fields: profileFields,
};

const head = {
  needs: NEEDS,
  when: 'meta[property="profile:username"]',
  shows: [USERNAME],
  fields: {
    ...profileFields,
    name: profileFields.name.filter(({ from }) => from !== "page"),
  },
};

const THREAD_PICTURE = '[data-testid="postThreadItem-by-{handle}"] a[href="/profile/{handle}"] img';

const post = {
  shows: [
    USERNAME,
    { from: "page", select: '[data-testid="postThreadItem-by-{handle}"]', attr: "data-testid", match: "by-(.+)$" },
  ],
  fields: {
    handle: [USERNAME, { from: "json-ld" }, { from: "address" }],
    name: [
      { from: "json-ld" },
      { from: "meta", keys: ["og:title"], match: NAMED, layer: "opengraph" },
      { from: "page", select: '[data-testid="postThreadItem-by-{handle}"] a[href="/profile/{handle}"]', reject: "^@" },
    ],
    avatar_url: [
      {
        from: "meta",
        keys: ["twitter:image", "og:image"],
        match: "^https://cdn\\.bsky\\.app/img/avatar/.*",
        layer: "opengraph",
      },
      { from: "page", select: THREAD_PICTURE, attr: "src", first: true },
    ],
    stable_id: [
      { from: "meta", keys: ["og:image", "twitter:image"], match: `/avatar/plain/${DID}/`, kind: "did" },
      {
        from: "page",
        select: THREAD_PICTURE,
        attr: "src",
        first: true,
        match: `/avatar\\w*/plain/${DID}/`,
        kind: "did",
      },
      REPOSITORY,
    ],
  },
};

export default {
  name: "bluesky",
  label: "Bluesky",
  version: 3,
  hosts: ["bsky.app"],
  pages: [
    { kind: "post", path: "^/profile/(?<id>did:[^/]+)/post/[^/]+", stableId: "did" },
    { kind: "post", path: "^/profile/(?<handle>[^/]+)/post/[^/]+" },
    { kind: "profile", path: "^/profile/(?<id>did:[^/]+)/?$", stableId: "did", profile: BY_DID },
    { kind: "profile", path: "^/profile/(?<handle>[^/]+)(?:/(?:followers|follows|known-followers|search))?/?$" },
  ],
  profile: "https://bsky.app/profile/{handle}",
  lowerCase: true,
  handleInAddress: "bsky\\.app/profile/([^/?#]+)/?$",
  head: [USERNAME],
  views: { profile: [screen, head], post: [post] },
  interactions,
};
