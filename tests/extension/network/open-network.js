// The network's page and its scripts in a DOM, over a background that a test answers for.
import { readFile } from "node:fs/promises";
import { JSDOM } from "jsdom";

const HTML = new URL("../../../extension/network/network.html", import.meta.url);
const SHELL = "../../../extension/network/shell.js";
const TABS = "../../../extension/network/tabs.js";
const FROM_THE_PAGE = ["document", "location", "history", "Node", "HTMLElement", "Event", "FormData"];
export const WELL = { link: "ok", withheld: false, port: 17177, outbox: { waiting: 0, refused: [] } };

/**
 * @param {object} world
 * @param {any[]} [world.tabs] unless they are those of `tabs.js`
 * @param {string} [world.hash] of the page's address
 * @param {Record<string, (message: any) => any>} [world.answers] by verb; one that throws `{ code, message }` is a trouble
 */
export async function openNetwork({ tabs, hash = "", answers = {} }) {
  const url = `https://network.example/extension/network/network.html${hash}`;
  const { window } = new JSDOM(await readFile(HTML, "utf8"), { url, pretendToBeVisual: true });
  const { document } = window;
  for (const name of FROM_THE_PAGE) /** @type {any} */ (globalThis)[name] = window[name];
  globalThis.addEventListener = window.addEventListener.bind(window);
  const asked = /** @type {any[]} */ ([]);
  const all = /** @type {Record<string, (message: any) => any>} */ ({
    "link.look": () => WELL,
    "reviews.list": () => ({ items: [], open: 0 }),
    ...answers,
  });
  const sendMessage = async (/** @type {any} */ message) => {
    asked.push(message);
    try {
      return { value: await all[message.verb](message) };
    } catch (/** @type {any} */ { code, message: text, field }) {
      return { trouble: { code, message: text, field } };
    }
  };
  globalThis.chrome = /** @type {any} */ ({ runtime: { sendMessage } });
  const { shell } = await import(SHELL);
  shell(tabs ?? (await import(TABS)).TABS);
  const at = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));
  const page = {
    window,
    document,
    at,
    asked,
    answers: all,
    said: () => at("outcome").textContent,
    text: () => at("view").textContent ?? "",
    focused: () => document.activeElement?.textContent ?? "",
    sent: (/** @type {string} */ verb) => asked.filter((message) => message.verb === verb),
    /** @param {() => unknown} met */
    async until(met) {
      for (let turn = 0; turn < 4000; turn++) {
        if (met()) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      throw new Error(`It never came to that. The page shows: ${document.body.textContent}`);
    },
    shows: (/** @type {string} */ text) => page.until(() => page.text().includes(text)),
    says: (/** @type {string} */ text) => page.until(() => page.said().includes(text)),
    go: (/** @type {string} */ to) => {
      window.location.hash = to;
    },
    press(/** @type {string} */ label) {
      const named = (/** @type {any} */ one) => one.textContent === label && !one.hidden;
      const button = /** @type {any} */ ([...document.querySelectorAll("button, a")].find(named));
      if (!button) throw new Error(`There is no button ${label}. The page shows: ${document.body.textContent}`);
      button.click();
    },
  };
  await page.until(() => !document.querySelector("[aria-busy]"));
  return page;
}
