// What a script of ours inside a web page may have: its recipe, one line about the person it shows, and the fate of a save.
// A hostile page may have taken that script over, so each answer is bound to the address the browser itself has for the tab.
import { bring } from "../browser/page_scripts.js";
import { addressOf } from "../browser/tabs.js";
import { LinkDown } from "../companion/link.js";
import { CADENCES } from "../interface/cadence.js";
import { match } from "../sites/match.js";
import { count, remembering } from "./page_memory.js";
import { noteReading } from "./readings.js";
import { asking } from "./request.js";
import { ROUTES } from "./routes.js";
import { keysOf } from "./saved.js";
import { saveCapture } from "./saving.js";
import { featuresAt } from "./sites.js";
import { ask } from "./talk.js";
import { noteTouch, untouch, watchPage } from "./touches.js";

/** @typedef {import("../browser/events.js").Sender} Sender */
/** @typedef {import("./page_memory.js").PageMemory} PageMemory */

const settleReview = asking(ROUTES["reviews.settle"]);
const LOOKS = 5;
const PAUSE_MS = 60;

/**
 * Answers only for the address that the sender's own tab is at.
 * @param {{ url: string }} request @param {Sender} sender @param {(memory: PageMemory, tab: number) => any} answer
 */
async function from({ url }, { tab }, answer) {
  if (tab === null) throw new Error("Only a page itself may ask, and only of itself.");
  for (let look = 0; !isSame(await addressOf(tab), url); look++) {
    if (look === LOOKS) throw new Error("The page is not at that address.");
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS)); // it moved on inside itself, and the browser is told of it later
  }
  return remembering(tab, (memory) => answer(memory, tab));
}

