// How reading goes, recipe by recipe: which fields the last pages did not show, and which layer answered for the others.
// Counts only: nothing of any person, address or page is in it. Pure.

/**
 * @typedef {object} Reading one page, without anything of whom it shows
 * @property {string} recipe such as "linkedin@3"
 * @property {boolean} found whether anybody was read from it
 * @property {string[]} missed fields the recipe reads there and did not find
 * @property {Record<string, string>} sources by field, the layer that answered
 *
 * @typedef {object} Field
 * @property {number} missed pages, in all
 * @property {number} lately pages it was missed on since it was last found
 * @property {Record<string, number>} layers pages, by the layer that answered
 *
 * @typedef {object} Health
 * @property {number} version of the recipe; another version starts anew
 * @property {number} pages somebody was read from
 * @property {number} unread pages nobody could be read from, since somebody was
 * @property {Record<string, Field>} fields
 */

/** Pages in a row without a field before it is told: a person may well not show it. */
const SUSPICIOUS = 5;
/** Told only where that many without would come by chance once in twenty, by how often the field was found before. */
const CHANCE = 0.05;
/** Older pages count less and less, and the counts stay small. */
const MOST_PAGES = 200;

const NEVER = { missed: 0, lately: 0, layers: {} };

/** @param {Health | undefined} before @param {Reading} reading @returns {Health} */
export function noted(before, { recipe, found, missed, sources }) {
  const version = Number(recipe.split("@")[1]);
  const health = before?.version === version ? before : { version, pages: 0, unread: 0, fields: {} };
  if (!found) return { ...health, unread: Math.min(health.unread + 1, MOST_PAGES) };
  const fields = { ...health.fields };
  for (const [field, layer] of Object.entries(sources)) fields[field] = foundIn(fields[field] ?? NEVER, layer);
  for (const field of missed) fields[field] = missedIn(fields[field] ?? NEVER);
  const after = { version, pages: health.pages + 1, unread: 0, fields };
  return after.pages < MOST_PAGES ? after : halved(after);
}

/** @param {Field} field @param {string} layer @returns {Field} */
const foundIn = ({ missed, layers }, layer) => ({
  missed,
  lately: 0,
  layers: { ...layers, [layer]: (layers[layer] ?? 0) + 1 },
});

/** @param {Field} field @returns {Field} */
const missedIn = ({ missed, lately, layers }) => ({ missed: missed + 1, lately: lately + 1, layers });

/** @param {Health} health @returns {Health} */
function halved({ fields, ...health }) {
  const half = (/** @type {number} */ count) => Math.ceil(count / 2);
  const less = Object.entries(fields).map(([name, { missed, lately, layers }]) => [
    name,
    {
      missed: half(missed),
      lately,
      layers: Object.fromEntries(Object.entries(layers).map(([key, n]) => [key, half(n)])),
    },
  ]);
  return { ...health, pages: half(health.pages), fields: Object.fromEntries(less) };
}

const sum = (/** @type {Record<string, number>} */ counts) => Object.values(counts).reduce((all, one) => all + one, 0);

/** @param {Field} field */
function isSuspicious({ missed, lately, layers }) {
  if (lately < SUSPICIOUS) return false;
  const before = missed - lately + sum(layers);
  const absent = before > 0 ? (missed - lately) / before : 0;
  return absent ** lately <= CHANCE;
}

/** @param {Health} health @returns {{ field: string | null, pages: number }[]} what is not found lately; no field: nobody at all */
export function troubles({ unread, fields }) {
  const found = Object.entries(fields)
    .filter(([, field]) => isSuspicious(field))
    .map(([name, { lately }]) => ({ field: name, pages: lately }));
  return unread >= SUSPICIOUS ? [{ field: null, pages: unread }, ...found] : found;
}

/** @param {string} name the recipe's @param {Health} health @returns {string} to be copied and sent to whoever mends the recipe */
export function report(name, { version, pages, unread, fields }) {
  const lines = Object.entries(fields).map(([field, { missed, lately, layers }]) => {
    const answered = Object.entries(layers).map(([layer, count]) => `${layer} ${count}`);
    return `${field}: ${[...answered, `missed ${missed}`].join(", ")}; in a row ${lately}`;
  });
  return [`${name}@${version}: ${pages} pages read, then ${unread} not`, ...lines.sort()].join("\n");
}
