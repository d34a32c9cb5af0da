// LinkedIn: the public page (JSON-LD), the signed-in server-driven page (no headings, no classes worth naming: componentkey
// and the order of lines) and the older Ember page (Voyager JSON and a few stable classes).
import interactions from "./interactions/linkedin.js";

const HANDLE_LINKS = {
  from: "page",
  select: 'a[href*="/in/"]',
  attr: "href",
  match: "/in/([^/?#]+)",
  decode: true,
};

// The card's links to parts of the person's own profile: whom both know is linked in it as well.
const OWN_LINKS = { ...HANDLE_LINKS, select: 'a[href*="/in/"]:is([href*="/overlay/"], [href*="/details/"])' };

// "· 1st", "· 2.": how far the person is from the reader; more than one may be in the page, one of them hidden.
const DEGREE = "^·\\s*\\d";
const PRONOUNS = "^[\\p{L}]{1,6}(?:\\s?/\\s?[\\p{L}]{1,7}){1,3}$";
const PLACE_ROW = 'a[href*="/overlay/contact-info"], p > a[href="#"]';
// What is opened over the page by "Contact info".
const CONTACT_INFO = ":is(dialog, [role=dialog], [data-testid=dialog])";
const WEBSITE = ':is(a[href*="/safety/go"], a[href*="/redir/redirect"])';
const MASKED = "\\*{2,}|^-+$";

// The label of the current company's button, as Ember pages say it (English, Polish, German, French, Spanish, Portuguese,
// Italian, Dutch, Swedish, Danish, Norwegian); schools stand in the same list, so without a known label nothing is read.
const COMPANY_LABELS =
  "^(?:Current company|Obecna firma|Aktuelles Unternehmen|Entreprise actuelle|Empresa actual|Empresa atual|Azienda attuale|Huidig bedrijf|Nuvarande företag|Nuværende virksomhed|Nåværende firma)\\s?:\\s*(.+?)\\.\\s";

// The card's lines after the name: pronouns, degree, headline, "company · school", place, "·", contact.
const LINES = { from: "lines", select: "p", start: "h2", until: "^·$", reject: MASKED, outside: "dialog, select" };

const sdui = {
  when: 'section[componentkey$="topcard" i], div[id$="topcard" i]',
  root: 'section[componentkey$="topcard" i], div[id$="topcard" i]',
  holds: "h2",
  shows: [
    OWN_LINKS,
    HANDLE_LINKS,
    { from: "page", select: 'a[href*="vanityName="]', attr: "href", match: "vanityName=([^&#]+)", decode: true },
  ],
  fields: {
    handle: [{ from: "address" }, { ...HANDLE_LINKS, reject: "/in/ACoA" }],
    name: [{ from: "page", select: "h2:not(dialog *, [role=dialog] *)", first: true }],
    headline: [
      { ...LINES, after: DEGREE },
      { ...LINES, skip: `${PRONOUNS}|${DEGREE}` },
    ],
    company: [
      { from: "page", select: '[role=button]:has(svg[id^="company-accent"]) p', first: true },
      { from: "page", select: ':is(button, a, [role=button]):has(svg[id^="company-accent"])', first: true },
      // Of "company · school" the first is the company; a single one may be either.
      { ...LINES, after: DEGREE, nth: 1, match: "^([^·]+) · [^·]+$" },
    ],
    location: [{ from: "page", select: PLACE_ROW, up: "p", before: "p" }],
    avatar_url: [
      {
        from: "page",
        select: 'img[src*="profile-displayphoto"], img[src*="profile-framedphoto"]',
        attr: "src",
        // People both know.
        outside: 'a[href*="/search/"], li',
        first: true,
      },
    ],
    stable_id: [
      {
        from: "page",
        select: '[componentkey*="profile.card.ref"]',
        attr: "componentkey",
        match: "ref(A[\\w-]+?)[Tt]op[Cc]ard$",
        kind: "urn:li:fsd_profile",
      },
      {
        from: "page",
        select: 'a[href*="profileUrn="]',
        attr: "href",
        match: "fsd_profile(?:%3A|:)(A[\\w-]+)",
        kind: "urn:li:fsd_profile",
      },
    ],
    links: [
      { from: "page", anywhere: true, select: `${CONTACT_INFO} ${WEBSITE}`, attr: "href", parameter: "url" },
      { from: "page", select: WEBSITE, attr: "href", parameter: "url" },
    ],
    emails: [{ from: "page", anywhere: true, select: `${CONTACT_INFO} a[href^="mailto:"]`, attr: "href" }],
  },
};

const voyager = (/** @type {string[]} */ ...paths) => ({
  from: "state",
  select: 'code[id^="bpr-guid-"]',
  where: { publicIdentifier: "{handle}" },
  paths,
});

