// What passes between people on a Mastodon server. Titles are translated; that a button is active stands in its class.

const PERSON = 'a[href^="/@"], a[href*="/@"]';

/** @type {RecipeInteractions} */
export default {
  things: [
    {
      name: "post",
      root: ".status[data-id], .detailed-status__wrapper",
      whose: [
        {
          from: "page",
          select: "a.status__display-name, a.detailed-status__display-name",
          first: true,
          attr: "href",
        },
      ],
      post: [
        {
          from: "page",
          select: "a.status__relative-time, a.detailed-status__datetime",
          first: true,
          attr: "href",
        },
      ],
      states: [
        { kind: "like", off: ".star-icon:not(.active)", on: ".star-icon.active" },
        {
          kind: "repost",
          off: ".icon-button:not(.active):has(.icon-retweet, .fa-retweet)",
          on: ".icon-button.active:has(.icon-retweet, .fa-retweet)",
        },
      ],
    },
    {
      name: "profile",
      root: ".account__header__tabs__buttons, .account__header__buttons",
      path: "^/(?:web/|deck/)?@([^/]+)",
      always: true,
      whose: "page",
      states: [
        {
          kind: "follow",
          off: "button.button:not(.button-secondary, .button--destructive)",
          on: "button.button:is(.button-secondary, .button--destructive)",
        },
      ],
    },
  ],
  composers: [
    {
      kind: "reply",
      root: "form.compose-form",
      editor: "textarea.autosuggest-textarea__textarea",
      send: 'button[type="submit"]',
      keys: "Mod+Enter",
      whose: [{ from: "page", select: `.reply-indicator :is(${PERSON})`, first: true, attr: "href" }],
    },
  ],
};
