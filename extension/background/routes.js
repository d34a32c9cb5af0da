// What the pages of the extension may ask the companion for, one line each. A page names the word; method, path and what may
// be carried stand here. Whatever a message has beyond the members named is not sent.
import { anyText, base64, count, day, days, flag, maybe, object, oneOf, text, texts, webAddress } from "./shapes.js";

/** @typedef {import("./request.js").Route} Route */

const CONTACT = "/v1/contacts/:id";
const NOTE = `${CONTACT}/notes/:note`;
const QUESTION = "/v1/possible-duplicates/:id";
const TOUCH = "/v1/interactions/:id";
const FAVOR = "/v1/favors/:id";
const INTRODUCTION = "/v1/introductions/:id";
const OPPORTUNITY = "/v1/opportunities/:id";
const CIRCLE = "/v1/circles/:id";
const MEETING = "/v1/circles/:circle/meetings/:id";
const INVITATION = "/v1/circles/:circle/invitations/:id";
const MENTORSHIP = "/v1/mentorships/:id";
const SESSION = `${MENTORSHIP}/sessions/:session`;
/** Whom a list of people is about. */
const FILTER = {
  ...{ q: maybe(anyText), state: maybe(anyText), warmth: maybe(anyText), circle: maybe(anyText), tag: maybe(anyText) },
  ...{ company: maybe(anyText), cadence: maybe(anyText), importance: maybe(anyText), import_id: maybe(anyText) },
};
/** Who is known where, or for what. */
const WHOM = { company: maybe(text), place: maybe(text), field: maybe(text), skill: maybe(text), q: maybe(text) };
const IMPORT = "/v1/imports/:id";
/** Who the person is, what the columns hold, and whether words are kept, of a file. */
const ANSWERED = {
  ...{ names: maybe(texts), emails: maybe(texts), profile_urls: maybe(texts) },
  ...{ columns: maybe(texts), words: maybe(flag) },
};
const WORD = oneOf("same", "different", "later");

