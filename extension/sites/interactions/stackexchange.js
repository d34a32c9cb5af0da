// What passes between people on Stack Overflow and its sister sites: an upvote. Answers are sent by loading another page.

/** @type {RecipeInteractions} */
export default {
  things: [
    {
      name: "post",
      root: ".question, .answer",
      // The last signature is the author's; one before it is an editor's.
      whose: [
        {
          from: "page",
          select: '.post-signature:not(:has(~ .post-signature)) .user-details a[href^="/users/"]',
          first: true,
          attr: "href",
        },
      ],
      post: [{ from: "page", select: 'a.js-share-link, a[href^="/a/"], a[href^="/q/"]', first: true, attr: "href" }],
      key: [{ from: "page", select: "[data-post-id]", first: true, attr: "data-post-id" }],
      states: [
        {
          kind: "like",
          off: 'button.js-vote-up-btn[aria-pressed="false"]',
          on: 'button.js-vote-up-btn[aria-pressed="true"]',
        },
      ],
    },
  ],
  composers: [],
};
