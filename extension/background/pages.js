// What a script of ours inside a web page may have: its recipe, one line about the person it shows, and the fate of a save.
import { LinkDown } from "../companion/link.js";
import { CADENCES } from "../interface/cadence.js";
import { match } from "../sites/match.js";
import { saveCapture } from "./saving.js";
import { isOn } from "./sites.js";
import { ask } from "./talk.js";

/** @typedef {import("../browser/events.js").Sender} Sender */

/**
 * @param {{ url: string }} request
 * @returns {Promise<{ match: PageMatch | null, cadences: [string, string][] }>} no match where the site is off or the page is nobody's
 */
export async function matchPage({ url }) {
  const found = match(url);
  return { match: found && (await isOn(url)) ? found : null, cadences: CADENCES };
}

/** @param {{ url: string }} request a profile's address @returns {Promise<{ contact: { name: string, standing: string } | null }>} */
export async function standingOf({ url }) {
  try {
    const { contact } = await ask("GET", `/v1/contacts/lookup?url=${encodeURIComponent(url)}`);
    return { contact: contact && { name: contact.name, standing: standing(contact) } };
  } catch (error) {
    if (error instanceof LinkDown) return { contact: null };
    throw error;
  }
}

/** @param {any} request as saveCapture's @returns {Promise<any>} its outcome, less what a page has no use for */
export async function savePage(request) {
  const { verdict, id, contact, candidates, reason, field } = await saveCapture(request);
  return {
    ...{ verdict, id, reason, field },
    contact: contact && { name: contact.name, standing: standing(contact) },
    candidates: candidates?.map((candidate) => ({ ...brief(candidate.contact), reasons: candidate.reasons })),
  };
}

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
