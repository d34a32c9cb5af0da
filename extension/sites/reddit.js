// Reddit: pseudonyms; a handle is all there is.

import interactions from "./interactions/reddit.js";

export default {
  name: "reddit",
  label: "Reddit",
  version: 1,
  hosts: ["*.reddit.com"],
  pages: [
    {
      kind: "profile",
      path: "^/(?:user|u)/(?<handle>[\\w-]{3,20})(?:/(?:overview|comments|submitted|posts|gilded))?/?$",
    },
    { kind: "post", path: "^/(?:r|user|u)/[^/]+/comments/[^/]+" },
  ],
  reserved: ["me"],
  profile: "https://www.reddit.com/user/{handle}",
  interactions,
  views: {
    profile: [
      {
        when: "shreddit-app, body",
        needs: ["handle"],
        shows: [
          { from: "title", match: "u/([\\w-]+)" },
          { from: "meta", keys: ["og:url"], match: "/user/([\\w-]+)" },
        ],
        fields: { handle: [{ from: "address" }] },
      },
    ],
    post: [
      {
        needs: ["handle"],
        fields: {
          handle: [
            { from: "page", select: "shreddit-post[author]", attr: "author", reject: "^\\[" },
            { from: "page", select: "#siteTable .thing[data-author]", attr: "data-author", reject: "^\\[" },
          ],
        },
      },
    ],
  },
};
