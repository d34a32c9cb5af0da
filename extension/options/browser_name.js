// A first suggestion for this browser's name in the companion's list.

/** @type {[RegExp, string][]} the first that fits; each browser also claims to be those after it */
const BROWSERS = [
  [/Firefox\//, "Firefox"],
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Chrome\//, "Chromium"],
];
/** @type {[RegExp, string][]} */
const SYSTEMS = [
  [/Windows/, "Windows"],
  [/Mac OS/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

/** @param {string} agent a user agent string @returns {string} such as "Firefox on Linux" */
export function browserName(agent) {
  const named = (/** @type {[RegExp, string][]} */ names, /** @type {string} */ otherwise) =>
    names.find(([sign]) => sign.test(agent))?.[1] ?? otherwise;
  return `${named(BROWSERS, "Browser")} on ${named(SYSTEMS, "this computer")}`;
}
