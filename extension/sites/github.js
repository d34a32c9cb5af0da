// GitHub: people's profile pages (server-rendered, Turbo) and the authors of issues, pull requests and discussions.
import reserved from "../vendor/github-reserved-names/reserved-names.js";
import interactions from "./interactions/github.js";

const profile = {
  when: '[itemtype*="schema.org/Person"], .vcard-names, meta[property="profile:username"]',
  shows: [
    { from: "page", select: '.vcard-username, [itemprop="additionalName"]', match: "^[\\w-]+" },
    { from: "meta", keys: ["profile:username"] },
  ],
  needs: ["handle"],
  fields: {
    handle: [
      { from: "page", select: '.vcard-username, [itemprop="additionalName"]', match: "^[\\w-]+" },
      { from: "meta", keys: ["profile:username"] },
    ],
    name: [
      { from: "page", select: '.vcard-fullname, [itemtype*="schema.org/Person"] [itemprop="name"]' },
      { from: "meta", keys: ["og:title"], match: "^[\\w-]+ \\((.+)\\)" },
      { from: "title", match: "^[\\w-]+ \\((.+)\\)" },
    ],
    company: [
      { from: "page", select: '[itemprop="worksFor"] .p-org' },
      { from: "page", select: '[itemprop="worksFor"]' },
      { from: "page", select: ".vcard-details .p-org", first: true },
    ],
    location: [
      { from: "page", select: '[itemprop="homeLocation"] .p-label' },
      { from: "page", select: '[itemprop="homeLocation"]' },
    ],
    bio: [
      { from: "page", select: "[data-bio-text]", attr: "data-bio-text" },
      { from: "page", select: ".user-profile-bio" },
    ],
    avatar_url: [
      { from: "page", select: 'a[itemprop="image"]', attr: "href" },
      { from: "page", select: "img.avatar-user.width-full, img.avatar.width-full", attr: "src" },
      { from: "opengraph", match: "^https://avatars.*" },
    ],
    stable_id: [
      { from: "meta", keys: ["octolytics-dimension-user_id"], match: "^\\d+$", kind: "github:user_id" },
      {
        from: "page",
        select: 'a[itemprop="image"]',
        attr: "href",
        match: "githubusercontent\\.com/u/(\\d+)",
        kind: "github:user_id",
      },
      {
        from: "page",
        select: "img.avatar-user.width-full, img.avatar.width-full",
        attr: "src",
        match: "githubusercontent\\.com/u/(\\d+)",
        kind: "github:user_id",
      },
      { from: "meta", keys: ["og:image"], match: "githubusercontent\\.com/u/(\\d+)", kind: "github:user_id" },
    ],
    emails: [
      { from: "page", select: '[itemprop="email"] a[href^="mailto:"]', attr: "href" },
      { from: "page", select: '[itemprop="email"]' },
    ],
    links: [{ from: "page", select: '[itemprop="url"] a[href], [itemprop="social"] a[href]', attr: "href" }],
  },
};

// Only the first comment is the opener's; an app's link leads to /apps and names nobody.
const opener = (/** @type {string} */ select) => ({
  from: "page",
  select,
  first: true,
  attr: "href",
  match: "^(?:https://github\\.com)?/([\\w-]+)$",
});

const post = {
  needs: ["handle"],
  fields: {
    handle: [
      opener('[data-testid="issue-body-header-author"]'),
      opener(".js-discussion .timeline-comment-group .timeline-comment-header .author"),
      opener(".js-discussion .timeline-comment-group .author, .discussion .author"),
      // The header of a merged pull request names who merged it.
      opener('.gh-header-meta:not(:has(.State--merged, .State--purple, [title="Status: Merged"])) .author'),
      { from: "meta", keys: ["og:author:username"], match: "^[\\w-]+$" },
      { from: "json-ld", field: "name", match: "^[\\w-]+$" },
    ],
  },
};

export default {
  name: "github",
  label: "GitHub",
  version: 3,
  hosts: ["github.com", "www.github.com"],
  pages: [
    { kind: "profile", path: "^/(?:sponsors/)?(?<handle>[a-z\\d](?:-?[a-z\\d]){0,38}(?:_[a-z\\d]+)?)/?$" },
    { kind: "post", path: "^/[^/]+/[^/]+/(?:issues|pull|discussions)/\\d+" },
  ],
  reserved,
  profile: "https://github.com/{handle}",
  handleInAddress: "github\\.com/([^/?#]+)/?$",
  notPeople: [
    {
      select:
        'meta[name="hovercard-subject-tag"][content^="organization"], [itemtype*="schema.org/Organization"], meta[name="route-controller"][content^="org"], .orghead, .org-name',
      reason: "This is an organisation, not a person.",
    },
  ],
  head: [{ from: "meta", keys: ["profile:username"] }],
  views: { profile: [profile], post: [post] },
  interactions,
};
