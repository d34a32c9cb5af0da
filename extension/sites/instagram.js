// Instagram: what the signed-out page says in its head. The address decides: stories and reels also call themselves profiles.

const NAMED = "^(.+?) \\(@[\\w.]+\\)";
const AT = "\\(@([\\w.]+)\\)";

export default {
  name: "instagram",
  label: "Instagram",
  version: 2,
  hosts: ["instagram.com", "www.instagram.com"],
  pages: [
    { kind: "post", path: "^/(?:[\\w.]+/)?(?:p|reel|reels|tv)/[\\w-]+" },
    { kind: "profile", path: "^/(?<handle>\\w(?:\\.?\\w){0,29})(?:/(?:reels|tagged|saved))?/?$" },
  ],
  reserved: [
    "p",
    "reel",
    "reels",
    "stories",
    "explore",
    "accounts",
    "direct",
    "tv",
    "about",
    "legal",
    "developer",
    "web",
  ],
  profile: "https://www.instagram.com/{handle}/",
  lowerCase: true,
  handleInAddress: "instagram\\.com/([\\w.]+)/?$",
  head: [{ from: "meta", keys: ["og:url"], match: "instagram\\.com/([\\w.]+)/?$" }],
  views: {
    profile: [
      {
        when: 'meta[property="og:title"], title',
        shows: [
          { from: "meta", keys: ["og:title"], match: AT },
          { from: "title", match: AT },
        ],
        fields: {
          name: [
            { from: "meta", keys: ["og:title"], match: NAMED, layer: "opengraph" },
            { from: "title", match: NAMED },
          ],
          avatar_url: [{ from: "meta", keys: ["og:image"], layer: "opengraph" }],
        },
      },
    ],
    post: [
      {
        needs: ["handle"],
        fields: {
          handle: [
            { from: "json-ld", field: "profile_url", match: "instagram\\.com/([\\w.]+)/?$" },
            { from: "json-ld" },
            { from: "meta", keys: ["og:url"], match: "instagram\\.com/([\\w.]+)/(?:p|reel|tv)/" },
            { from: "meta", keys: ["og:title", "twitter:title"], match: AT },
            {
              from: "meta",
              keys: ["og:description", "description"],
              match: '[-–—] (?:[^"]*\\(@)?([\\w.]+)\\)? (?:on|shared)',
            },
          ],
          name: [
            { from: "json-ld" },
            { from: "meta", keys: ["og:title"], match: "^(.+?) (?:on|•) Instagram", layer: "opengraph" },
          ],
        },
      },
    ],
  },
};
