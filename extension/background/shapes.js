// What a message must look like before anything is done with it.

/** @typedef {(value: unknown) => boolean} Shape */

const LONGEST = 20_000;

/** @type {Shape} */
export const text = (value) => typeof value === "string" && value !== "" && value.length <= LONGEST;
/** @type {Shape} */
export const anyText = (value) => typeof value === "string" && value.length <= LONGEST;
/** @type {Shape} an id that a sender has made up */
export const uuid = (value) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(String(value));
/** @type {Shape} */
export const flag = (value) => typeof value === "boolean";
/** @type {Shape} */
export const object = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** @type {Shape} */
export const days = (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 365;
/** @type {Shape} bytes of a file, at most 512 KiB of them */
export const base64 = (value) =>
  typeof value === "string" && value.length <= 700_000 && /^[A-Za-z\d+/]+=*$/.test(value);
/** @type {Shape} a calendar day */
export const day = (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
/** @type {Shape} how many, or behind how many */
export const count = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
/** @type {Shape} */
export const texts = (value) => Array.isArray(value) && value.every(text);
/** @type {Shape} */
export const port = (value) => Number.isInteger(value) && Number(value) >= 1024 && Number(value) <= 65_535;
/** @type {Shape} */
export const webAddress = (value) => text(value) && URL.canParse(String(value)) && /^https?:/i.test(String(value));

/** @param {...string} words @returns {Shape} */
export const oneOf =
  (...words) =>
  (value) =>
    words.includes(/** @type {string} */ (value));
/** @param {Shape} shape @returns {Shape} */
export const maybe = (shape) => (value) => value === undefined || shape(value);
/** @param {Shape} shape @returns {Shape} */
export const orNull = (shape) => (value) => value === null || shape(value);

/**
 * @param {Record<string, Shape>} shapes
 * @param {Record<string, unknown>} message
 * @returns {string | null} the first member that is wrong
 */
export function wrongMember(shapes, message) {
  return Object.keys(shapes).find((member) => !shapes[member](message[member])) ?? null;
}
