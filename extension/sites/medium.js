// Medium: a writer's page and the author of a story, on medium.com and the writers' own sub-domains.

const HANDLE = "medium\\.com/@([\\w.-]+)";

const OWN_HOST = "^(?<handle>[\\w-]+)\\.medium\\.com$";
const HOSTED = "//([\\w-]+)\\.medium\\.com/?(?:\\?|$)";

export default {
  name: "medium",
  label: "Medium",
  version: 2,
  hosts: ["*.medium.com"],
  pages: [
    { kind: "profile", path: "^/@(?<handle>[\\w.-]+)(?:/(?:about|followers|following|lists))?/?$" },
    { kind: "post", path: "^/(?:@[\\w.-]+|[\\w-]+)/[^/]+-[\\da-f]{8,14}$" },
    { kind: "post", path: "^/p/[\\da-f]{8,14}$" },
    { kind: "post", host: OWN_HOST, path: "^/[^/]+-[\\da-f]{8,14}$" },
    { kind: "profile", host: OWN_HOST, path: "^/(?:about|followers)?$" },
  ],
  reserved: ["about", "api", "blog", "cdn-client", "cdn-images", "help", "link", "miro", "policy", "status", "www"],
  profile: "https://medium.com/@{handle}",
  handleInAddress: HANDLE,
  views: {
    profile: [
      {
        when: 'meta[property="og:title"], [data-testid="authorName"]',
        shows: [
          { from: "meta", keys: ["og:url", "al:web:url"], match: HANDLE },
          { from: "meta", keys: ["profile:username"] },
        ],
        fields: {
          name: [
            { from: "json-ld" },
            { from: "opengraph" },
            { from: "page", select: '[data-testid="authorName"]' },
            { from: "meta", keys: ["og:title"], match: "^(.+?) [–—-] Medium$", layer: "opengraph" },
          ],
          bio: [{ from: "meta", keys: ["og:description"], layer: "opengraph" }],
          avatar_url: [{ from: "meta", keys: ["og:image"], layer: "opengraph" }],
        },
      },
    ],
    post: [
      {
        fields: {
          handle: [
            { from: "meta", keys: ["article:author"], match: HANDLE },
            { from: "json-ld", field: "profile_url", match: HANDLE },
            { from: "json-ld", field: "profile_url", match: HOSTED },
            {
              from: "page",
              select: 'link[rel="author"], a[rel~="author"]',
              attr: "href",
              match: "(?:medium\\.com)?/@([\\w.-]+)",
            },
          ],
          name: [
            { from: "json-ld" },
            { from: "meta", keys: ["author"] },
            { from: "page", select: '[data-testid="authorName"]' },
          ],
        },
      },
    ],
  },
};
