// What passes between people on a server of Forem (DEV): liking a comment, and answering it.

/** @type {RecipeInteractions} */
export default {
  things: [
    {
      name: "comment",
      root: ".comment:has(.js-comment-username)",
      whose: [{ from: "page", select: "a:has(.js-comment-username)", first: true, attr: "href" }],
      post: [{ from: "page", select: "a.comment-date", first: true, attr: "href" }],
      states: [{ kind: "like", off: "button.reaction-like:not(.reacted)", on: "button.reaction-like.reacted" }],
    },
  ],
  composers: [
    {
      kind: { comment: "reply" },
      root: 'form:has(textarea[name="comment[body_markdown]"])',
      editor: "textarea",
      send: 'button[type="submit"], input[type="submit"]',
      keys: "Mod+Enter",
      about: ["around"],
      leaves: true,
    },
  ],
};
