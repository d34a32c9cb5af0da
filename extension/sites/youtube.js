// YouTube: the channel that put a video up. A channel's own page does not say whether it is a person's, so it is not read.

export default {
  name: "youtube",
  label: "YouTube",
  version: 1,
  hosts: ["youtube.com", "www.youtube.com", "m.youtube.com"],
  pages: [{ kind: "post", path: "^/watch$", query: { v: "^[\\w-]{11}$" } }],
  views: {
    post: [
      {
        needs: ["handle"],
        fields: {
          handle: [
            {
              from: "page",
              select: '[itemprop="author"] link[itemprop="url"]',
              attr: "href",
              match: "/(?:user/|@)([\\w.-]+)$",
              decode: true,
            },
          ],
          name: [
            { from: "page", select: '[itemprop="author"] link[itemprop="name"]', attr: "content" },
            { from: "page", select: "#watch7-user-header .yt-user-info a, ytd-video-owner-renderer #channel-name a" },
          ],
          profile_url: [{ from: "page", select: '[itemprop="author"] link[itemprop="url"]', attr: "href" }],
        },
      },
    ],
  },
};
