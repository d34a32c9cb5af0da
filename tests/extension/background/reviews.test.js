// What is asked of the companion about who is who: only the browser itself is a fake, the examples are the protocol's.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { installBrowser } from "../browser/fake-chrome.js";
import { CODE, startCompanion } from "../companion/fake-companion.js";

const OURS = { ours: true, url: "chrome-extension://keepwarm/extension/review/review.html", tab: null };
const IN_A_PAGE = { ours: false, url: "https://ada.example/", tab: 1 };

const browser = installBrowser();
const { dispatch } = await import("../../../extension/background/dispatch.js");
const tell = async (/** @type {string} */ verb, payload = {}, sender = OURS) =>
  /** @type {any} */ (await dispatch({ verb, ...payload }, sender));
/** @type {Awaited<ReturnType<typeof startCompanion>>} */
let server;

before(async () => {
  server = await startCompanion();
  await browser.storage.set({ companion_port: server.port });
  await tell("link.pair", { code: CODE, label: "Test" });
});
after(() => server.stop());

/** An example of the protocol, and what the companion is asked. @param {string} name */
async function example(name) {
  const { route, path, status, request, reply } = JSON.parse(
    await readFile(new URL(`../../contract/${name}.json`, import.meta.url), "utf8"),
  );
  const [method, plain] = route.split(" ");
  return { method, path: path ?? plain, status, request, reply };
}

/** @param {string} name @param {string} verb @param {object} [payload] */
async function asks(name, verb, payload) {
  const { method, path, status, request, reply } = await example(name);
  server.ways.answer = (asked) => (asked.path === path && asked.method === method ? { status, body: reply } : null);
  assert.deepEqual(await tell(verb, payload), { value: reply });
  const sent = server.asked.findLast((asked) => asked.path === path && asked.method === method);
  assert.deepEqual(sent?.body || undefined, request);
}

const QUESTION = "9531985d-5d9d-49f8-9818-e811892f902b";
const MERGE = "0f0c2a8e-6f5c-4c5e-8a3f-7d0f3e2b9a54";
const [ADA, ADA_TOO] = ["6b0d549b-6f03-475a-9600-a35a099950d8", "c2a8d1c7-1b1e-4b0a-9d6e-3f2f6a0c5b71"];

test("the questions, an answer, and an answer taken back go as the protocol has them", async () => {
  await asks("possible-duplicates", "reviews.list");
  await asks("possible-duplicate-settled", "reviews.settle", { id: QUESTION, answer: "same", contact_id: ADA });
  await asks("merge-undone", "merges.undo", { id: MERGE });
});

test("two contacts nobody asked about are compared and made one as the protocol has it", async () => {
  await asks("contacts-compared", "contacts.compare", { id: ADA, to: ADA_TOO });
  await asks("merged", "merges.make", { kept_id: ADA, absorbed_id: ADA_TOO });
});

test("an answer nobody can give is not sent, and no page of the web can ask who is who", async () => {
  server.asked.length = 0;
  assert.equal((await tell("reviews.settle", { id: QUESTION, answer: "maybe" })).trouble.field, "answer");
  for (const verb of ["reviews.list", "reviews.settle", "merges.make", "merges.undo", "contacts.compare"])
    assert.equal((await tell(verb, { id: QUESTION, answer: "same" }, IN_A_PAGE)).trouble.message, "No such message.");
  assert.deepEqual(server.asked, []);
});
