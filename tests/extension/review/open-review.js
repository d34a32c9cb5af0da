// The review page and its scripts in a DOM, over a background that a test answers for.
import { readFile } from "node:fs/promises";
import { JSDOM } from "jsdom";

const HTML = new URL("../../../extension/review/review.html", import.meta.url);
export const WELL = { link: "ok", withheld: false, port: 17177, outbox: { waiting: 0, refused: [] } };
let opened = 0;

/**
 * @param {object} world
 * @param {string} [world.search] of the page's address
 * @param {any[]} [world.questions] as the companion has them
 * @param {Record<string, (message: any) => any>} [world.answers] by verb; one that throws `{ code, message }` is a trouble
 */
export async function openReview({ search = "", questions = [], answers = {} }) {
  const url = `https://review.example/extension/review/review.html${search}`;
  const { window } = new JSDOM(await readFile(HTML, "utf8"), { url, pretendToBeVisual: true });
  const { document } = window;
  window.scrollTo = () => {};
  Object.assign(globalThis, { document, location: window.location, Node: window.Node, scrollTo: window.scrollTo });
  const asked = /** @type {any[]} */ ([]);
  const kept = /** @type {Record<string, any>} */ ({});
  const all = /** @type {Record<string, (message: any) => any>} */ ({
    "link.look": () => WELL,
    "reviews.list": () => ({ items: questions, open: questions.length }),
    ...answers,
  });
  const sendMessage = async (/** @type {any} */ message) => {
    asked.push(message);
    try {
      return { value: await all[message.verb](message) };
    } catch (/** @type {any} */ { code, message: text }) {
      return { trouble: { code, message: text } };
    }
  };
  const local = { get: async () => kept, set: async (/** @type {any} */ values) => Object.assign(kept, values) };
  globalThis.chrome = /** @type {any} */ ({ runtime: { sendMessage }, storage: { local } });
  await import(`../../../extension/review/review.js?${opened++}`);
  const at = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));
  const page = {
    window,
    document,
    at,
    kept,
    title: () => document.querySelector("h2")?.textContent ?? "",
    said: () => at("outcome").textContent,
    text: () => document.body.textContent ?? "",
    sent: (/** @type {string} */ verb) => asked.filter((message) => message.verb === verb),
    /** @param {() => unknown} met */
    async until(met) {
      for (let turn = 0; turn < 4000; turn++) {
        if (met()) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      throw new Error(`It never came to that. The page shows: ${page.text()}`);
    },
    says: (/** @type {string} */ text) => page.until(() => page.said().includes(text)),
    shows: (/** @type {string} */ text) => page.until(() => at("view").textContent.includes(text)),
    /** @param {string} key @param {object} [held] */
    key(key, held = {}) {
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held }));
    },
    press(/** @type {string} */ label) {
      const named = (/** @type {any} */ one) => one.textContent.startsWith(label) && !one.hidden;
      const button = /** @type {any} */ ([...document.querySelectorAll("button")].find(named));
      if (!button) throw new Error(`There is no button ${label}. The page shows: ${page.text()}`);
      button.click();
    },
  };
  await page.until(() => !document.querySelector("[aria-busy]"));
  return page;
}

/** @param {string} path of an example of the protocol */
export async function example(path) {
  return JSON.parse(await readFile(new URL(`../../contract/${path}`, import.meta.url), "utf8")).reply;
}

const { items: known } = await example("possible-duplicates.json");

/** A question as the companion asks it, about somebody of that name. @param {string} id @param {string} name @param {object} [more] */
export function question(id, name, more = {}) {
  const [asked] = structuredClone(known);
  return { ...asked, id, subject: { ...asked.subject, name }, ...more };
}
