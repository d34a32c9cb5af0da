// What passes between people on X. Test ids say the state: what is liked can be unliked.

const FOLLOW = '[data-testid$="-follow"], [data-testid$="-unfollow"]';
const AUTHOR = '[data-testid="User-Name"] a[href^="/"]';
const NAMED = "@([A-Za-z\\d_]{1,15})";
const SEND = '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]';
const EDITOR = '[data-testid^="tweetTextarea_"]';

/** @type {RecipeInteractions} */
export default {
  things: [
    {
      name: "post",
      root: 'article[data-testid="tweet"]',
      whose: [{ from: "page", select: AUTHOR, first: true, attr: "href" }],
      post: [{ from: "page", select: 'a[href*="/status/"]:has(time)', first: true, attr: "href" }],
      states: [
        { kind: "like", off: '[data-testid="like"]', on: '[data-testid="unlike"]' },
        { kind: "repost", off: '[data-testid="retweet"]', on: '[data-testid="unretweet"]' },
      ],
    },
    {
      name: "person",
      root: `[data-testid="UserCell"], [data-testid="placementTracking"]:has(${FOLLOW})`,
      // "Follow @ada", in every language with the handle in it.
      whose: [{ from: "page", select: FOLLOW, first: true, attr: "aria-label", match: NAMED }],
      states: [{ kind: "follow", off: '[data-testid$="-follow"]', on: '[data-testid$="-unfollow"]' }],
    },
  ],
  composers: [
    {
      // A quoted post is no article, and names its author without a link.
      kind: "repost",
      root: '[role="dialog"]:not(:has(article)):has([data-testid="User-Name"])',
      editor: EDITOR,
      send: SEND,
      keys: "Mod+Enter",
      whose: [{ from: "page", select: '[data-testid="User-Name"]', first: true, match: `^.*${NAMED}` }],
      leaves: true,
    },
    {
      kind: { post: "reply" },
      root: '[role="dialog"]:has(article[data-testid="tweet"])',
      editor: EDITOR,
      send: SEND,
      keys: "Mod+Enter",
      about: ["inside"],
      leaves: true,
    },
    {
      kind: "reply",
      path: "^/\\w+/status/\\d+",
      root: '[data-testid="primaryColumn"]',
      editor: EDITOR,
      send: SEND,
      keys: "Mod+Enter",
      about: ["page"],
      post: "page",
    },
    {
      kind: "message",
      path: "^/(?:messages|i/chat)/",
      root: '[data-testid="primaryColumn"], main',
      editor: '[data-testid="dmComposerTextInput"]',
      send: '[data-testid="dmComposerSendButton"]',
      keys: "Enter",
      whose: [
        {
          from: "page",
          select: '[data-testid="conversation-header"] a[href^="/"], [data-testid="DM_Conversation_Avatar"][href^="/"]',
          first: true,
          attr: "href",
        },
      ],
    },
  ],
};
