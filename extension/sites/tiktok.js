// TikTok: a creator's page and the author of a video.

const AUTHOR = {
  from: "state",
  select: "script#__UNIVERSAL_DATA_FOR_REHYDRATION__, script#SIGI_STATE",
  where: { uniqueId: "{handle}" },
};

const fields = {
  name: [
    { from: "json-ld" },
    { ...AUTHOR, paths: ["nickname"] },
    { from: "meta", keys: ["og:title"], match: "^(.+?) (?:\\(@|on TikTok)", layer: "opengraph" },
  ],
  stable_id: [{ ...AUTHOR, paths: ["id"], match: "^\\d{5,}$", kind: "tiktok:user_id" }],
};

export default {
  name: "tiktok",
  label: "TikTok",
  version: 1,
  hosts: ["tiktok.com", "www.tiktok.com"],
  pages: [
    { kind: "post", path: "^/@(?<handle>[\\w.]+)/(?:video|photo)/\\d+" },
    { kind: "profile", path: "^/@(?<handle>[\\w.]+)/?$" },
  ],
  profile: "https://www.tiktok.com/@{handle}",
  handleInAddress: "tiktok\\.com/@([\\w.]+)",
  views: {
    profile: [
      {
        when: '[data-e2e="user-title"], meta[property="og:title"], script[type="application/ld+json"]',
        shows: [
          { from: "page", select: '[data-e2e="user-title"]' },
          { from: "meta", keys: ["og:url"], match: "/@([\\w.]+)" },
        ],
        fields: {
          ...fields,
          name: [...fields.name, { from: "page", select: '[data-e2e="user-subtitle"]' }],
          bio: [{ from: "json-ld" }, { ...AUTHOR, paths: ["signature"] }],
          avatar_url: [{ ...AUTHOR, paths: ["avatarLarger"] }, { from: "json-ld" }],
          links: [{ ...AUTHOR, paths: ["bioLink.link"] }],
        },
      },
    ],
    post: [{ shows: [{ from: "meta", keys: ["og:url"], match: "/@([\\w.]+)" }], fields }],
  },
};
