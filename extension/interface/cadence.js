// Cadences as choices in a form. Nobody is nagged who was not asked about: the first choice is none.

/** @typedef {{ days?: number, months?: number } | null} Cadence */

/** What having no cadence comes to, where no circle or tag lends one. */
export const NONE = "No reminder";
/** @type {[value: string, label: string][]} */
export const CADENCES = [
  ["", NONE],
  ["days:14", "Every 2 weeks"],
  ["months:1", "Every month"],
  ["months:3", "Every 3 months"],
  ["months:6", "Every 6 months"],
  ["months:12", "Every year"],
];
/** Offered to whoever has no cadence yet, and never more than offered. */
const SUGGESTED = "months:3";
export const CUSTOM = "custom";
export const LONGEST_DAYS = 3660;

/** @param {Cadence} cadence @returns {string} a choice's value, one of CADENCES or another such as "days:45" */
export function choiceFor(cadence) {
  if (!cadence) return "";
  return cadence.months ? `months:${cadence.months}` : `days:${cadence.days}`;
}

/** @param {string} choice @returns {Cadence} */
export function cadenceOf(choice) {
  const [unit, count] = choice.split(":");
  return unit === "days" || unit === "months" ? { [unit]: Number(count) } : null;
}

/** @param {Cadence} cadence @returns {string} */
export function cadenceWords(cadence) {
  const choice = choiceFor(cadence);
  const known = CADENCES.find(([value]) => value === choice);
  if (known) return known[1];
  return cadence?.months ? `Every ${cadence.months} months` : `Every ${cadence?.days} days`;
}

/** @param {Cadence} current @param {string} none what none of one's own comes to @returns {[string, string][]} the choices, with the current one among them */
export function choicesWith(current, none) {
  const choice = choiceFor(current);
  const suggest = !current && none === NONE;
  const usual = CADENCES.map(
    ([value, label]) =>
      /** @type {[string, string]} */ ([
        value,
        value === "" ? none : suggest && value === SUGGESTED ? `${label} (suggested)` : label,
      ]),
  );
  const own = CADENCES.some(([value]) => value === choice)
    ? []
    : [/** @type {[string, string]} */ ([choice, cadenceWords(current)])];
  return [...usual, ...own, [CUSTOM, "Every so many days …"]];
}
