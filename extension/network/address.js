// The page's address after “#”: which tab, what in it, and how it is to be shown. Pure.

/** @typedef {{ tab: string, path: string[], query: Record<string, string> }} Address */

/** @param {string} hash such as "#person/42" or "#people?state=overdue" @returns {Address} */
export function addressOf(hash) {
  const [way, asked = ""] = split(hash.replace(/^#/, ""), "?");
  const [tab = "", ...path] = way.split("/").filter(Boolean).map(decoded);
  return { tab, path, query: Object.fromEntries(new URLSearchParams(asked)) };
}

/** @param {string[]} way the tab's hash and what follows @param {Record<string, string | undefined>} [query] what is "" or undefined is left out @returns {string} */
export function hashOf(way, query = {}) {
  const told = Object.entries(query).filter((entry) => /** @type {[string, string | undefined]} */ (entry)[1]);
  const asked = new URLSearchParams(/** @type {[string, string][]} */ (told)).toString();
  return `#${way.map(encodeURIComponent).join("/")}${asked && `?${asked}`}`;
}

/** @param {string} text @param {string} at @returns {string[]} */
function split(text, at) {
  const index = text.indexOf(at);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

/** @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // typed by hand
  }
}