const ember = {
  when: 'section[data-member-id], main section.artdeco-card h1, [class*="pv-top-card"]',
  root: "section[data-member-id], main section.artdeco-card",
  holds: "h1",
  shows: [OWN_LINKS, HANDLE_LINKS],
  fields: {
    name: [{ from: "page", select: "h1", first: true }, voyager("firstName", "lastName")],
    headline: [{ from: "page", select: ".text-body-medium.break-words", reject: MASKED }, voyager("headline")],
    company: [{ from: "page", select: "button[aria-label]", attr: "aria-label", match: COMPANY_LABELS }],
    location: [{ from: "page", select: ".text-body-small.inline.t-black--light.break-words" }],
    avatar_url: [{ from: "page", select: 'img[class*="pv-top-card-profile-picture__image"]', attr: "src" }],
    stable_id: [
      { ...voyager("entityUrn"), match: "^urn:li:fsd_profile:([\\w-]+)$", kind: "urn:li:fsd_profile" },
      {
        from: "page",
        select: 'a[href*="connectionOf"]',
        attr: "href",
        match: "(ACoA[\\w-]+)",
        kind: "urn:li:fsd_profile",
      },
      { ...voyager("objectUrn"), match: "^urn:li:member:(\\d+)$", kind: "urn:li:member" },
    ],
    emails: [
      { from: "page", anywhere: true, select: '.pv-contact-info__contact-type a[href^="mailto:"]', attr: "href" },
    ],
    links: [
      {
        from: "page",
        anywhere: true,
        select: '.pv-contact-info__contact-type a[href^="http"]',
        attr: "href",
        reject: "linkedin\\.com",
      },
    ],
  },
};

const signedOut = {
  when: 'h1.top-card-layout__title, meta[name="pageKey"][content^="public_profile"], script[type="application/ld+json"]',
  shows: [
    { from: "page", select: 'link[rel="canonical"]', attr: "href", match: "/in/([^/?#]+)", decode: true },
    { from: "meta", keys: ["og:url"], match: "/in/([^/?#]+)", decode: true },
  ],
  fields: {
    name: [{ from: "json-ld" }, { from: "page", select: "h1.top-card-layout__title" }, { from: "opengraph" }],
    headline: [
      { from: "page", select: ".top-card-layout__headline", outside: "[role=dialog]", reject: MASKED },
      { from: "json-ld", reject: MASKED },
    ],
    company: [
      {
        from: "page",
        select: '[data-section="currentPositionsDetails"] [class*="top-card-link__description"]',
        reject: MASKED,
      },
      { from: "json-ld", reject: MASKED },
    ],
    location: [
      { from: "json-ld", reject: MASKED },
      {
        from: "page",
        select: ".profile-info-subheader > div:first-child > span:first-child, .top-card__subline-item:first-child",
        // Followers and connections, where no place is given.
        reject: "\\*{2,}|\\d",
        first: true,
      },
    ],
    avatar_url: [
      { from: "json-ld", reject: "static\\.licdn\\.com" },
      { from: "opengraph", reject: "static\\.licdn\\.com" },
    ],
    stable_id: [
      {
        from: "page",
        select: "[data-semaphore-content-type=PROFILE]",
        attr: "data-semaphore-content-urn",
        match: "^urn:li:member:(\\d+)$",
        kind: "urn:li:member",
      },
    ],
    links: [{ from: "page", select: '[data-section="websites"] a[href*="url="]', attr: "href", parameter: "url" }],
  },
};

// A post or an article: only its author, and only as far as the page names the author's address.
// The first author's link counts, also where it leads to a company: later ones belong to other posts.
const AUTHOR_LINK = 'a[rel~="author"], a[data-tracking-control-name$="feed-actor-name"]';
const authored = {
  needs: ["name", "handle"],
  fields: {
    handle: [
      { from: "json-ld", field: "profile_url", match: "/in/([^/?#]+)", decode: true },
      { from: "page", select: AUTHOR_LINK, first: true, attr: "href", match: "/in/([^/?#]+)", decode: true },
    ],
    name: [{ from: "json-ld" }, { from: "page", select: AUTHOR_LINK, first: true }],
  },
};

export default {
  name: "linkedin",
  label: "LinkedIn",
  version: 3,
  hosts: ["*.linkedin.com"],
  pages: [
    // A member's opaque id stands in for the handle; unlike a handle its letters' case counts.
    {
      kind: "profile",
      path: "^/in/(?<id>ACoA[\\w-]{8,})(?:/|$)",
      stableId: "urn:li:fsd_profile",
      profile: "https://www.linkedin.com/in/{id}",
    },
    { kind: "profile", path: "^(?:/mwlite(?:/profile)?|/comm)?/in/(?<handle>[^/]+)(?:/|$)" },
    { kind: "profile", path: "^/pub/[^/]+/" },
    { kind: "post", path: "^/posts/" },
    { kind: "post", path: "^/feed/update/urn:li:" },
    { kind: "post", path: "^/pulse/[^/]+" },
  ],
  reserved: ["me", "edit", "unavailable"],
  profile: "https://www.linkedin.com/in/{handle}",
  lowerCase: true,
  handleInAddress: "linkedin\\.com/in/([^/?#]+)",
  views: { profile: [sdui, ember, signedOut], post: [authored] },
  interactions,
};
