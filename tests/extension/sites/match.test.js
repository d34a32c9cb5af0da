import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { recipes } from "../../../extension/sites/index.js";
import { match } from "../../../extension/sites/match.js";
import reserved from "../../../extension/vendor/github-reserved-names/reserved-names.js";

const contract = JSON.parse(readFileSync(new URL("../../contract/addresses.json", import.meta.url), "utf8"));
const bare = (address) => address?.toLowerCase().replace(/\/$/, "");

/** @param {string} url as a word: "linkedin profile ada", or "nobody" */
const told = (url) => {
  const found = match(url);
  return found ? [found.recipe.name, found.pageKind, found.handle].filter(Boolean).join(" ") : "nobody";
};

test("a person's address is told from everything else on the site", () => {
  const expected = {
    "https://de.linkedin.com/in/Ada-Example/overlay/contact-info/": "linkedin profile ada-example",
    "https://www.linkedin.com/posts/ada_x-activity-1": "linkedin post",
    "https://www.linkedin.com/feed/": "nobody",
    "https://www.linkedin.com/company/ada": "nobody",
    "https://www.linkedin.com/in/me/": "nobody",
    "https://github.com/ada?tab=stars": "github profile ada",
    "https://github.com/features": "nobody",
    "https://github.com/ada/engine": "nobody",
    "https://github.com/ada/engine/issues/7#issuecomment-1": "github post",
    "https://gist.github.com/": "generic unknown",
    "https://twitter.com/Ada_L/likes": "x profile Ada_L",
    "https://x.com/Ada_L/status/1": "x post Ada_L",
    "https://x.com/explore": "nobody",
    "https://bsky.app/profile/ada.example/feed/art": "nobody",
    "https://news.ycombinator.com/user?id=Ada": "hackernews profile Ada",
    "https://news.ycombinator.com/user": "nobody",
    "https://www.instagram.com/explore/": "nobody",
    "https://stackoverflow.com/users/42/ada?tab=answers": "stackoverflow profile",
    "https://es.stackoverflow.com/questions/7/motores": "stackexchange post",
    "https://stackoverflow.com/users": "nobody",
    "https://scholar.google.com/citations?view_op=view_citation&user=AbCdEfGhIjKL": "nobody",
    "https://scholar.google.at/citations?user=AbCdEfGhIjKL&hl=de": "google_scholar profile",
    "https://orcid.org/0000-0002-1825-0097": "orcid profile",
    "https://orcid.org/0000-0002-1825-0098": "nobody",
    "https://dev.to/ada": "devto profile ada",
    "https://dev.to/ada/on-engines-1a2b": "devto post",
    "https://dev.to/settings": "nobody",
    "https://open.spotify.com/artist/42": "nobody",
    "https://social.example/@ada": "mastodon profile ada",
    "https://social.example/ada": "forem profile ada",
    "https://ada.example/": "generic unknown",
    "about:addons": "nobody",
    "file:///home/ada/page.html": "nobody",
    "no address": "nobody",
  };
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((url) => [url, told(url)])), expected);
});

test("a host that only looks like a known one is not it", () => {
  for (const url of [
    "https://linkedin.com.example/in/ada",
    "https://notlinkedin.com/in/ada",
    "https://example.org/?u=https://www.linkedin.com/in/ada",
  ])
    assert.equal(told(url), "generic unknown");
});

test("a number or an id in an address leads to the person’s one address, on whichever host it stands", () => {
  const address = (/** @type {string} */ url) => match(url)?.profileUrl;
  assert.equal(address("https://meta.superuser.com/users/7/ada"), "https://superuser.com/users/7");
  assert.equal(
    address("https://scholar.google.co.uk/citations?user=AbCdEfGhIjKL"),
    "https://scholar.google.com/citations?user=AbCdEfGhIjKL",
  );
  assert.equal(address("https://orcid.org/0000-0002-1694-233x"), "https://orcid.org/0000-0002-1694-233X");
  assert.equal(match("https://scholar.google.evil.example/citations?user=AbCdEfGhIjKL")?.recipe.hosts, undefined);
});

test("an address any server may have is tried as Mastodon's first and else as any page", () => {
  const found = match("https://social.example/@ada");
  assert.equal(found.recipe.name, "mastodon");
  const rest = [];
  for (let at = found.otherwise; at; at = at.otherwise) rest.push(at.recipe.name);
  assert.deepEqual(rest.at(-1), "generic");
});

test("a broken percent sign in an address is no error", () =>
  assert.equal(told("https://www.linkedin.com/in/%E0%A4%A/"), "linkedin profile %e0%a4%a"));

/** @param {PageMatch} found @param {string} key @param {string} canonical whether these are its address's or its id's */
function leadsTo({ profileUrl, stableId }, key, canonical) {
  const id = stableId && [stableId.value, `${stableId.kind}:${stableId.value}`].includes(key);
  return id || bare(profileUrl) === bare(canonical);
}

// `page: false` stands at addresses that tell whose they are and are no page to read, such as a link that follows.
for (const { url, key, canonical, page } of contract) {
  const found = match(url);
  const recipe = recipes.find(({ name, hosts }) => hosts && name.replaceAll("-", "_") === key?.split(":")[0]);
  const profile = found?.pageKind === "profile" && (found.recipe.hosts || key?.startsWith("fediverse:")) ? found : null;
  test(`the companion and the extension agree on ${url}`, () => {
    if (key === null) assert.ok(!profile?.profileUrl && !profile?.stableId, told(url));
    else if (profile?.profileUrl || profile?.stableId) assert.ok(leadsTo(profile, key, canonical), told(url));
    else assert.ok(profile || !recipe || page === false, told(url));
  });
}

test("a recipe is plain data, so that it can be sent to a page", () => {
  for (const recipe of recipes)
    assert.deepEqual(JSON.parse(JSON.stringify(recipe)), structuredClone(recipe), recipe.name);
});

test("every pattern in a recipe is a regular expression, and every step names a place there is", () => {
  const places = new Set([
    "json-ld",
    "h-card",
    "microdata",
    "opengraph",
    "page",
    "lines",
    "state",
    "meta",
    "title",
    "address",
  ]);
  const check = (value, key, where, around = {}) => {
    const ofLines = around.from === "lines" && ["after", "until", "skip"].includes(key);
    if (ofLines || ["match", "reject", "host", "path", "handleInAddress"].includes(key))
      assert.ok(new RegExp(value, "u"), where);
    if (key === "from") assert.ok(places.has(value), `${where}: ${value}`);
    if (value && typeof value === "object")
      for (const [inner, held] of Object.entries(value)) check(held, inner, where, value);
  };
  for (const recipe of recipes) check(recipe, "", recipe.name);
});

test("no recipe reads what holds a site's secrets", () => {
  assert.ok(!JSON.stringify(recipes).match(/initial-state|cookie|token|password|type=hidden/i));
});

test("every recipe has a name and a label of its own, and a version", () => {
  assert.equal(new Set(recipes.map(({ name }) => name)).size, recipes.length);
  assert.equal(new Set(recipes.map(({ label }) => label)).size, recipes.length);
  for (const { version } of recipes) assert.ok(Number.isInteger(version) && version > 0);
});

test("the vendored list of reserved names is the package's own", () => {
  const json = new URL("../../../extension/vendor/github-reserved-names/reserved-names.json", import.meta.url);
  assert.deepEqual(reserved, JSON.parse(readFileSync(json, "utf8")));
});
