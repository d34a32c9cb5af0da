// The whole background with a companion on a real port, connected, every site on and one person saved: for longer stories.
import { CONSENTS } from "../../../extension/background/consents.js";
import { installBrowser } from "../browser/fake-chrome.js";
import { CODE, startCompanion } from "../companion/fake-companion.js";

const OURS = { ours: true, url: "chrome-extension://keepwarm/extension/popup/popup.html", tab: null };
export const ISSUE = "https://github.com/guild/loom/issues/7";
export const PAGE = { ours: false, url: ISSUE, tab: 1 };
export const SAVE = { url: "https://ada.example/", read: null, form: { name: "Ada Example", cadence: "" } };
const ADA = { contact_id: "c1", name: "Ada Example", pages: [{ url: "https://github.com/ada", stable_id: null }] };
export const LIKE = {
  ...{ url: ISSUE, kind: "like", direction: "from_me", whose: "https://github.com/Ada" },
  ...{ post: `${ISSUE}#issuecomment-3`, key: "3", words: null, back: false, bare: true },
};

export const browser = installBrowser();
const { dispatch } = await import("../../../extension/background/dispatch.js");
export const rounds = await import("../../../extension/background/rounds.js");

/** @type {Awaited<ReturnType<typeof startCompanion>>} */
let server;

/** @param {any} asked */
function usual({ method, path }) {
  if (path.startsWith("/v1/profiles")) return { status: 200, body: { number: 1, whole: true, items: [ADA] } };
  return method === "DELETE" ? { status: 200, body: { deleted: true, overdue: 0 } } : null;
}

export const tell = async (/** @type {string} */ verb, payload = {}, sender = OURS) =>
  /** @type {any} */ (await dispatch({ verb, ...payload }, sender));
export const touch = async (changes = {}) => (await tell("page.touch", { ...LIKE, ...changes }, PAGE)).value;
export const waiting = async () => (await tell("outbox.list")).value;
export const posted = () => server.asked.filter(({ method, path }) => method === "POST" && path !== "/v1/pair");
export const sent = () => posted().flatMap(({ path, body }) => (path === "/v1/interactions" ? body.items : []));
export const removed = () =>
  server.asked.filter(({ method }) => method === "DELETE").map(({ path }) => path.split("/").at(-1));
/** The ids of touches that the companion has and that were not taken back. */
export const live = () => [...new Set(sent().map(({ id }) => id))].filter((id) => !removed().includes(id));
/** The key this browser was given. */
export const paired = () => [...server.clients.values()].at(-1);
export const connect = () => tell("link.pair", { code: CODE, label: "Test" });
export const companion = () => server;
/** @param {Parameters<typeof startCompanion>[0]} ways */
export const answering = ({ answer = usual }) => Object.assign(server.ways, { answer });

export async function begin() {
  await server?.stop();
  server = await startCompanion({ answer: usual });
  for (const kept of [browser.storage.kept, browser.session.kept, browser.alarms, browser.origins]) kept.clear();
  browser.tabs.clear();
  browser.tabs.set(1, ISSUE);
  await tell("link.forget");
  await browser.storage.set({ companion_port: server.port });
  await connect();
  for (const { id, origins } of CONSENTS) {
    for (const origin of origins) browser.origins.add(origin);
    await tell("sites.switch", { id, on: true });
  }
}

export const end = () => server.stop();

/** The companion goes away, and something happens; then it is back. @param {() => Promise<void>} happens */
export async function whileAway(happens) {
  const { port, clients, companionId } = server;
  await server.stop();
  await happens();
  server = await startCompanion({ port, clients, companionId, answer: usual });
}

/** Nothing more can be written while something happens. @param {() => Promise<void>} happens */
export async function whileFull(happens) {
  const { set } = globalThis.chrome.storage.local;
  globalThis.chrome.storage.local.set = async () => {
    throw new Error("QUOTA_BYTES quota exceeded");
  };
  await happens();
  globalThis.chrome.storage.local.set = set;
}
