// Every message there is, one line each: who may send it, what it must carry, and what answers it. What is only passed on to
// the companion stands in routes.js.

import { partOfFile, takeFile } from "./exports.js";
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
import { asking } from "./request.js";
import { look } from "./rounds.js";
import { ROUTES } from "./routes.js";
import { discard, logInteraction, outboxState, retry, saveCapture, takeBack } from "./saving.js";
import { anyText, count, flag, maybe, object, oneOf, orNull, port, text, uuid, webAddress } from "./shapes.js";
import { listSites, switchFeature, switchSite } from "./sites.js";

/** A page of the extension's own. */
export const OURS = "ours";
/** A script of ours inside a web page, beside which hostile code may run: it gets little and changes less. */
export const PAGE = "page";

const SAVE = { url: webAddress, read: orNull(object), form: object, replaces: maybe(text), id: maybe(uuid) };

/** @type {Record<string, string>} what can be taken along */
const FILES = {
  ...{ json: "/v1/export", csv: "/v1/export.csv", vcf: "/v1/export.vcf", zip: "/v1/export.zip" },
};
const FEATURE = oneOf("profiles", "interactions", "words", "told");
const TOUCH = {
  ...{ url: webAddress, kind: text, direction: oneOf("from_me", "from_them", "both"), whose: text },
  ...{ post: orNull(webAddress), key: text, words: orNull(anyText), back: flag, bare: flag },
};

/** @typedef {import("../browser/events.js").Sender} Sender */
/** @typedef {[sender: "ours" | "page", shapes: Record<string, import("./shapes.js").Shape>, answer: (message: any, sender: Sender) => unknown]} Line */

/** @type {Record<string, Line>} */
const routed = Object.fromEntries(
  Object.entries(ROUTES).map(([verb, route]) => [verb, [OURS, route[2] ?? {}, asking(route)]]),
);

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
  "interactions.log": [OURS, { interaction: object, id: maybe(uuid) }, (message) => logInteraction(message)],
  "interactions.undo": [OURS, { id: text }, ({ id }) => takeBack(id)],
  "export.take": [OURS, { as: oneOf(...Object.keys(FILES)) }, ({ as }) => takeFile(FILES[as])],
  "export.part": [OURS, { id: uuid, offset: count }, partOfFile],
  ...routed,

  "page.match": [PAGE, { url: webAddress, bare: flag }, matchPage],
  "page.read": [PAGE, { url: webAddress, reading: object }, noteRead],
  "page.standing": [PAGE, { url: webAddress, profile: webAddress }, standingOf],
  "page.save": [PAGE, SAVE, savePage],
  "page.settle": [PAGE, { url: webAddress, id: text, same_as: orNull(text) }, settlePage],
  "page.watch": [PAGE, { url: webAddress }, watch],
  "page.touch": [PAGE, TOUCH, touchPage],
  "page.untouch": [PAGE, { url: webAddress, id: text }, takeTouchBack],
};
