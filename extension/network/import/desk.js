// The files that are being brought in while the page is open: sent one after another, watched while something is done with them.
import { inOrder } from "./order.js";
import { sendFile } from "./send.js";
import { isOver, isRunning, isSettled } from "./stages.js";

/** @typedef {import("./stages.js").Import} Import */
/** @typedef {{ names?: string[], emails?: string[], profile_urls?: string[], columns?: string[], words?: boolean }} Answers */
/** @typedef {ReturnType<typeof createDesk>} Desk */

const AWAY = ["offline", "unpaired", "outdated", "stranger"]; // states of the link: it goes on once that is settled
const SOON_MS = 125;
const LATER_MS = 1000;
const LONGEST_NAME = 200;

/**
 * @param {object} world
 * @param {(verb: string, payload?: object) => Promise<any>} world.ask
 * @param {(ms: number) => Promise<unknown>} world.pause
 */
export function createDesk({ ask, pause }) {
  const files = /** @type {{ id: string, file: File }[]} */ ([]); // the companion knows nothing of them yet
  const told = /** @type {Map<string, Import>} */ (new Map());
  const current = /** @type {Set<string>} */ (new Set()); // has not been at its end since the page was opened
  const sent = /** @type {Set<string>} */ (new Set()); // by this page
  const answers = /** @type {Map<string, Answers>} */ (new Map());
  const listeners = /** @type {Set<() => void>} */ (new Set());
  let away = /** @type {unknown} */ (null);
  let isSending = false;
  let isWatching = false;

  const tell = () => {
    for (const each of listeners) each();
  };

  /** @param {Import} one @returns {Import} */
  function keep(one) {
    told.set(one.id, one);
    if (!isOver(one)) current.add(one.id);
    tell();
    watch();
    sendNext();
    return one;
  }

  /** Does it as soon as the companion can be reached. @template Done @param {() => Promise<Done>} action @returns {Promise<Done>} */
  async function patiently(action) {
    for (;;) {
      try {
        const done = await action();
        if (away) setAway(null);
        return done;
      } catch (error) {
        if (!AWAY.includes(/** @type {any} */ (error).code)) throw error;
        setAway(error);
        await pause(LATER_MS);
      }
    }
  }

  /** @param {unknown} error */
  function setAway(error) {
    away = error;
    tell();
  }

  async function watch() {
    if (isWatching) return;
    isWatching = true;
    const running = () => [...told.values()].filter(isRunning);
    for (let wait = SOON_MS; running().length; wait = Math.min(LATER_MS, wait * 2)) {
      await pause(wait);
      for (const { id } of running()) await look(id).catch(() => told.delete(id)); // of a network that is no longer here
    }
    isWatching = false;
    tell();
  }

  /** @param {string} id */
  const look = async (id) => keep(await patiently(() => ask("imports.read", { id })));

  async function sendNext() {
    const isBusy =
      isSending || [...sent].some((id) => told.has(id) && !isSettled(/** @type {Import} */ (told.get(id))));
    if (isBusy || !files.length) return;
    isSending = true;
    const next = files[0];
    const problem = await send(next).then(
      () => null,
      (error) => error.message,
    );
    isSending = false;
    if (problem && told.get(next.id)?.stage !== "cancelled") await refuse(next, problem);
    sendNext();
  }

  /** @param {{ id: string, file: File }} one */
  async function send({ id, file }) {
    const offered = { id, file_name: file.name.slice(-LONGEST_NAME), size: file.size };
    const modified_at = new Date(file.lastModified).toISOString();
    const begun = await patiently(() => ask("imports.begin", { ...offered, modified_at }));
    if (!forget(id)) return void (await ask("imports.undo", { id })); // given up while the companion was away
    sent.add(id);
    keep(begun);
    const isWanted = () => told.get(id)?.stage === "receiving";
    await sendFile(
      id,
      file,
      (part) => patiently(() => ask("imports.part", part)),
      (received) => isWanted() && Boolean(keep({ ...told.get(id), id, received })),
    );
    if (isWanted()) keep(await patiently(() => ask("imports.preview", { id, words: false })));
  }

  /** @param {string} id of a file that waits no longer @returns {boolean} whether it did */
  function forget(id) {
    const at = files.findIndex((each) => each.id === id);
    if (at >= 0) files.splice(at, 1);
    return at >= 0;
  }

  /** @param {{ id: string, file: File }} one @param {string} problem */
  async function refuse({ id, file }, problem) {
    forget(id);
    if (told.has(id)) await ask("imports.undo", { id }).catch(() => {}); // the half that came is of no use
    keep({ id, file_name: file.name, size: file.size, stage: "refused", problem });
  }

  return {
    /** Asks for all the companion knows of. @throws what keeps it from answering */
    async refresh() {
      const { items } = await ask("imports.list");
      for (const one of items.reverse()) {
        const known = told.get(one.id)?.stage;
        if (known === one.stage || known === "refused") continue;
        keep(current.has(one.id) ? await ask("imports.read", { id: one.id }) : one); // who has gone only the one says
      }
    },

    /** @param {Iterable<File>} some */
    add(some) {
      files.push(...inOrder([...some]).map((file) => ({ id: crypto.randomUUID(), file })));
      sendNext();
      tell();
    },

    /** @returns {Import[]} what is being brought in, in the order it came */
    items() {
      const here = [...told.values()].filter(({ id, stage }) => current.has(id) && stage !== "cancelled");
      const waiting = files.map(({ id, file }) => ({ id, file_name: file.name, size: file.size, stage: "waiting" }));
      return [...here, ...waiting];
    },

    /** @returns {Import[]} what was brought in before, the newest first */
    earlier: () =>
      [...told.values()]
        .filter((one) => !current.has(one.id) && ["done", "undone"].includes(one.stage))
        .sort((one, other) => (one.begun_at < other.begun_at ? 1 : -1)),

    look,
    away: () => away,

    /** @param {string} id @returns {Answers} what the person has said of it on this page */
    answers: (id) => answers.get(id) ?? {},

    /** Has it read again. @param {string} id @param {Answers} more */
    async answer(id, more) {
      const all = { words: false, ...answers.get(id), ...more };
      keep(await ask("imports.preview", { id, ...all }));
      answers.set(id, all);
    },

    /** @param {string} id */
    start: async (id) => keep(await ask("imports.start", { id })),

    /** Stops it, takes it back or gives it up, whichever there is to do. @param {string} id */
    async undo(id) {
      const isHere = !forget(id) && told.get(id)?.stage !== "refused";
      if (isHere) return void keep(await ask("imports.undo", { id }));
      told.delete(id);
      tell();
    },

    /** @param {() => void} listener @param {AbortSignal} left */
    follow(listener, left) {
      listeners.add(listener);
      left.addEventListener("abort", () => listeners.delete(listener));
    },
    isFollowed: () => listeners.size > 0,
  };
}
