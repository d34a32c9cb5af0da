// The welcome and settings page in a DOM, over a background that a test answers for.
import { readFile } from "node:fs/promises";
import { JSDOM } from "jsdom";

const HTML = new URL("../../../extension/options/options.html", import.meta.url);
const SITES = [
  {
    ...{ id: "github", label: "GitHub", profiles: "Name.", interactions: "Reactions." },
    ...{ origins: ["https://github.com/*"], on: null },
  },
];
export const PREFERENCES = {
  ...{ budget: 7, badge: "overdue", employer: null, employer_domains: [], digest_hour: null, quiet_days: [] },
};
let opened = 0;

/** @param {{ link?: string, granted?: boolean, allowed?: boolean, answers?: Record<string, (message: any) => any> }} [world] */
export async function openOptions({ link = "unpaired", granted = true, allowed = false, answers = {} } = {}) {
  const { window } = new JSDOM(await readFile(HTML, "utf8"), { url: "https://options.example/" });
  for (const name of ["document", "FormData", "Node"]) /** @type {any} */ (globalThis)[name] = window[name];
  Object.defineProperty(globalThis, "navigator", { value: window.navigator, configurable: true });
  const asked = /** @type {any[]} */ ([]);
  const world = { link };
  const all = /** @type {Record<string, (message: any) => any>} */ ({
    "link.look": () => ({ link: world.link, withheld: false, port: 17177, outbox: { waiting: 0, refused: [] } }),
    "settings.read": () => ({ port: 17177, paired: world.link === "ok", waiting: 0 }),
    "sites.list": () => SITES,
    "readings.list": () => [],
    "preferences.read": () => PREFERENCES,
    "preferences.change": ({ changes }) => ({ ...PREFERENCES, ...changes }),
    "calendar.read": () => ({ since: null }),
    "sites.switch": ({ on }) => ({ on: on ? ["profiles", "interactions", "told"] : null }),
    "sites.choose": ({ feature, on }) => ({ on: on ? ["profiles", feature] : ["profiles"] }),
    ...answers,
  });
  const sendMessage = async (/** @type {any} */ message) => {
    asked.push(message);
    return { value: await all[message.verb](message) };
  };
  const given = /** @type {string[]} */ ([]);
  const permissions = {
    request: async () => granted,
    contains: async () => allowed,
    remove: async (/** @type {any} */ { permissions: back }) => void given.push(...back),
  };
  globalThis.chrome = /** @type {any} */ ({ runtime: { sendMessage }, permissions });
  await import(`../../../extension/options/options.js?${opened++}`);
  const at = (/** @type {string} */ id) => /** @type {any} */ (window.document.getElementById(id));
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  const send = (/** @type {string} */ form) => {
    at(form).dispatchEvent(new window.Event("submit", { cancelable: true }));
    return settled();
  };
  return {
    world,
    asked,
    at,
    /** The permissions given back to the browser. */ given,
    change: (/** @type {string} */ id, /** @type {string} */ value) => {
      at(id).value = value;
      at(id).dispatchEvent(new window.Event("change", { bubbles: true }));
      return settled();
    },
    send,
    settled,
    sent: (/** @type {string} */ verb) => asked.filter((message) => message.verb === verb),
  };
}
