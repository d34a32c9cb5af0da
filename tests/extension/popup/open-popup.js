// The popup's own page and scripts in a DOM, over a background that a test answers for.
import { readFile } from "node:fs/promises";
import vm from "node:vm";
import { JSDOM } from "jsdom";

const HTML = new URL("../../../extension/popup/popup.html", import.meta.url);
const FROM_THE_PAGE = [
  "document",
  "window",
  "FormData",
  "Node",
  "HTMLElement",
  "HTMLInputElement",
  "HTMLFormElement",
  "Event",
];
const WELL = { link: "ok", withheld: false, port: 17177, outbox: { waiting: 0, refused: [] } };
const SELECTION = new URL("../../../extension/page/selection.js", import.meta.url);
let times = 0;

/**
 * @param {object} world
 * @param {string | null} [world.url] of the tab below
 * @param {any} [world.read] what the page's reader says
 * @param {string} [world.selected] the words selected in it
 * @param {Record<string, (message: any) => any>} [world.answers] by verb; one that throws `{ code, message }` is a trouble
 */
export async function openPopup({
  url = "https://ada.example/",
  read = { capturable: false, reason: "Nobody." },
  selected = "",
  answers = {},
}) {
  const { window } = new JSDOM(await readFile(HTML, "utf8"), {
    url: "https://popup.example/extension/popup/popup.html",
    pretendToBeVisual: true,
  });
  for (const name of FROM_THE_PAGE) /** @type {any} */ (globalThis)[name] = name === "window" ? window : window[name];
  const asked = /** @type {any[]} */ ([]);
  const opened = /** @type {string[]} */ ([]);
  const all = /** @type {Record<string, (message: any) => any>} */ ({
    "link.look": () => WELL,
    "contacts.lookup": () => ({ contact: null }),
    "contacts.search": () => ({ items: [], total: 0, next: null }),
    "reminders.list": () => ({ overdue: 0, soon: 0, items: [], next: null }),
    "reviews.list": () => ({ items: [], open: 0 }),
    "readings.note": () => null,
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
  globalThis.chrome = /** @type {any} */ ({
    runtime: { sendMessage, getURL: (/** @type {string} */ path) => `extension:///${path}` },
    tabs: {
      query: async () => [{ id: 1, url: url ?? "chrome://newtab/" }],
      create: async (/** @type {{ url: string }} */ tab) => opened.push(tab.url),
    },
    scripting: {
      executeScript: async (/** @type {any} */ { func, args }) => [{ result: func ? (args ? read : selected) : null }],
    },
  });
  vm.runInThisContext(await readFile(SELECTION, "utf8")); // as popup.html does
  await import(`../../../extension/popup/popup.js?${times++}`);
  const { document } = window;
  const find = (/** @type {string} */ label) => {
    const named = [...document.querySelectorAll("label")].find((one) => one.textContent === label);
    return /** @type {any} */ (named && document.getElementById(named.htmlFor));
  };
  const popup = {
    document,
    asked,
    opened,
    find,
    text: () => document.body.textContent ?? "",
    sent: (/** @type {string} */ verb) => asked.filter((message) => message.verb === verb),
    /** @param {() => unknown} met */
    async until(met) {
      for (let turn = 0; turn < 4000; turn++) {
        if (met()) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      throw new Error(`It never came to that. The popup shows: ${popup.text()}`);
    },
    shows: (/** @type {string} */ text) => popup.until(() => popup.text().includes(text)),
    fill(/** @type {string} */ label, /** @type {string} */ value) {
      const control = find(label);
      control.value = value;
      control.dispatchEvent(new window.Event("input", { bubbles: true }));
      control.dispatchEvent(new window.Event("change", { bubbles: true }));
    },
    press(/** @type {string} */ label) {
      const button = [...document.querySelectorAll("button")].find((one) => one.textContent === label);
      if (!button) throw new Error(`There is no button ${label}. The popup shows: ${popup.text()}`);
      button.click();
    },
    key: (/** @type {string} */ key) =>
      document.dispatchEvent(new window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })),
  };
  await popup.until(() => !document.querySelector("[aria-busy]"));
  return popup;
}

export const ADA = {
  ...{
    id: "c1",
    name: "Ada Example",
    headline: "Engineer",
    company: "Analytical Engines",
    location: null,
    avatar_url: null,
  },
  ...{
    profile_url: "https://ada.example/",
    circles: ["Guild"],
    tags: [],
    cadence: { months: 3 },
    cadence_in_force: { months: 3 },
    cadence_from: "contact",
    saved_on: "2026-01-01",
  },
  ...{
    last_touch: { on: "2026-01-02", kind: "message", direction: "from_me", words: null, days_ago: 40 },
    due: "2026-02-01",
  },
  ...{
    days_late: 9,
    overdue: true,
    state: "overdue",
    never_contacted: false,
    rest: null,
    snoozed_until: null,
    bio: null,
    emails: [],
    links: ["javascript:alert(1)"],
    how_met: null,
  },
  ...{
    why: "Nine days late.",
    profiles: [{ site: "ada.example", handle: null, url: "https://ada.example/", stable_id: null }],
  },
  ...{
    notes: [{ id: "n1", text: "Likes <b>looms</b>.", created_at: "2026-01-03T10:00:00Z", edited_at: null }],
    interactions: [],
  },
  ...{ news: [], changes: [], told: [], merges: [] },
  ...{ phones: [], birthday: null, needs: [], offers: [], reasons: [], importance: null, rest: null },
};

export const READ = {
  ...{ capturable: true, page_kind: "profile", sources: {}, recipe: "generic@1", missed: ["location"] },
  person: {
    ...{
      name: "Ada Example",
      handle: null,
      profile_url: "https://ada.example/",
      stable_id: null,
      headline: "Engineer",
    },
    ...{ company: "Analytical Engines", location: null, bio: null, avatar_url: null, emails: [], links: [] },
  },
};
