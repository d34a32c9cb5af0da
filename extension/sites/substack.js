// Substack: newsletters on their own hosts, recognised by where their pages load from. The author stands in the JSON-LD.

const HANDLE = "substack\\.com/@([\\w-]+)";

export default {
  name: "substack",
  label: "Substack",
  version: 1,
  detect: 'link[href*="substackcdn.com"], script[src*="substackcdn.com"]',
  pages: [
    { kind: "post", path: "^/p/[\\w-]+/?$" },
    { kind: "profile", path: "^/@(?<handle>[\\w-]+)/?$" },
  ],
  profile: "https://substack.com/@{handle}",
  handleInAddress: HANDLE,
  views: {
    profile: [
      {
        when: 'script[type="application/ld+json"], meta[property="og:title"]',
        shows: [{ from: "meta", keys: ["og:url"], match: HANDLE }],
        fields: {
          name: [
            { from: "json-ld" },
            { from: "opengraph" },
            { from: "meta", keys: ["og:title"], match: "^(.+?) \\| Substack$", layer: "opengraph" },
          ],
          bio: [{ from: "json-ld" }],
          avatar_url: [{ from: "json-ld" }],
          stable_id: [{ from: "json-ld", field: "identifier", match: "^user:(\\d+)$", kind: "substack:user_id" }],
        },
      },
    ],
    post: [
      {
        fields: {
          handle: [{ from: "json-ld", field: "profile_url", match: HANDLE }],
          name: [{ from: "json-ld" }, { from: "meta", keys: ["author"] }],
          profile_url: [{ from: "json-ld" }],
          stable_id: [{ from: "json-ld", field: "identifier", match: "^user:(\\d+)$", kind: "substack:user_id" }],
          bio: [{ from: "json-ld" }],
          avatar_url: [{ from: "json-ld" }],
        },
      },
    ],
  },
};
