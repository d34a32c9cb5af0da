// What passes between people on LinkedIn. Icons' ids and addresses are the same in every language; labels are not, so they
// stand here only where nothing else tells a pending invitation or one to be accepted.

const PEOPLE_LINKS = 'a[href*="/in/"], a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"]';
const MENU = 'button:has(svg[id^="overflow-web-ios"])';

// English, German, French, Spanish, Portuguese, Italian, Dutch, Polish.
const PENDING = "Pending Ausstehend En\\ attente Pendiente Pendente In\\ attesa In\\ behandeling Oczekuj"
  .split(/(?<!\\) /)
  .map((word) => `[aria-label^="${word.replaceAll("\\", "")}"]`)
  .concat('svg[id^="clock-"]')
  .join(", ");
const ACCEPT =
  'button:is([aria-label^="Accept" i], [aria-label*="annehmen"], [aria-label^="Aceptar"], [aria-label^="Aceitar"], [aria-label^="Accetta"], [aria-label^="Zaakceptuj"])';
const COMPOSE = 'a[href*="/messaging/compose/"]';

const REACTED = {
  kind: "like",
  off: 'button svg[id^="thumbs-up-outline"], button.react-button__trigger[aria-pressed="false"]',
  on: 'button svg[id*="-consumption-"], button svg[id^="thumbs-up-fill"], button.react-button__trigger[aria-pressed="true"]',
};

const card = (/** @type {RecipeState[]} */ states) => ({
  name: "card",
  root: 'section[componentkey$="topcard" i], div[id$="topcard" i], section[data-member-id]',
  path: "^/in/([^/]+)",
  always: true,
  whose: /** @type {const} */ ("page"),
  states,
});

/** @type {RecipeInteractions} */
export default {
  things: [
    {
      name: "comment",
      root: '[componentkey^="replaceableComment_urn:li:comment"], article.comments-comment-entity',
      whose: [{ from: "page", select: PEOPLE_LINKS, first: true, attr: "href" }],
      key: [{ from: "page", select: "[componentkey], [data-id]", first: true, attr: "componentkey" }],
      states: [REACTED],
    },
    {
      name: "post",
      root: '[role="listitem"]:has(button svg[id^="overflow-web-ios"]), .feed-shared-update-v2[data-urn]',
      // The header of a post may name who reposted or liked it; the menu's label names the author, in every language.
      whose: [
        { from: "page", select: PEOPLE_LINKS, named: MENU, attr: "href" },
        { from: "page", select: "a.update-components-actor__meta-link", first: true, attr: "href" },
      ],
      post: [{ from: "page", select: 'a[href*="/feed/update/urn:li:"]', first: true, attr: "href", match: "^[^?]+" }],
      key: [{ from: "page", select: "[componentkey], [data-urn]", first: true, attr: "componentkey" }],
      states: [
        REACTED,
        {
          kind: "repost",
          anywhere: true,
          on: ':is([role="alert"], [role="status"], .artdeco-toast-item) a[href*="/feed/update/urn:li:"]',
        },
      ],
    },
    {
      name: "skill",
      root: 'li:has(button), [componentkey*="skill" i]:has(button)',
      path: "^/in/([^/]+)/details/skills",
      whose: "page",
      key: [{ from: "page", select: "p, span", first: true }],
      states: [{ kind: "endorse", off: 'button svg:is([id^="add-"], [id^="plus-"])', on: 'button svg[id^="check-"]' }],
    },
    card([
      { kind: "connect", off: `${COMPOSE}, a[href*="/preload/custom-invite/"], button[aria-expanded]`, on: PENDING },
      { kind: "connect", direction: "both", off: ACCEPT, on: `:scope:not(:has(${ACCEPT})) ${COMPOSE}` },
      { kind: "follow", off: 'button svg[id^="add-"]', on: 'button svg[id^="check-"]' },
    ]),
  ],
  composers: [
    {
      kind: { post: "comment", comment: "reply" },
      root: '[componentkey^="commentBox-"], .comments-comment-box',
      editor: '[contenteditable="true"]',
      send: '[componentkey*="commentButtonSection"] button, button[componentkey*="commentButtonSection"], button.comments-comment-box__submit-button--cr',
      keys: "Mod+Enter",
      about: ["around"],
    },
    {
      kind: "message",
      root: ".msg-overlay-conversation-bubble, .msg-convo-wrapper",
      editor: ".msg-form__contenteditable",
      send: "button.msg-form__send-button",
      keys: "Enter",
      whose: [
        {
          from: "page",
          select: 'a.msg-thread__link-to-profile, .msg-overlay-bubble-header a[href*="/in/"]',
          first: true,
          attr: "href",
        },
      ],
      entries: ".msg-s-event-listitem",
      theirs: ".msg-s-event-listitem--other",
    },
    {
      kind: "recommend",
      path: "^/in/([^/]+)/.*recommendation",
      root: 'form, [role="dialog"], dialog',
      editor: "textarea",
      send: 'button[type="submit"], button.artdeco-button--primary',
      about: ["page"],
      leaves: true,
    },
  ],
};
