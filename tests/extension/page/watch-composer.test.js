// When something written counts as sent: the composer it stood in must say so, and not another page's.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { beforeEach, test } from "node:test";
import { JSDOM } from "jsdom";

const SCRIPTS = ["watch-thing.js", "watch-composer.js"];
const REPLY = { kind: "reply", root: "main", editor: "textarea", send: "button", about: ["page"], post: "page" };
const PAGE = "<main><textarea>Well done</textarea><button>Send</button></main>";

/** @type {any} */
let window;
/** @type {{ touch: SeenTouch, isSent(): boolean }} */
let sending;

beforeEach(async () => {
  ({ window } = new JSDOM(PAGE, { url: "https://site.example/ada/status/1", runScripts: "outside-only" }));
  window.keepwarm = { reading: { steps: { values: () => [] } } };
  for (const name of SCRIPTS)
    window.eval(await readFile(new URL(`../../../extension/page/${name}`, import.meta.url), "utf8"));
  const button = at("button");
  const path = [button, at("main")];
  const click = new window.MouseEvent("click");
  sending = window.keepwarm.watching.composer.sent(click, path, { things: [], composers: [REPLY] }, null);
});

const at = (/** @type {string} */ selector) => window.document.querySelector(selector);

test("what was written is sent once its composer is empty", () => {
  assert.equal(sending.touch.whose, "https://site.example/ada/status/1");
  assert.equal(sending.isSent(), false);
  at("textarea").value = "";
  assert.equal(sending.isSent(), true);
});

test("where the composer has no editor any more, it is not known to be empty", () => {
  at("textarea").remove();
  assert.equal(sending.isSent(), false);
});

test("the empty composer of the page that came next says nothing of the one before", () => {
  window.history.pushState({}, "", "/bo/status/2");
  at("textarea").value = "";
  assert.equal(sending.isSent(), false);
});
