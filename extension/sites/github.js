// GitHub: people's profile pages (server-rendered, Turbo) and the authors of issues, pull requests and discussions.
import reserved from "../vendor/github-reserved-names/reserved-names.js";

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
    company: [{ from: "page", select: '[itemprop="worksFor"] .p-org, [itemprop="worksFor"]' }],
    location: [{ from: "page", select: '[itemprop="homeLocation"] .p-label, [itemprop="homeLocation"]' }],
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
        select: 'a[itemprop="image"], .vcard-details ~ * img, img.avatar-user.width-full',
        attr: "href",
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

const post = {
  needs: ["handle"],
  fields: {
    handle: [
      {
        from: "page",
        select:
          '[data-testid="issue-body-header-author"], .js-discussion .timeline-comment-group a.author, .gh-header-meta a.author, .discussion a.author',
        match: "^[\\w-]+$",
      },
      { from: "meta", keys: ["og:author:username"], match: "^[\\w-]+$" },
      { from: "json-ld", field: "name", match: "^[\\w-]+$" },
    ],
  },
};

export default {
  name: "github",
  version: 1,
  hosts: ["github.com", "www.github.com"],
  pages: [
    { kind: "profile", path: "^/(?<handle>[a-z\\d](?:[a-z\\d]|-(?=[a-z\\d]))*-?)/?$" },
    { kind: "post", path: "^/[^/]+/[^/]+/(?:issues|pull|discussions)/\\d+" },
  ],
  reserved,
  profile: "https://github.com/{handle}",
  handleInAddress: "github\\.com/([^/?#]+)/?$",
  notPeople: [
    {
      select: 'meta[name="hovercard-subject-tag"][content^="organization"], [itemtype*="schema.org/Organization"]',
      reason: "This is an organisation, not a person.",
    },
  ],
  head: [{ from: "meta", keys: ["profile:username"] }],
  views: { profile: [profile], post: [post] },
};
