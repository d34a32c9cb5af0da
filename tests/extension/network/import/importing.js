// A companion that takes files in, as its answers look to a page: parts are kept, reading and taking in end at the next look.
import { readFile } from "node:fs/promises";

const shown = async (/** @type {string} */ name) =>
  JSON.parse(await readFile(new URL(`../../../contract/${name}.json`, import.meta.url), "utf8")).reply;
export const [BEGUN, READY, LISTED] = await Promise.all(["import-begun", "import", "imports"].map(shown));
export const [DONE] = LISTED.items;

/** @param {Record<string, any>} [read] what reading a file comes to, by its name; else it is ready */
export function importing(read = {}) {
  const imports = /** @type {Map<string, any>} */ (new Map());
  const parts = /** @type {any[]} */ ([]);
  const put = (/** @type {any} */ one) => imports.set(one.id, one) && { ...one };
  const turn = (/** @type {string} */ id, /** @type {string} */ stage) => put({ ...imports.get(id), stage });
  const after = (/** @type {any} */ one) => {
    if (one.stage === "reading") return { ...READY, ...read[one.file_name], id: one.id, file_name: one.file_name };
    if (one.isSlow && one.stage === "running") return one; // until it is stopped
    if (one.stage === "running") return { ...one, stage: "done", rows: one.total };
    return one.stage === "undoing" ? { ...one, stage: "undone" } : one;
  };
  const isUnbegun = (/** @type {any} */ { stage }) =>
    ["receiving", "reading", "asking", "ready", "failed"].includes(stage);
  return {
    imports,
    parts,
    answers: /** @type {Record<string, (message: any) => any>} */ ({
      "imports.list": () => ({ items: [...imports.values()].reverse() }),
      "imports.read": ({ id }) => put(after(imports.get(id))),
      "imports.begin": ({ id, file_name, size }) => put({ ...BEGUN, id, file_name, size }),
      "imports.part": ({ id, offset, data }) => {
        parts.push({ offset, data });
        return { received: put({ ...imports.get(id), received: offset + atob(data).length }).received };
      },
      "imports.preview": ({ id }) => turn(id, "reading"),
      "imports.start": ({ id }) => turn(id, "running"),
      "imports.undo": ({ id }) => turn(id, isUnbegun(imports.get(id)) ? "cancelled" : "undoing"),
    }),
  };
}
