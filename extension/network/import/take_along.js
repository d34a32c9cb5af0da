// Taking the network along: all of it, or its people in the formats that other programs read.
import { fromText } from "../../browser/bytes.js";
import { localDay } from "../../contact/touch.js";
import { button, h } from "../../interface/element.js";
import { megabytes } from "./stages.js";

/** @type {[as: string, label: string, about: string][]} */
const FORMATS = [
  ["zip", "Everything", "all of the below in one zip"],
  ["json", "JSON", "all that is kept, which “keepwarm import” reads again"],
  ["csv", "CSV", "the people, for spreadsheets"],
  ["vcf", "vCard", "the people, for phones and address books"],
];

/** @param {import("../shell.js").Tools} tools */
export function takeAlong(tools) {
  const rows = FORMATS.map(([as, label, about]) =>
    h(
      "li",
      {},
      button(label, ({ currentTarget }) => take(tools, as, currentTarget)),
      h("span", { class: "soft" }, about),
    ),
  );
  return h("section", { class: "panel along" }, h("h2", {}, "Take along"), h("ul", {}, ...rows));
}

/** @param {import("../shell.js").Tools} tools @param {string} as @param {EventTarget | null} pressed */
function take(tools, as, pressed) {
  const deed = /** @type {HTMLButtonElement} */ (pressed);
  return tools.attempt(async () => {
    deed.disabled = true;
    try {
      const { id, size } = await tools.ask("export.take", { as });
      const name = `keepwarm-${localDay(new Date())}.${as}`;
      download(name, new Blob(await partsOf(tools, id, size)));
      tools.say(`${name} is with your downloads: ${megabytes(size)}`);
    } finally {
      deed.disabled = false;
      if (document.activeElement === document.body) deed.focus();
    }
  });
}

/** @param {import("../shell.js").Tools} tools @param {string} id @param {number} size @returns {Promise<Uint8Array<ArrayBuffer>[]>} all of a file */
async function partsOf(tools, id, size) {
  const parts = [];
  for (let offset = 0; offset < size; ) {
    const part = fromText(await tools.ask("export.part", { id, offset }));
    parts.push(part);
    offset += part.length;
  }
  return parts;
}

/** @param {string} name @param {Blob} file */
function download(name, file) {
  const url = URL.createObjectURL(file);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // by then the browser has begun to write it
}
