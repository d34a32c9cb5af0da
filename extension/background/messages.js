// Every message there is, one line each: who may send it, what it must carry, and what answers it.

import {
  matchPage,
  noteRead,
  savePage,
  settlePage,
  standingOf,
  takeTouchBack,
  touch as touchPage,
  watch,
} from "./pages.js";
import { forgetCompanion, pairBrowser, readSettings, saveSettings } from "./pairing.js";
import { forgetReadings, listTroubles, notePopupReading } from "./readings.js";
import { comparePair, listReviews, makeMerge, reopenReview, settleReview, undoMerge } from "./reviews.js";
import { look } from "./rounds.js";
import { discard, logInteraction, outboxState, retry, saveCapture } from "./saving.js";
import { anyText, days, flag, maybe, object, oneOf, orNull, port, text, webAddress } from "./shapes.js";
import { listSites, switchFeature, switchSite } from "./sites.js";
import { ask } from "./talk.js";

/** A page of the extension's own. */
export const OURS = "ours";
/** A script of ours inside a web page, beside which hostile code may run: it gets little and changes less. */
export const PAGE = "page";

const { encodeURIComponent: part } = globalThis;
const contact = (/** @type {any} */ { id }) => `/v1/contacts/${part(id)}`;
const note = (/** @type {any} */ message) => `${contact(message)}/notes/${part(message.note)}`;
const touch = (/** @type {any} */ { id }) => `/v1/interactions/${part(id)}`;
/** @param {Record<string, string | undefined>} members what is "" or undefined is not asked */
const queried = (members) => {
  const told = Object.entries(members).filter(([, value]) => value);
  return told.length
    ? `?${told.map(([name, value]) => `${name}=${part(/** @type {string} */ (value))}`).join("&")}`
    : "";
};

const SAVE = { url: webAddress, read: orNull(object), form: object, replaces: maybe(text) };

const FEATURE = oneOf("profiles", "interactions", "words", "told");
const TOUCH = {
  ...{ url: webAddress, kind: text, direction: oneOf("from_me", "from_them", "both"), whose: text },
  ...{ post: orNull(webAddress), key: text, words: orNull(anyText), back: flag },
};
const WORD = oneOf("same", "different", "later");

/** @typedef {import("../browser/events.js").Sender} Sender */
/** @typedef {[sender: "ours" | "page", shapes: Record<string, import("./shapes.js").Shape>, answer: (message: any, sender: Sender) => unknown]} Line */

/** @type {Record<string, Line>} */
export const MESSAGES = {
  "link.look": [OURS, {}, look],
  "link.pair": [OURS, { code: anyText, label: text }, pairBrowser],
  "link.forget": [OURS, {}, forgetCompanion],
  "settings.read": [OURS, {}, readSettings],
  "settings.save": [OURS, { port }, saveSettings],
  "sites.list": [OURS, {}, listSites],
  "sites.switch": [OURS, { id: text, on: flag }, switchSite],
  "sites.choose": [OURS, { id: text, feature: FEATURE, on: flag }, switchFeature],
  "readings.note": [OURS, { url: webAddress, reading: object }, notePopupReading],
  "readings.list": [OURS, {}, listTroubles],
  "readings.forget": [OURS, { id: text }, forgetReadings],

  "outbox.list": [OURS, {}, outboxState],
  "outbox.retry": [OURS, { id: text }, ({ id }) => retry(id)],
  "outbox.discard": [OURS, { id: text }, ({ id }) => discard(id)],
  "captures.save": [OURS, SAVE, saveCapture],
  "interactions.log": [OURS, { interaction: object }, logInteraction],
  "interactions.remove": [OURS, { id: text }, (m) => ask("DELETE", touch(m))],
  "interactions.restore": [OURS, { id: text }, (m) => ask("POST", `${touch(m)}/restore`)],
  "reviews.list": [OURS, {}, listReviews],
  "reviews.settle": [OURS, { id: text, answer: WORD, contact_id: maybe(text) }, settleReview],
  "reviews.reopen": [OURS, { id: text }, reopenReview],
  "merges.make": [OURS, { kept_id: text, absorbed_id: text }, makeMerge],
  "merges.undo": [OURS, { id: text }, undoMerge],

  "reminders.list": [OURS, { cursor: maybe(text) }, (m) => ask("GET", `/v1/reminders${queried({ cursor: m.cursor })}`)],
  "contacts.search": [
    OURS,
    { q: anyText, cursor: maybe(text) },
    (m) => ask("GET", `/v1/contacts${queried({ limit: "20", q: m.q, cursor: m.cursor })}`),
  ],
  "contacts.lookup": [OURS, { url: webAddress }, (m) => ask("GET", `/v1/contacts/lookup?url=${part(m.url)}`)],
  "contacts.read": [OURS, { id: text }, (m) => ask("GET", contact(m))],
  "contacts.compare": [OURS, { id: text, other: text }, comparePair],
  "contacts.change": [OURS, { id: text, changes: object }, (m) => ask("PATCH", contact(m), m.changes)],
  "contacts.remove": [OURS, { id: text }, (m) => ask("DELETE", contact(m))],
  "contacts.restore": [OURS, { id: text }, (m) => ask("POST", `${contact(m)}/restore`)],
  "contacts.snooze": [OURS, { id: text, days }, (m) => ask("POST", `${contact(m)}/snooze`, { days: m.days })],
  "contacts.wake": [OURS, { id: text }, (m) => ask("DELETE", `${contact(m)}/snooze`)],
  "notes.add": [
    OURS,
    { id: text, note: text, text },
    (m) => ask("POST", `${contact(m)}/notes`, { id: m.note, text: m.text }),
  ],
  "notes.change": [OURS, { id: text, note: text, text }, (m) => ask("PATCH", note(m), { text: m.text })],
  "notes.remove": [OURS, { id: text, note: text }, (m) => ask("DELETE", note(m))],
  "notes.restore": [OURS, { id: text, note: text }, (m) => ask("POST", `${note(m)}/restore`)],

  "page.match": [PAGE, { url: webAddress }, matchPage],
  "page.read": [PAGE, { url: webAddress, reading: object }, noteRead],
  "page.standing": [PAGE, { url: webAddress, profile: webAddress }, standingOf],
  "page.save": [PAGE, SAVE, savePage],
  "page.settle": [PAGE, { url: webAddress, id: text, same_as: orNull(text) }, settlePage],
  "page.watch": [PAGE, { url: webAddress }, watch],
  "page.touch": [PAGE, TOUCH, touchPage],
  "page.untouch": [PAGE, { url: webAddress, id: text }, takeTouchBack],
};
