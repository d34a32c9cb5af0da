// Hacker News: people go by their handle only; no name is shown anywhere.

import interactions from "./interactions/hackernews.js";

const OWN = "^(?:Profile: )?([\\w-]+)";

export default {
  name: "hackernews",
  label: "Hacker News",
  version: 1,
  hosts: ["news.ycombinator.com"],
  pages: [
    { kind: "profile", path: "^/user$", query: { id: "^(?<handle>[\\w-]{2,15})$" } },
    { kind: "post", path: "^/item$", query: { id: "^\\d+$" } },
  ],
  profile: "https://news.ycombinator.com/user?id={handle}",
  caseCounts: true,
  interactions,
  views: {
    profile: [
      {
        when: "td[timestamp] a.hnuser, a.hnuser",
        shows: [
          { from: "page", select: "td[timestamp] a.hnuser" },
          { from: "title", match: OWN },
        ],
        needs: ["handle"],
        fields: {
          handle: [{ from: "page", select: "td[timestamp] a.hnuser" }],
          bio: [
            { from: "page", select: 'tr:has(> td:first-child + td[style*="overflow"]) > td + td[style*="overflow"]' },
          ],
          links: [{ from: "page", select: 'td[style*="overflow"] a[rel~="nofollow"]', attr: "href" }],
        },
      },
    ],
    post: [
      { needs: ["handle"], fields: { handle: [{ from: "page", select: ".fatitem a.hnuser", match: "^[\\w-]+$" }] } },
    ],
  },
};
