// Every message there is, one line each: who may send it, what it must carry, and what answers it.

import { matchPage, savePage, standingOf } from "./pages.js";
import { forgetCompanion, pairBrowser, readSettings, saveSettings } from "./pairing.js";
import { look } from "./rounds.js";
import { discard, logInteraction, outboxState, retry, saveCapture } from "./saving.js";
import { anyText, days, flag, maybe, object, orNull, port, text, webAddress } from "./shapes.js";
import { listSites, switchSite } from "./sites.js";
import { ask } from "./talk.js";

/** A page of the extension's own. */
export const OURS = "ours";
/** A script of ours inside a web page, beside which hostile code may run: it gets little and changes less. */
export const PAGE = "page";

const { encodeURIComponent: part } = globalThis;
const contact = (/** @type {any} */ { id }) => `/v1/contacts/${part(id)}`;
const note = (/** @type {any} */ message) => `${contact(message)}/notes/${part(message.note)}`;
const touch = (/** @type {any} */ { id }) => `/v1/interactions/${part(id)}`;
const review = (/** @type {any} */ { id }) => `/v1/possible-duplicates/${part(id)}`;
/** @param {Record<string, string | undefined>} members what is "" or undefined is not asked */
const queried = (members) => {
  const told = Object.entries(members).filter(([, value]) => value);
  return told.length
    ? `?${told.map(([name, value]) => `${name}=${part(/** @type {string} */ (value))}`).join("&")}`
    : "";
};

const SAVE = { url: webAddress, read: orNull(object), form: object, replaces: maybe(text) };

/** @typedef {[sender: "ours" | "page", shapes: Record<string, import("./shapes.js").Shape>, answer: (message: any) => unknown]} Line */

/** @type {Record<string, Line>} */
export const MESSAGES = {
  "link.look": [OURS, {}, look],
  "link.pair": [OURS, { code: anyText, label: text }, pairBrowser],
  "link.forget": [OURS, {}, forgetCompanion],
  "settings.read": [OURS, {}, readSettings],
  "settings.save": [OURS, { port }, saveSettings],
  "sites.list": [OURS, {}, listSites],
  "sites.switch": [OURS, { id: text, on: flag }, switchSite],

  "outbox.list": [OURS, {}, outboxState],
  "outbox.retry": [OURS, { id: text }, ({ id }) => retry(id)],
  "outbox.discard": [OURS, { id: text }, ({ id }) => discard(id)],
  "captures.save": [OURS, SAVE, saveCapture],
  "interactions.log": [OURS, { interaction: object }, logInteraction],
  "interactions.remove": [OURS, { id: text }, (m) => ask("DELETE", touch(m))],
  "interactions.restore": [OURS, { id: text }, (m) => ask("POST", `${touch(m)}/restore`)],
  "reviews.list": [OURS, {}, () => ask("GET", "/v1/possible-duplicates")],
  "reviews.settle": [OURS, { id: text, same_as: orNull(text) }, (m) => ask("POST", review(m), { same_as: m.same_as })],

  "reminders.list": [OURS, { cursor: maybe(text) }, (m) => ask("GET", `/v1/reminders${queried({ cursor: m.cursor })}`)],
  "contacts.search": [
    OURS,
    { q: anyText, cursor: maybe(text) },
    (m) => ask("GET", `/v1/contacts${queried({ limit: "20", q: m.q, cursor: m.cursor })}`),
  ],
  "contacts.lookup": [OURS, { url: webAddress }, (m) => ask("GET", `/v1/contacts/lookup?url=${part(m.url)}`)],
  "contacts.read": [OURS, { id: text }, (m) => ask("GET", contact(m))],
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
  "page.standing": [PAGE, { url: webAddress }, standingOf],
  "page.save": [PAGE, SAVE, savePage],
  "page.settle": [
    PAGE,
    { id: text, same_as: orNull(text) },
    (m) => ask("POST", review(m), { same_as: m.same_as }).then(() => ({})),
  ],
};
