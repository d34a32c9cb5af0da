// One person or two: the questions, the person's word on them, and taking it back.
import { ask } from "./talk.js";

const QUESTIONS = "/v1/possible-duplicates";

/** @param {string} id */
const question = (id) => `${QUESTIONS}/${encodeURIComponent(id)}`;

export const listReviews = () => ask("GET", QUESTIONS);

/** @param {{ id: string, answer: string, contact_id?: string }} word `contact_id`: who is the same, where several may be */
export function settleReview({ id, answer, contact_id }) {
  return ask("POST", question(id), contact_id ? { answer, contact_id } : { answer });
}

/** @param {{ id: string }} which asks again what was answered with "different" or "later" */
export const reopenReview = ({ id }) => ask("DELETE", question(id));

/** @param {{ id: string, other: string }} pair two contacts, whom nobody asked about */
export const comparePair = ({ id, other }) =>
  ask("GET", `/v1/contacts/${encodeURIComponent(id)}/compared?to=${encodeURIComponent(other)}`);

/** @param {{ kept_id: string, absorbed_id: string }} pair two contacts who are one person, shown under the first id from now on */
export const makeMerge = ({ kept_id, absorbed_id }) => ask("POST", "/v1/merges", { kept_id, absorbed_id });

/** @param {{ id: string }} which a merge, by which two contacts became one */
export const undoMerge = ({ id }) => ask("DELETE", `/v1/merges/${encodeURIComponent(id)}`);

/** @param {string | null} sameAs the contact that somebody is, or null for somebody else */
export const wordOn = (sameAs) => (sameAs ? { answer: "same", contact_id: sameAs } : { answer: "different" });
