// What passes between people on GitHub: React's pages (issues) and those made on the server (profiles, pull requests).

const AUTHOR =
  '[data-testid="issue-body-header-author"], [data-testid="avatar-link"], [class*="ActivityHeader-module__AuthorLink"], a.author';

// Whoever opened the issue or pull request: the first comment is theirs; the header of a merged one names who merged it.
const OPENER = [
  { from: "page", anywhere: true, select: '[data-testid="issue-body-header-author"]', first: true, attr: "href" },
  { from: "page", anywhere: true, select: ".js-discussion .timeline-comment a.author", first: true, attr: "href" },
  {
    from: "page",
    anywhere: true,
    select: ".gh-header-meta a.author:not(.State--merged ~ *)",
    first: true,
    attr: "href",
  },
];

/** @type {any} a step's `from` is one of few words, which a list of its own does not show */
const opener = OPENER;

/** @type {RecipeInteractions} */
export default {
  things: [
    {
      name: "comment",
      root: '[data-testid^="comment-viewer-outer-box"], [data-testid="issue-body"], .timeline-comment, .review-comment',
      whose: [{ from: "page", select: AUTHOR, first: true, attr: "href" }],
      post: [
        {
          from: "page",
          select: 'a[href*="#issuecomment-"], a[href*="#issue-"], a[href*="#discussion_r"], a.js-timestamp',
          first: true,
          attr: "href",
        },
      ],
      key: [{ from: "page", select: "[data-testid], [id]", first: true, attr: "data-testid" }],
      states: [
        {
          kind: "like",
          on: '[role="toolbar"] button[aria-checked="true"], .js-comment-reactions-options button[aria-pressed="true"]',
        },
      ],
    },
    {
      name: "person",
      root: ':is(div, span):has(> form[action*="/users/follow?target="])',
      whose: [
        {
          from: "page",
          select: 'form[action*="/users/follow?target="]',
          first: true,
          attr: "action",
          match: "target=([\\w-]+)",
        },
      ],
      states: [
        {
          kind: "follow",
          off: 'form[action*="/users/follow?target="]:not([hidden])',
          on: 'form[action*="/users/unfollow?target="]:not([hidden])',
        },
      ],
    },
  ],
  composers: [
    {
      kind: "review",
      path: "/pull/\\d+",
      root: 'form[action*="/reviews"], [role="dialog"]:has(input[type="radio"][name="reviewEvent"]), #review-changes-modal',
      editor: "textarea",
      send: 'button[type="submit"], button[data-variant="primary"]',
      keys: "Mod+Enter",
      whose: opener,
      post: "page",
      blank: true,
      leaves: true,
    },
    {
      kind: "review",
      path: "/pull/\\d+",
      root: "form.js-inline-comment-form",
      editor: "textarea",
      send: 'button[type="submit"]',
      keys: "Mod+Enter",
      about: ["around"],
      whose: [],
    },
    {
      kind: "comment",
      path: "/(?:issues|pull|discussions)/\\d+",
      root: "form.js-new-comment-form, :is(div, section):has(> #comment-composer-heading)",
      editor: 'textarea[aria-labelledby="comment-composer-heading"], textarea#new_comment_field',
      send: 'button[type="submit"], button[data-variant="primary"]',
      keys: "Mod+Enter",
      whose: opener,
      post: "page",
    },
  ],
};
