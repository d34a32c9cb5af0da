// Everything that a content script can lay its hands on, as one text: whoever has taken one over has this and no more.
async (verbs) => {
  const { chrome } = globalThis;
  const dump = [];
  const seen = new WeakSet();
  const write = (what, value) => {
    const text = JSON.stringify(value, (_, each) => {
      if (typeof each === "function") return `[function ${each.name}]`;
      if (typeof each === "bigint") return String(each);
      if (typeof each !== "object" || each === null) return each;
      if (seen.has(each)) return "[again]";
      seen.add(each);
      return each;
    });
    dump.push(`${what}: ${text}`);
  };
  const tried = async (what, act) => {
    try {
      const soon = new Promise((_, give) => setTimeout(() => give(new Error("Nothing came.")), 5000));
      write(what, await Promise.race([act(), soon]));
    } catch (error) {
      dump.push(`${what}: ${error}`);
    }
  };
  const rooms = ["local", "session", "sync", "managed"];
  for (const room of rooms) await tried(`storage.${room}`, () => chrome.storage[room].get(null));
  for (const room of rooms) await tried(`storage.${room}, keys`, () => chrome.storage[room].getKeys());
  await tried("databases", () => indexedDB.databases());
  const rows = (request) =>
    new Promise((resolve, give) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => give(request.error);
    });
  await tried("the database", async () => {
    const database = await rows(indexedDB.open("keepwarm"));
    const found = [];
    for (const store of database.objectStoreNames)
      found.push(await rows(database.transaction(store).objectStore(store).getAll()));
    return [database.name, [...database.objectStoreNames], found];
  });
  await tried("caches", () => caches.keys());
  await tried("files", async () => (await navigator.storage.getDirectory()).name);
  const listed = { ...localStorage, ...sessionStorage };
  write("the page", [listed, document.cookie, name, history.state, location.href, document.referrer]);
  write("its text", document.documentElement.outerHTML);
  const inner = (element) => chrome.dom?.openOrClosedShadowRoot(element) ?? element.openOrClosedShadowRoot;
  for (const element of document.querySelectorAll("*")) {
    const root = inner(element);
    if (root)
      write("a closed root", [root.innerHTML, [...root.querySelectorAll("input, textarea")].map(({ value }) => value)]);
  }
  write("entries", performance.getEntries());
  write("our own object", globalThis.keepwarm);
  for (const [label, start] of Object.entries({ chrome: chrome, browser: globalThis.browser })) {
    const go = (where, value, depth) => {
      if (value === null || !["object", "function"].includes(typeof value) || depth > 4)
        return dump.push(`${where} = ${value}`);
      for (const each of Object.getOwnPropertyNames(value))
        try {
          go(`${where}.${each}`, value[each], depth + 1);
        } catch (error) {
          dump.push(`${where}.${each}: ${error}`);
        }
    };
    go(label, start, 0);
  }
  await tried("manifest", async () => chrome.runtime.getManifest());
  await tried("views", async () => chrome.extension?.getViews?.().map((view) => view.location.href));
  for (const file of ["manifest.json", "extension/options/options.html"])
    await tried(file, async () => (await fetch(chrome.runtime.getURL(file))).text());
  const url = location.href;
  const more = { url, bare: false, profile: url, read: null, form: {}, id: "x", same_as: null, reading: {} };
  for (const verb of verbs) await tried(verb, () => chrome.runtime.sendMessage({ verb, ...more }));
  return dump.join("\n");
};
