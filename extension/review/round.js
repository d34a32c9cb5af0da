// Going through the questions: which is next, what has been answered, and what the last answer can be taken back by. Pure.

/**
 * @typedef {{ field: string, subject: string[], candidate: string[], agrees: boolean | null }} Row
 * @typedef {{ contact: any, reasons: string[], compared: Row[] }} Candidate
 * @typedef {{ subject: any, candidates: Candidate[] }} Pair two to look at side by side; with several candidates, one of them
 * @typedef {Pair & { id: string, put_off: boolean }} Question as the protocol has it
 * @typedef {{ id: string, answer: string, contact_id: string | null, merge_id: string | null, name: string }} Settled
 * @typedef {object} Round
 * @property {Question[]} open those still to decide in this round, the next one first
 * @property {Settled[]} answered the last one last
 * @property {number} putOff those that are left for another day
 * @property {boolean} all whether those put off are gone through too
 */

/** @param {Question[]} questions @param {{ all?: boolean, first?: string | null }} [how] `first`: the id of the one to begin with @returns {Round} */
export function begun(questions, { all = false, first = null } = {}) {
  const round = seen({ open: [], answered: [], putOff: 0, all }, questions);
  const asked = questions.find(({ id }) => id === first);
  return asked ? { ...round, open: [asked, ...round.open.filter((each) => each !== asked)] } : round;
}

/** @param {Round} round @param {Settled} settled @param {Question[]} questions as they are now @returns {Round} */
export function answered(round, settled, questions) {
  return seen({ ...round, answered: [...round.answered, settled] }, questions);
}

/** The last answer was taken back. What is asked again by that comes first. @param {Round} round @param {Question[]} questions @returns {Round} */
export function takenBack(round, questions) {
  const last = round.answered[round.answered.length - 1];
  const now = seen({ ...round, answered: round.answered.slice(0, -1) }, questions);
  const again = (/** @type {Question} */ { id, subject, candidates }) =>
    id === last.id ||
    [subject.contact_id, ...candidates.map(({ contact }) => contact.id)].includes(last.contact_id ?? "");
  return { ...now, open: [...now.open.filter(again), ...now.open.filter((each) => !again(each))] };
}

/** @param {Round} round @param {Question[]} questions @returns {Round} */
function seen(round, questions) {
  const left = new Set(round.answered.map(({ id }) => id));
  const isOpen = (/** @type {Question} */ { id, put_off: putOff }) => !left.has(id) && (round.all || !putOff);
  const order = new Map(round.open.map(({ id }, index) => [id, index]));
  const at = (/** @type {Question} */ { id }) => order.get(id) ?? order.size;
  const open = questions.filter(isOpen).sort((one, other) => at(one) - at(other));
  return { ...round, open, putOff: questions.length - open.length };
}

/** @param {Round} round @returns {{ number: number, of: number }} such as 2 of 5 */
export function placeOf({ open, answered: done }) {
  return { number: done.length + 1, of: done.length + open.length };
}
