import assert from "node:assert/strict";
import { test } from "node:test";
import { openNetwork } from "./open-network.js";

const RUST = { tag: "rust", cadence: /** @type {any} */ ({ days: 45 }), contacts: 12 };
const CHOIR = { tag: "choir", cadence: null, contacts: 1 };

/** @param {any[]} items */
function opened(items) {
  const kept = items.map((each) => ({ ...each }));
  const set = (/** @type {any} */ { tag, cadence = null }) => {
    Object.assign(kept.find((each) => each.tag === tag) ?? {}, { cadence });
    return {};
  };
  return openNetwork({
    hash: "#tags",
    answers: { "tags.list": () => ({ items: kept }), "tags.set": set, "tags.clear": set },
  });
}

test("each tag says whom it leads to and what it lends, also a cadence that is none of the usual", async () => {
  const page = await opened([CHOIR, RUST]);
  await page.shows("12 contacts");
  const [choir, rust] = page.document.querySelectorAll("select");
  assert.deepEqual([choir.value, rust.value], ["", "days:45"]);
  assert.equal(rust.selectedOptions[0].textContent, "Every 45 days");
  assert.equal(page.document.querySelector(".tags a")?.getAttribute("href"), "#people?tag=choir");
});

test("a tag is given a cadence, which can be undone, and the focus stays at it", async () => {
  const page = await opened([CHOIR, RUST]);
  await page.shows("1 contact");
  const choice = () => /** @type {HTMLSelectElement} */ (page.document.querySelector("#tag-0"));
  choice().value = "months:1";
  choice().dispatchEvent(new page.window.Event("change"));
  await page.says("Everyone tagged choir follows it");
  assert.deepEqual(page.sent("tags.set"), [{ verb: "tags.set", tag: "choir", cadence: { months: 1 } }]);
  assert.equal(choice().value, "months:1");
  assert.equal(page.document.activeElement, choice());
  page.press("Undo");
  await page.says("As before");
  assert.deepEqual(page.sent("tags.clear"), [{ verb: "tags.clear", tag: "choir" }]);
  assert.equal(choice().value, "");
});

test("where nobody has a tag it says how one comes to one", async () => {
  const page = await opened([]);
  await page.shows("Nobody has a tag yet");
});
