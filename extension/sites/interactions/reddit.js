// What passes between people on Reddit: an upvote. The buttons stand in open shadow roots; on the old pages, beside the post.

const AUTHORED = "shreddit-post[author], shreddit-comment[author], .thing[data-author]";

/** @type {RecipeInteractions} */
export default {
  things: [
    {
      name: "post",
      root: AUTHORED,
      shadows: "shreddit-comment-action-row",
      whose: [
        { from: "page", select: "shreddit-post, shreddit-comment", first: true, attr: "author", reject: "^\\[" },
        { from: "page", select: ".thing[data-author]", first: true, attr: "data-author", reject: "^\\[" },
      ],
      post: [
        { from: "page", select: "[permalink]", first: true, attr: "permalink" },
        { from: "page", select: ".thing[data-permalink]", first: true, attr: "data-permalink" },
      ],
      states: [
        {
          kind: "like",
          off: 'button[upvote][aria-pressed="false"], .midcol.unvoted > .arrow.up',
          on: 'button[upvote][aria-pressed="true"], .midcol.likes > .arrow',
        },
      ],
    },
  ],
  composers: [],
};