/** @type {Record<string, Route>} */
export const ROUTES = {
  "interactions.remove": ["DELETE", TOUCH, { id: text }],
  "interactions.restore": ["POST", `${TOUCH}/restore`, { id: text }],

  "reviews.list": ["GET", "/v1/possible-duplicates"],
  "reviews.settle": ["POST", QUESTION, { id: text, answer: WORD, contact_id: maybe(text) }],
  "reviews.reopen": ["DELETE", QUESTION, { id: text }],
  "merges.make": ["POST", "/v1/merges", { kept_id: text, absorbed_id: text }],
  "merges.undo": ["DELETE", "/v1/merges/:id", { id: text }],

  "reminders.list": ["GET", "/v1/reminders", { state: oneOf("overdue", "soon"), cursor: maybe(text) }],

  "week.read": ["GET", "/v1/week"],
  "week.spread": ["POST", "/v1/week/spread"],
  "preferences.read": ["GET", "/v1/preferences"],
  "preferences.change": ["PATCH", "/v1/preferences", { changes: object }, ({ changes }) => changes],

  "contacts.search": ["GET", "/v1/contacts?limit=20", { q: anyText, cursor: maybe(text) }],
  "contacts.lookup": ["GET", "/v1/contacts/lookup", { url: webAddress }],
  "contacts.read": ["GET", CONTACT, { id: text }],
  "contacts.compare": ["GET", `${CONTACT}/compared`, { id: text, to: text }],
  "contacts.change": ["PATCH", CONTACT, { id: text, changes: object }, ({ changes }) => changes],
  "contacts.remove": ["DELETE", CONTACT, { id: text }],
  "contacts.restore": ["POST", `${CONTACT}/restore`, { id: text }],
  "contacts.snooze": ["POST", `${CONTACT}/snooze`, { id: text, days: maybe(days), until: maybe(day) }],
  "contacts.wake": ["DELETE", `${CONTACT}/snooze`, { id: text }],

  "contacts.asking": ["GET", `${CONTACT}/asking`, { id: text }],
  "contacts.timeline": ["GET", `${CONTACT}/timeline`, { id: text, kind: maybe(anyText), cursor: maybe(text) }],

  "warmth.read": ["GET", "/v1/warmth", { weeks: maybe(count) }],

  "visibility.read": ["GET", "/v1/visibility"],
  "readiness.read": ["GET", "/v1/readiness"],
  "whom.find": ["GET", "/v1/whom", WHOM],

  "people.list": [
    "GET",
    "/v1/people",
    { ...FILTER, sort: maybe(text), order: maybe(text), offset: count, limit: count },
  ],
  "people.facets": ["GET", "/v1/people/facets"],
  "people.change": [
    "POST",
    "/v1/people/changes",
    { id: text, ids: maybe(texts), where: maybe(object), set: object, spread: maybe(count) },
  ],
  "people.undo": ["POST", "/v1/people/changes/:id/undo", { id: text }],

  "notes.add": ["POST", `${CONTACT}/notes`, { id: text, note: text, text }, (m) => ({ id: m.note, text: m.text })],
  "notes.change": ["PATCH", NOTE, { id: text, note: text, text }],
  "notes.remove": ["DELETE", NOTE, { id: text, note: text }],
  "notes.restore": ["POST", `${NOTE}/restore`, { id: text, note: text }],

  "favors.list": ["GET", "/v1/favors", { contact_id: maybe(text), state: maybe(text), cursor: maybe(text) }],
  "favors.add": ["POST", "/v1/favors", { favor: object }, ({ favor }) => favor],
  "favors.change": ["PATCH", FAVOR, { id: text, changes: object }, ({ changes }) => changes],
  "favors.remove": ["DELETE", FAVOR, { id: text }],
  "favors.restore": ["POST", `${FAVOR}/restore`, { id: text }],
  "help.read": ["GET", "/v1/help"],

  "introductions.list": ["GET", "/v1/introductions"],
  "introductions.graph": ["GET", "/v1/introductions/graph"],
  "introductions.add": ["POST", "/v1/introductions", { introduction: object }, ({ introduction }) => introduction],
  "introductions.change": ["PATCH", INTRODUCTION, { id: text, changes: object }, ({ changes }) => changes],
  "introductions.remove": ["DELETE", INTRODUCTION, { id: text }],
  "introductions.restore": ["POST", `${INTRODUCTION}/restore`, { id: text }],

  "opportunities.list": ["GET", "/v1/opportunities", { contact_id: maybe(text) }],
  "opportunities.yield": ["GET", "/v1/opportunities/yield"],
  "opportunities.add": ["POST", "/v1/opportunities", { opportunity: object }, ({ opportunity }) => opportunity],
  "opportunities.change": ["PATCH", OPPORTUNITY, { id: text, changes: object }, ({ changes }) => changes],
  "opportunities.remove": ["DELETE", OPPORTUNITY, { id: text }],
  "opportunities.restore": ["POST", `${OPPORTUNITY}/restore`, { id: text }],
  "owed.list": ["GET", "/v1/owed"],

  "tags.list": ["GET", "/v1/tag-cadences"],
  "tags.set": ["PUT", "/v1/tag-cadences", { tag: text, cadence: object }],
  "tags.clear": ["DELETE", "/v1/tag-cadences", { tag: text }],

  "circles.list": ["GET", "/v1/circles"],
  "circles.read": ["GET", CIRCLE, { id: text }],
  "circles.add": ["POST", "/v1/circles", { circle: object }, ({ circle }) => circle],
  "circles.change": ["PATCH", CIRCLE, { id: text, changes: object }, ({ changes }) => changes],
  "circles.remove": ["DELETE", CIRCLE, { id: text }],
  "circles.restore": ["POST", `${CIRCLE}/restore`, { id: text }],
  "meetings.add": ["POST", "/v1/circles/:circle/meetings", { circle: text, meeting: object }, ({ meeting }) => meeting],
  "meetings.change": ["PATCH", MEETING, { circle: text, id: text, changes: object }, ({ changes }) => changes],
  "meetings.remove": ["DELETE", MEETING, { circle: text, id: text }],
  "meetings.restore": ["POST", `${MEETING}/restore`, { circle: text, id: text }],
  "invitations.add": [
    "POST",
    "/v1/circles/:circle/invitations",
    { circle: text, invitation: object },
    ({ invitation }) => invitation,
  ],
  "invitations.change": ["PATCH", INVITATION, { circle: text, id: text, changes: object }, ({ changes }) => changes],
  "invitations.remove": ["DELETE", INVITATION, { circle: text, id: text }],
  "invitations.restore": ["POST", `${INVITATION}/restore`, { circle: text, id: text }],

  "mentorships.list": ["GET", "/v1/mentorships"],
  "mentorships.add": ["POST", "/v1/mentorships", { mentorship: object }, ({ mentorship }) => mentorship],
  "mentorships.change": ["PATCH", MENTORSHIP, { id: text, changes: object }, ({ changes }) => changes],
  "mentorships.remove": ["DELETE", MENTORSHIP, { id: text }],
  "mentorships.restore": ["POST", `${MENTORSHIP}/restore`, { id: text }],
  "sessions.add": ["POST", `${MENTORSHIP}/sessions`, { id: text, session: object }, ({ session }) => session],
  "sessions.change": ["PATCH", SESSION, { id: text, session: text, changes: object }, ({ changes }) => changes],
  "sessions.remove": ["DELETE", SESSION, { id: text, session: text }],
  "sessions.restore": ["POST", `${SESSION}/restore`, { id: text, session: text }],

  "imports.list": ["GET", "/v1/imports"],
  "imports.read": ["GET", IMPORT, { id: text }],
  "imports.begin": ["POST", "/v1/imports", { id: text, file_name: text, size: count, modified_at: maybe(text) }],
  "imports.part": ["POST", `${IMPORT}/parts`, { id: text, offset: count, data: base64 }],
  "imports.preview": ["POST", `${IMPORT}/preview`, { id: text, ...ANSWERED }],
  "imports.start": ["POST", `${IMPORT}/start`, { id: text }],
  "imports.undo": ["POST", `${IMPORT}/undo`, { id: text }],

  "calendar.read": ["GET", "/v1/calendar"],
  "calendar.make": ["POST", "/v1/calendar"],
  "calendar.revoke": ["DELETE", "/v1/calendar"],
};
