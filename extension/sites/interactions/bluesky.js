// What passes between people on Bluesky. A button's test id does not change with its state, and its label is translated;
// but the filled heart is wrapped once more than the empty one, and the sign of a repost is green.

const POST = '[data-testid^="feedItem-by-"], [data-testid^="postThreadItem-by-"]';
// The palette's positive_500, the same in every theme of the app.
const GREEN = '[style*="rgb(9, 179, 94)"]';

/** @type {RecipeInteractions} */
export default {
  things: [
    {
      name: "post",
      root: POST,
      whose: [{ from: "page", select: POST, first: true, attr: "data-testid", match: "-by-(.+)$" }],
      post: [{ from: "page", select: 'a[href*="/post/"]', first: true, attr: "href", match: "^[^?]*/post/[^/?]+" }],
      key: [{ from: "page", select: POST, first: true, attr: "data-testid" }],
      states: [
        {
          kind: "like",
          off: '[data-testid="likeBtn"] > div > svg',
          on: '[data-testid="likeBtn"] > div > div > svg',
        },
        {
          kind: "repost",
          off: `[data-testid="repostBtn"]:not(:has(${GREEN}))`,
          on: `[data-testid="repostBtn"]:has(${GREEN})`,
        },
      ],
    },
    {
      name: "profile",
      root: '[data-testid="profileView"], [data-testid="profileHeader"]',
      path: "^/profile/([^/]+)",
      always: true,
      whose: "page",
      states: [{ kind: "follow", off: '[data-testid="followBtn"]', on: '[data-testid="unfollowBtn"]' }],
    },
  ],
  composers: [
    {
      kind: { post: "reply" },
      root: '[role="dialog"]:has([data-testid="composerPublishBtn"])',
      editor: '[contenteditable="true"]',
      send: '[data-testid="composerPublishBtn"]',
      keys: "Mod+Enter",
      about: ["opened"],
      opens: '[data-testid="replyBtn"]',
      leaves: true,
    },
  ],
};