/** @param {string | null} here @param {string} url */
const isSame = (here, url) => here !== null && here.replace(/#.*$/s, "") === url.replace(/#.*$/s, "");

/** @param {{ url: string, bare: boolean }} request `bare`: the reader and the panel are not in the page yet @param {Sender} sender @returns {Promise<PageVerbs["page.match"]>} no match where the site is off or the page is nobody's */
export function matchPage(request, sender) {
  return from(request, sender, async (memory, tab) => {
    if (memory.address !== request.url) Object.assign(memory, { address: request.url, about: null });
    const found = match(request.url);
    const on = found && (await featuresAt(request.url)).includes("profiles");
    if (on && request.bare && found.pageKind !== "post") await bring(tab);
    return { match: on ? withoutInteractions(found) : null, cadences: CADENCES };
  });
}

/** @param {{ url: string, reading: any }} request @param {Sender} sender @returns {Promise<PageVerbs["page.read"]>} once for each page */
export function noteRead(request, sender) {
  return from(request, sender, async (memory) => {
    if (memory.read !== request.url) await noteReading(request);
    memory.read = request.url;
    return {};
  });
}

/** @param {PageMatch} found @returns {PageMatch} */
function withoutInteractions({ recipe: { interactions: _, ...recipe }, otherwise, ...found }) {
  return { ...found, recipe, otherwise: otherwise && withoutInteractions(otherwise) };
}

/**
 * @param {{ url: string, profile: string }} request `profile`: the address that the page gives as its person's
 * @param {Sender} sender
 * @returns {Promise<PageVerbs["page.standing"]>}
 */
export function standingOf(request, sender) {
  return from(request, sender, async (memory) => {
    count(memory, Date.now());
    const profile = ownProfile(request.profile, request.url, memory);
    if (!profile || !(await featuresAt(request.url)).includes("profiles")) return { contact: null };
    try {
      const { contact } = await ask("GET", `/v1/contacts/lookup?url=${encodeURIComponent(profile)}`);
      return { contact: contact && { name: contact.name, standing: standing(contact) } };
    } catch (error) {
      if (error instanceof LinkDown) return { contact: null };
      throw error;
    }
  });
}

/**
 * The person of the page: whom its address names or, where that names nobody, whom the page first named as its own.
 * @param {string} profile @param {string} url @param {PageMemory} memory @returns {string | null}
 */
function ownProfile(profile, url, memory) {
  const [here, there] = [match(url), match(profile)];
  if (!here || here.recipe !== there?.recipe)
    return here?.recipe.hosts || there?.recipe.hosts ? null : firstNamed(profile, memory);
  if (!here.handle) return firstNamed(profile, memory);
  return keysOf(here).some((key) => keysOf(there).includes(key)) ? profile : null;
}

/** @param {string} profile @param {PageMemory} memory */
function firstNamed(profile, memory) {
  memory.about ??= profile;
  return memory.about === profile ? profile : null;
}

/** @param {string} url its page's buttons are gone once a site is off; whoever asks none the less is refused */
async function onlyWhereOn(url) {
  if (!(await featuresAt(url)).includes("profiles")) throw new Error("This site is switched off.");
}

/** @param {any} request as saveCapture's @param {Sender} sender @returns {Promise<PageVerbs["page.save"]>} its outcome, less what a page has no use for */
export function savePage(request, sender) {
  return from(request, sender, async (memory) => {
    count(memory, Date.now());
    await onlyWhereOn(request.url);
    const { verdict, id, contact, candidates, reason, field } = await saveCapture({
      ...request,
      read: own(request, memory),
    });
    if (verdict === "review") memory.saved[id] = (candidates ?? []).map((each) => each.contact.id);
    return {
      ...{ verdict, id, reason, field },
      contact: contact && { name: contact.name, standing: standing(contact) },
      candidates: candidates?.map((candidate) => ({ ...brief(candidate.contact), reasons: candidate.reasons })),
    };
  });
}

/** What was read, less what another site alone can say of its people. @param {any} request @param {PageMemory} memory */
function own({ url, read }, memory) {
  if (!read?.person) return read;
  const { profile_url: profile, stable_id: id } = read.person;
  const isOwn = !profile || ownProfile(profile, url, memory) !== null;
  const isKnown = match(url)?.recipe.views !== undefined;
  return {
    ...read,
    person: { ...read.person, profile_url: isOwn ? profile : null, stable_id: isOwn && isKnown ? id : null },
  };
}

/** @param {{ url: string, id: string, same_as: string | null }} request a capture saved from that page @param {Sender} sender */
export function settlePage(request, sender) {
  return from(request, sender, async (memory) => {
    await onlyWhereOn(request.url);
    const candidates = memory.saved[request.id];
    if (!candidates || (request.same_as !== null && !candidates.includes(request.same_as)))
      throw new Error("That was not asked in this page.");
    const { id, same_as: same } = request;
    await settleReview({ id, ...(same ? { answer: "same", contact_id: same } : { answer: "different" }) });
    delete memory.saved[request.id];
    return {};
  });
}

/** @param {{ url: string }} request @param {Sender} sender @returns {Promise<PageVerbs["page.watch"]>} */
export const watch = (request, sender) => from(request, sender, () => watchPage(request.url));

/** @param {SeenTouch & { url: string, bare: boolean }} request @param {Sender} sender @returns {Promise<PageVerbs["page.touch"]>} */
export function touch(request, sender) {
  return from(request, sender, async (memory, tab) => {
    count(memory, Date.now());
    const answer = await noteTouch(request, request.url, memory);
    if (answer.noted && request.bare) await bring(tab);
    return answer;
  });
}

/** @param {{ url: string, id: string }} request @param {Sender} sender @returns {Promise<PageVerbs["page.untouch"]>} */
export const takeTouchBack = (request, sender) => from(request, sender, (memory) => untouch(request.id, memory));

/** @param {any} card */
function brief({ id, name, headline, company }) {
  return { id, name, headline, company };
}

/** @param {any} card @returns {string} such as "last touch 40 days ago · overdue" */
export function standing({ last_touch: touch, overdue }) {
  const days = touch?.days_ago;
  const when = days === 0 ? "today" : days === 1 ? "yesterday" : `${days} days ago`;
  return [touch ? `last touch ${when}` : "no touch yet", ...(overdue ? ["overdue"] : [])].join(" · ");
}
