// Reddit: pseudonyms; a handle is all there is.

import interactions from "./interactions/reddit.js";

/** @type {RecipeStep} */
const OWN_TITLE = { from: "title", match: "(?:\\bu/|^(?:overview for|comments by|submitted by) )([\\w-]+)" };
/** @type {RecipeStep} */
const OWN_ADDRESS = { from: "meta", keys: ["og:url"], match: "/user/([\\w-]+)" };

export default {
  name: "reddit",
  label: "Reddit",
  version: 2,
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
        shows: [OWN_TITLE, OWN_ADDRESS],
        // Not the address alone: there is a page for every word in it, whoever goes by it.
        fields: { handle: [OWN_TITLE, OWN_ADDRESS] },
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
