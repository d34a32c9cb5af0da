// The shipped reader in this process, over a parsed file: the same scripts a page gets, and no browser.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { JSDOM, VirtualConsole } from "jsdom";
import { READER_SCRIPTS } from "../../../extension/page/scripts.js";
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

/** What the extension reads from this file when it stands at this address. */
export function readPage(html, url) {
  const found = match(url);
  if (!found) return globalThis.keepwarm.read(null, url, null);
  const window = load(html, url);
  try {
    return globalThis.keepwarm.read(window.document, url, structuredClone(found));
  } finally {
    window.close();
  }
}
