// What the page remembers of each step of the way, so that going back finds it as it was left.

/** @type {Map<string, Record<string, any>>} */
const entries = new Map();

/** @returns {Record<string, any>} what is kept of the step the browser is at; a new one's is empty */
export function keptHere() {
  const step = history.state?.step ?? crypto.randomUUID();
  if (!history.state?.step) history.replaceState({ step }, "");
  const kept = entries.get(step) ?? {};
  entries.set(step, kept);
  return kept;
}
