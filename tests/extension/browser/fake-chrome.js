// The browser, as far as extension/browser asks for it, in memory. Everything on our side of that border is the real thing.

/** @returns {any} storage with the words of extension/browser/storage.js */
export function memoryStorage() {
  /** @type {Map<string, string>} */
  const kept = new Map();
  return {
    kept,
    async entries(/** @type {string} */ prefix) {
      return Object.fromEntries(
        [...kept].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key, JSON.parse(value)]),
      );
    },
    async get(/** @type {string} */ key) {
      const value = kept.get(key);
      return value && JSON.parse(value);
    },
    async set(/** @type {Record<string, any>} */ values) {
      for (const [key, value] of Object.entries(values)) kept.set(key, JSON.stringify(value));
    },
    async remove(/** @type {string[]} */ keys) {
      for (const key of keys) kept.delete(key);
    },
  };
}

/** One at a time, in the order asked. @returns {(run: () => Promise<any>) => Promise<any>} */
export function inTurn() {
  let last = Promise.resolve();
  return (run) => {
    const mine = last.then(run);
    last = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  };
}

/** Puts a browser in place of the one Node does not have. @returns what a test may look at */
export function installBrowser() {
  const storage = memoryStorage();
  const seen = {
    storage,
    badge: /** @type {any} */ ({}),
    alarms: new Map(),
    scripts: /** @type {any[]} */ ([]),
    origins: new Set(),
    /** The address each tab is at. */ tabs: new Map([[1, "https://ada.example/"]]),
    session: memoryStorage(),
    opened: /** @type {string[]} */ ([]),
    notified: /** @type {any[]} */ ([]),
    /** The person clicks on a notification. */ clicked: (/** @type {string} */ _name) => {},
  };
  const event = () => ({ addListener() {} });
  const area = (/** @type {any} */ kept) => ({
    get: async (/** @type {string | null} */ key) => {
      const all = await kept.entries("");
      return key === null ? all : key in all ? { [key]: all[key] } : {};
    },
    set: kept.set,
    remove: kept.remove,
  });
  globalThis.chrome = /** @type {any} */ ({
    runtime: {
      id: "keepwarm",
      getURL: (/** @type {string} */ path) => `chrome-extension://keepwarm/${path}`,
      onMessage: event(),
      onInstalled: event(),
      onStartup: event(),
      openOptionsPage: async () => void seen.opened.push("options"),
    },
    storage: {
      local: area(storage),
      session: area(seen.session),
    },
    alarms: {
      create: async (/** @type {string} */ name, /** @type {any} */ when) =>
        void seen.alarms.set(name, { ...when, scheduledTime: when.when ?? Date.now() + when.delayInMinutes * 60_000 }),
      get: async (/** @type {string} */ name) => seen.alarms.get(name),
      clear: async (/** @type {string} */ name) => seen.alarms.delete(name),
      onAlarm: event(),
    },
    action: {
      setBadgeText: async (/** @type {any} */ { text }) => {
        seen.badge.text = text;
      },
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
      setTitle: async (/** @type {any} */ { title }) => {
        seen.badge.title = title;
      },
    },
    permissions: {
      contains: async (/** @type {any} */ { origins = [], permissions = [] }) =>
        [...origins, ...permissions].every((/** @type {string} */ one) => seen.origins.has(one)),
      remove: async (/** @type {any} */ { origins }) => {
        for (const one of origins) seen.origins.delete(one);
      },
      onRemoved: event(),
    },
    notifications: {
      create: async (/** @type {string} */ name, /** @type {any} */ { title, message }) =>
        void seen.notified.push({ name, title, message }),
      clear: async () => true,
      onClicked: {
        addListener: (/** @type {(name: string) => void} */ listener) => {
          seen.clicked = listener;
        },
      },
    },
    scripting: {
      unregisterContentScripts: async () => {
        seen.scripts.length = 0;
      },
      registerContentScripts: async (/** @type {any[]} */ scripts) => void seen.scripts.push(...scripts),
      executeScript: async () => [],
    },
    tabs: {
      query: async () => [...seen.tabs].map(([id, url]) => ({ id, url })),
      get: async (/** @type {number} */ id) => {
        if (!seen.tabs.has(id)) throw new Error(`No tab with id: ${id}.`);
        return { id, url: seen.tabs.get(id) };
      },
    },
  });
  const locks = new Map();
  const request = (/** @type {string} */ name, /** @type {() => Promise<any>} */ run) => {
    if (!locks.has(name)) locks.set(name, inTurn());
    return locks.get(name)(run);
  };
  Object.defineProperty(globalThis, "navigator", { value: { locks: { request } }, configurable: true });
  globalThis.indexedDB = memoryDatabase();
  return seen;
}

/** One object store, as much of IndexedDB as companion/keeper.js asks for. @returns {any} */
function memoryDatabase() {
  const kept = new Map();
  const later = (/** @type {any} */ target, /** @type {string} */ name) => queueMicrotask(() => target[name]?.());
  const store = {
    get: (/** @type {string} */ key) => ({ result: kept.get(key) }),
    put: (/** @type {any} */ value, /** @type {string} */ key) => ({
      result: kept.set(key, structuredClone(value)) && key,
    }),
    delete: (/** @type {string} */ key) => ({ result: void kept.delete(key) }),
  };
  const transaction = () => {
    const running = /** @type {any} */ ({ objectStore: () => store });
    later(running, "oncomplete");
    return running;
  };
  return {
    open() {
      const request = /** @type {any} */ ({ result: { transaction, close() {}, createObjectStore() {} } });
      later(request, "onsuccess");
      return request;
    },
  };
}
