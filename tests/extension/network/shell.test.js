import assert from "node:assert/strict";
import { test } from "node:test";
import { openNetwork } from "./open-network.js";

/** @param {string} hash @param {any} show @param {object} [more] */
const tab = (hash, show, more = {}) => ({ title: hash.toUpperCase(), hash, load: async () => ({ show }), ...more });
/** @param {string} name */
const heading = (name) => async (/** @type {HTMLElement} */ root) => {
  const title = document.createElement("h1");
  title.textContent = name;
  root.append(title);
};
/** @returns {{ promise: Promise<any>, resolve: (value: any) => void }} */
function withResolve() {
  let resolve = (/** @type {any} */ _) => {};
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
const ALPHA = tab("alpha", heading("This is alpha"));
const BETA = tab("beta", async (/** @type {HTMLElement} */ root, /** @type {any} */ { at }) =>
  heading(`Beta ${at.path.join("+")} ${at.query.q ?? ""}`)(root),
);

test("the address says which tab is shown, with what in it; without one it is the first", async () => {
  const page = await openNetwork({ tabs: [ALPHA, BETA] });
  await page.shows("This is alpha");
  assert.equal(page.document.title, "ALPHA · Keepwarm");
  page.go("#beta/one/two%2Fthree?q=a+b");
  await page.shows("Beta one+two/three a b");
  assert.equal(page.focused(), "Beta one+two/three a b");
  assert.equal(page.document.querySelector("[aria-current]")?.textContent, "BETA");
  page.window.history.back();
  await page.shows("This is alpha");
});

test("a tab that belongs to another has no place in the row, and the other is marked", async () => {
  const gamma = tab("gamma", heading("Gamma"), { under: "beta" });
  const page = await openNetwork({ tabs: [ALPHA, BETA, gamma], hash: "#gamma" });
  assert.deepEqual(
    [...page.document.querySelectorAll("#tabs a")].map((link) => link.textContent?.trim()),
    ["ALPHA", "BETA", "Duplicates"],
  );
  assert.equal(page.document.querySelector("[aria-current]")?.textContent, "BETA");
});

test("the way to the questions tells how many are open", async () => {
  const page = await openNetwork({ tabs: [ALPHA], answers: { "reviews.list": () => ({ items: [], open: 3 }) } });
  await page.until(() => page.at("tabs").textContent.includes("Duplicates 3"));
});

test("a tab that is slower than the next step no longer shows", async () => {
  const { promise: asked, resolve: answer } = withResolve();
  const { promise: done, resolve: finish } = withResolve();
  const slow = tab("slow", async (/** @type {HTMLElement} */ root) => {
    await asked;
    await heading("Too late")(root);
    finish(root);
  });
  const page = await openNetwork({ tabs: [ALPHA, slow] });
  page.go("#slow");
  await page.until(() => page.at("view").hasAttribute("aria-busy"));
  page.go("#alpha");
  await page.shows("This is alpha");
  answer(null);
  assert.equal((await done).textContent, "Too late");
  assert.equal(page.text(), "This is alpha");
});

test("what stands in the way is told with what to do, and trying again shows the tab", async () => {
  let away = true;
  const tabs = [
    tab("alpha", async (/** @type {HTMLElement} */ root, /** @type {any} */ { ask }) => {
      await ask("people.list");
      await heading("They are here")(root);
    }),
  ];
  const page = await openNetwork({
    tabs,
    answers: {
      "people.list": () => {
        if (away) throw { code: "offline", message: "The companion could not be asked." };
      },
      "link.look": () => ({ link: away ? "offline" : "ok", port: 17177 }),
    },
  });
  await page.shows("The companion is not running");
  away = false;
  page.press("Try again");
  await page.shows("They are here");
});

test("an action that fails says so and leaves the view; one that is done can be taken back", async () => {
  const done = /** @type {string[]} */ ([]);
  const tabs = [
    tab("alpha", async (/** @type {HTMLElement} */ root, /** @type {any} */ { say, attempt }) => {
      await heading("Stays")(root);
      const act = document.createElement("button");
      act.textContent = "Act";
      act.onclick = () => say("Done", () => done.push("undone"));
      const fail = document.createElement("button");
      fail.textContent = "Fail";
      fail.onclick = () => attempt(() => Promise.reject(new Error("It is too late for that.")));
      root.append(act, fail);
    }),
  ];
  const page = await openNetwork({ tabs });
  page.press("Act");
  assert.equal(page.said(), "Done");
  page.press("Undo");
  assert.deepEqual(done, ["undone"]);
  page.press("Fail");
  await page.says("It is too late for that.");
  assert.ok(page.at("undo").hidden);
  assert.match(page.text(), /Stays/);
});

test("what is taken back after the tab was shown anew is seen; in another tab it shows nothing", async () => {
  let count = 0;
  const late = /** @type {(() => Promise<void>)[]} */ ([]);
  const tabs = [
    tab("alpha", async (/** @type {HTMLElement} */ root, /** @type {any} */ { again, say }) => {
      await heading(`Count ${count}`)(root);
      const add = document.createElement("button");
      add.textContent = "Add";
      add.onclick = async () => {
        count += 1;
        await again();
        late.push(again);
        say("Added", () => {
          count -= 1;
          return again();
        });
      };
      root.append(add);
    }),
    BETA,
  ];
  const page = await openNetwork({ tabs });
  page.press("Add");
  await page.says("Added");
  assert.match(page.text(), /Count 1/);
  page.press("Undo");
  await page.shows("Count 0");
  page.go("#beta");
  await page.shows("Beta");
  await late[0]();
  assert.match(page.text(), /Beta/);
});

test("shown anew after a change, a tab keeps the focus where it is told and its own memory of this step", async () => {
  let shown = 0;
  const ended = /** @type {boolean[]} */ ([]);
  const tabs = [
    tab("alpha", async (/** @type {HTMLElement} */ root, /** @type {any} */ { again, kept, left }) => {
      kept.times = (kept.times ?? 0) + 1;
      shown = kept.times;
      left.addEventListener("abort", () => ended.push(true));
      const act = document.createElement("button");
      act.textContent = `Again ${shown}`;
      act.onclick = () => again("button");
      root.append(act);
    }),
    BETA,
  ];
  const page = await openNetwork({ tabs });
  page.press("Again 1");
  await page.shows("Again 2");
  assert.equal(page.focused(), "Again 2");
  assert.deepEqual(ended, [true]);
  page.go("#beta");
  await page.shows("Beta");
  page.window.history.back();
  await page.shows("Again 3");
});

test("a tab whose module cannot be loaded says so with what to do, and the others go on", async () => {
  const broken = { title: "Broken", hash: "broken", load: () => Promise.reject(new TypeError("Failed to fetch")) };
  const page = await openNetwork({ tabs: [ALPHA, broken], hash: "#broken" });
  await page.shows("This part of the page could not be loaded");
  assert.equal(page.focused(), "This part of the page could not be loaded");
  assert.doesNotMatch(page.text(), /Failed to fetch/);
  page.go("#alpha");
  await page.shows("This is alpha");
});

test("what a tab asks first is asked once for each time that it is shown, and given to it", async () => {
  const tabs = [
    tab(
      "alpha",
      async (/** @type {HTMLElement} */ root, /** @type {any} */ { first, again }) => {
        await heading(`There are ${await first}`)(root);
        const act = document.createElement("button");
        act.textContent = "Again";
        act.onclick = () => again();
        root.append(act);
      },
      { first: (/** @type {any} */ _, /** @type {any} */ ask) => ask("people.list") },
    ),
  ];
  let count = 0;
  const page = await openNetwork({ tabs, answers: { "people.list": () => ++count } });
  await page.shows("There are 1");
  page.press("Again");
  await page.shows("There are 2");
  assert.equal(page.sent("people.list").length, 2);
});
