// What passes between people on Hacker News: an upvote. What is written is sent by loading another page, and not seen.

/** @type {RecipeInteractions} */
export default {
  things: [
    {
      name: "item",
      root: ".fatitem, tr.comtr",
      whose: [{ from: "page", select: "a.hnuser", first: true, attr: "href" }],
      post: [{ from: "page", select: '.age a[href^="item?id="]', first: true, attr: "href" }],
      states: [{ kind: "like", off: 'a[id^="up_"]', on: 'a[id^="up_"].nosee, a[id^="un_"]' }],
    },
  ],
  composers: [],
};
