// Keeps this browser's key to the companion. IndexedDB of the extension's own origin, because content scripts can read
// storage.local in every browser but never this.

/** @typedef {{ client_id: string, token: string, server_key: string, companion_id: string, made_at?: number }} Key `made_at` is
 *  when the token was given, in milliseconds since the epoch; a key kept by the first versions does not say */
/** @typedef {{ read(): Promise<Key | null>, write(key: Key): Promise<void>, forget(): Promise<void> }} Keeper */

const DATABASE = "keepwarm";
const STORE = "keys";
const ONLY = "companion";

/** @returns {Promise<Key | null>} */
export function read() {
  return inStore("readonly", (store) => store.get(ONLY)).then((key) => key ?? null);
}

/** @param {Key} key @returns {Promise<void>} */
export async function write(key) {
  await inStore("readwrite", (store) => store.put(key, ONLY));
}

/** @returns {Promise<void>} */
export async function forget() {
  await inStore("readwrite", (store) => store.delete(ONLY));
}

/** @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} use @returns {Promise<any>} */
async function inStore(mode, use) {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = use(transaction.objectStore(STORE));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve; // not the request's own success: a write is kept only once its transaction is
      transaction.onabort = () => reject(transaction.error);
    });
    return request.result;
  } finally {
    database.close();
  }
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
