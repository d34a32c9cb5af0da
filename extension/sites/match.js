// Which person's page is this address? Decided from the address alone, before anything on the page is looked at.
import { recipes } from "./index.js";
import { orcid } from "./orcid_id.js";

const GENERIC = recipes.find((recipe) => recipe.name === "generic") ?? null;

// An id that tells of itself whether it is one: what it is when it is.
const CHECKED = /** @type {Record<string, (value: string) => string | null>} */ ({ orcid });

const COUNTRY = /^(?:com|(?:com?\.)?[a-z]{2})$/;

/** @param {string} host @param {string} known */
function isUnder(host, known) {
  if (known.endsWith(".")) return host.startsWith(known) && COUNTRY.test(host.slice(known.length));
  return host === known || (known.startsWith("*.") && (host === known.slice(2) || host.endsWith(known.slice(1))));
}
/** @param {string} host @param {string[]} hosts */
const isHost = (host, hosts) => hosts.some((known) => isUnder(host, known));

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @param {Recipe} recipe @param {string} handle @param {string} host the page's, for sites that run on many servers */
function canonical(recipe, handle, host) {
  const [user, server = host] = handle.split("@");
  const words = { "{handle}": handle, "{user}": user, "{host}": server };
  return Object.entries(words).reduce(
    (text, [word, value]) => text.replace(word, encodeURI(value)),
    recipe.profile ?? "",
  );
}

/**
 * @param {Recipe} recipe @param {URL} address
 * @returns {PageMatch | null}
 */
function matchRecipe(recipe, address) {
  for (const page of recipe.pages ?? []) {
    const groups = matchPage(page, address);
    if (!groups) continue;
    const handle = groups.handle ? decode(groups.handle).normalize("NFC") : null;
    if (handle && recipe.reserved?.includes(handle.toLowerCase())) return null;
    const shown = recipe.lowerCase ? (handle?.toLowerCase() ?? null) : handle;
    const named = shown && recipe.profile ? canonical(recipe, shown, address.host) : null;
    const by = groups.id ? byId(page, decode(groups.id), address) : NO_ID;
    if (!by) return null;
    return { ...by, recipe, pageKind: page.kind, handle: shown, profileUrl: named ?? by.profileUrl, otherwise: null };
  }
  return null;
}

const NO_ID = { stableId: null, profileUrl: null };

/** A page whose address holds the site's own id. @param {RecipePage} page @param {string} value @param {URL} address */
function byId({ stableId = "", profile }, value, address) {
  // People are the same on a site and on the site about it (meta.stackoverflow.com).
  const host = address.host.replace(/^www\./, "").replace("meta.", "");
  const id = CHECKED[stableId] ? CHECKED[stableId](value) : value;
  if (!id) return null;
  const profileUrl = profile?.replace("{host}", host).replace("{id}", encodeURI(id)) ?? null;
  return { stableId: stableId ? { kind: stableId.replace("{host}", host), value: id } : null, profileUrl };
}

/**
 * @param {RecipePage} page @param {URL} address
 * @returns {Record<string, string | undefined> | null} the named groups, or null when the address is not of this kind
 */
function matchPage(page, address) {
  const path = new RegExp(page.path, "iu").exec(address.pathname);
  const host = new RegExp(page.host ?? "", "iu").exec(address.hostname);
  if (!path || !host) return null;
  const groups = { ...host.groups, ...path.groups };
  for (const [key, pattern] of Object.entries(page.query ?? {})) {
    const found = new RegExp(pattern, "iu").exec(address.searchParams.get(key) ?? "");
    if (!found) return null;
    Object.assign(groups, found.groups);
  }
  return groups;
}

/**
 * @param {string} url a page's address, anybody's or nobody's
 * @returns {Recipe[]} the site's; where no site is known by its host, those of software that may run there
 */
export function recipesAt(url) {
  const host = new URL(url).hostname.replace(/\.$/, "");
  const known = recipes.find((recipe) => recipe.hosts && isHost(host, recipe.hosts));
  return known ? [known] : recipes.filter((recipe) => recipe.detect);
}

/**
 * @param {string} url a page's address
 * @returns {PageMatch | null} null = nobody's page: not a web page, or a page of a known site that is not a person's
 *   or a person's post. `otherwise` is to be tried where the recipe's `detect` is not in the page.
 */
export function match(url) {
  let address;
  try {
    address = new URL(url);
  } catch {
    return null;
  }
  if (!/^https?:$/.test(address.protocol)) return null;
  const host = address.hostname.replace(/\.$/, "");
  const known = recipes.find((recipe) => recipe.hosts && isHost(host, recipe.hosts));
  if (known) return matchRecipe(known, address);
  const generic = GENERIC && {
    recipe: GENERIC,
    pageKind: /** @type {const} */ ("unknown"),
    handle: null,
    profileUrl: null,
    stableId: null,
    otherwise: null,
  };
  return recipes
    .filter((recipe) => recipe.detect)
    .map((recipe) => matchRecipe(recipe, address))
    .filter((found) => found !== null)
    .reduceRight((/** @type {PageMatch | null} */ otherwise, found) => ({ ...found, otherwise }), generic);
}
