// The shipped reader in this process, over a parsed file: the same scripts a page gets, and no browser.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { JSDOM, VirtualConsole } from "jsdom";
import { READER_SCRIPTS } from "../../../extension/page/scripts.js";
import { recipes } from "../../../extension/sites/index.js";
import { match } from "../../../extension/sites/match.js";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

for (const script of READER_SCRIPTS) vm.runInThisContext(readFileSync(ROOT + script, "utf8"), { filename: script });

// Style sheets are most of a heavy page's text and say nothing about a person; parsing them is most of a DOM's time.
// A comment or a script may speak of <style>; those stay whole.
const STYLES = /<!--[\s\S]*?-->|<script\b[\s\S]*?<\/script>|(<style\b[^>]*>)[\s\S]*?(<\/style>)/gi;
const withoutStyles = (html) => html.replace(STYLES, (whole, open, close) => (open ? open + close : whole));

/** A document as the page's own, with nothing run and nothing loaded. */
export function load(html, url) {
  const virtualConsole = new VirtualConsole();
  return new JSDOM(withoutStyles(html), { url, virtualConsole }).window;
}

/** What the extension reads from a document that stands at this address. @param {Document} document @param {string} url
 * @param {string} [only] the name of the recipe to read by, as if no other were there */
export function readDocument(document, url, only) {
  const found = only ? anyPage(only) : match(url);
  return globalThis.keepwarm.read(document, url, structuredClone(found));
}

/** A match with a recipe for any page. */
const anyPage = (name) => ({
  ...{ recipe: recipes.find((recipe) => recipe.name === name), pageKind: "unknown" },
  ...{ handle: null, profileUrl: null, stableId: null, otherwise: null },
});

/** What the extension reads from this file when it stands at this address. */
export function readPage(html, url) {
  if (!match(url)) return globalThis.keepwarm.read(null, url, null);
  const window = load(html, url);
  try {
    return readDocument(window.document, url);
  } finally {
    window.close();
  }
}
