import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf } from "../../../../extension/network/address.js";
import { openNetwork } from "../open-network.js";
import { BEGUN, DONE, importing, READY } from "./importing.js";

const DROP = "../../../../extension/network/import/drop.js";
const DESK = "../../../../extension/network/import/desk_here.js";
const remark = (/** @type {string} */ text, /** @type {any} */ more = {}) => ({
  text,
  line: 7,
  times: 1,
  file: "",
  ...more,
});

/** @param {Record<string, any>} [read] @param {any[]} [known] */
async function opened(read, known = []) {
  const companion = importing(read);
  for (const one of known) companion.imports.set(one.id, one);
  const page = await openNetwork({ hash: "#import", answers: companion.answers });
  /** @param {...string} names */
  const choose = (...names) => {
    const input = page.document.querySelector("input[type=file]");
    Object.defineProperty(input, "files", { value: names.map((name) => new File([name], name)), configurable: true });
    input?.dispatchEvent(new page.window.Event("change"));
  };
  return { ...page, companion, choose };
}

test("where nothing was brought in it says which files are good and where to get them", async () => {
  const page = await opened();
  for (const each of ["Choose files", "LinkedIn", "Connections.csv", "vCard", "Monica", "mbox"]) await page.shows(each);
  assert.equal(/** @type {any} */ (page.document.querySelector(".sources")).open, true);
});

test("a file shows what would become of it, is started, and taken back after one more word", async () => {
  const counts = { ...READY.counts, new: 1200, known: 3, changed: 2, possible: 4, unreadable: 150 };
  const page = await opened({
    "a.csv": { counts, unread: [remark("there is no name")], gone: [{ id: "c9", name: "Ida Gone" }] },
  });
  page.choose("a.csv");
  await page.shows("Nothing is taken in yet");
  for (const each of ["1,200 new", "3 known already", "2 of these changed", "4 possible duplicates"])
    await page.shows(each);
  for (const each of ["Cannot be read: 150", "line 7: there is no name", "and 149 more"]) await page.shows(each);
  page.press("Start");
  await page.shows("Nobody is due by an import");
  for (const each of ["4 rows may be of people you know", "Ida Gone"]) await page.shows(each);
  const { id } = page.sent("imports.start")[0];
  assert.deepEqual(addressOf(page.document.querySelector('a[href^="#people?"]')?.getAttribute("href") ?? "").query, {
    ...{ state: "none", import_id: id },
  });
  page.press("Undo this import");
  assert.equal(page.focused(), "Keep it");
  page.press("Take it back");
  await page.shows("Taken back: nothing that came with it is left");
});

test("who one is, is asked and answered; the words of messages are kept only if one says so", async () => {
  const asked = {
    question: "Which of these is you?",
    about: "own",
    options: [{ value: "Me Myself", label: "Me Myself" }],
    guess: [],
  };
  const counts = { ...READY.counts, new: 0, touches: 5 };
  const read = { "messages.csv": /** @type {any} */ ({ stage: "asking", asked }) };
  const page = await opened(read);
  page.choose("messages.csv");
  await page.shows("Which of these is you?");
  page.press("Go on");
  await page.shows("Say which of them you are");
  /** @type {any} */ (page.document.querySelector("input[name=own]")).click();
  read["messages.csv"] = { counts };
  page.press("Go on");
  await page.shows("5 touches with people you know");
  const tick = /** @type {any} */ (page.document.querySelector("input[name=words]"));
  assert.equal(tick.checked, false);
  tick.click();
  await page.until(() => page.document.querySelector("input[name=words]:checked"));
  const answers = page.sent("imports.preview").map(({ names, words }) => [names, words]);
  assert.deepEqual(answers.slice(-2), [
    [["Me Myself"], false],
    [["Me Myself"], true],
  ]);
  page.press("Cancel");
  await page.says("messages.csv is given up");
});

test("columns are taken as the person says, and one of them must tell who it is", async () => {
  const options = [
    { value: "who", label: "who (Lena)" },
    { value: "where", label: "where (Bern)" },
  ];
  const asked = { question: "Which column holds the names?", about: "columns", options, guess: ["where=location"] };
  const read = { "odd.csv": /** @type {any} */ ({ stage: "asking", asked }) };
  const page = await opened(read);
  page.choose("odd.csv");
  await page.shows("who (Lena)");
  page.press("Go on");
  await page.shows("Say which column holds a name");
  const [who, where] = /** @type {any} */ (page.document.querySelectorAll("table select"));
  assert.equal(where.value, "location");
  who.value = "name";
  read["odd.csv"] = {};
  page.press("Go on");
  await page.shows("Nothing is taken in yet");
  assert.deepEqual(page.sent("imports.preview").at(-1).columns, ["who=name", "where=location"]);
  page.press("Cancel");
  await page.says("given up");
});

test("what the columns of a table were taken for is shown before it starts, and can be said otherwise", async () => {
  const options = [{ value: "Club", label: "Club (Looms)" }];
  const asked = { question: "Which column holds the names?", about: "columns", options, guess: ["Club=tags"] };
  const read = { "table.csv": /** @type {any} */ ({ asked, total: 4000 }) };
  const page = await opened(read);
  page.choose("table.csv");
  await page.shows("Nothing is taken in yet");
  await page.shows("What its columns are taken for");
  const [club] = /** @type {any} */ (page.document.querySelectorAll("table.columns select"));
  assert.equal(club.value, "tags");
  club.value = "name";
  read["table.csv"] = { asked: { ...asked, guess: ["Club=name"] } };
  page.press("Go on");
  await page.until(() => /** @type {any} */ (page.document.querySelector("table.columns select"))?.value === "name");
  assert.deepEqual(page.sent("imports.preview").at(-1).columns, ["Club=name"]);
  page.press("Cancel");
  await page.says("given up");
});

test("one that runs is stopped, and what cannot be read says why", async () => {
  const running = { ...DONE, id: "r1", stage: "running", rows: 40, total: 900, isSlow: true };
  const failed = {
    ...BEGUN,
    id: "f1",
    file_name: "old.xls",
    stage: "failed",
    problem: "old.xls cannot be read: it is odd.",
  };
  const page = await opened({}, [running, failed]);
  await page.shows("old.xls cannot be read: it is odd.");
  page.press("Stop");
  await page.says("Stopped: all that came with Connections.csv is taken back");
  await page.shows("Taken back");
  page.press("Close");
  await page.until(() => !page.text().includes("it is odd"));
});

test("what came before is listed, unfolded with who has gone, and taken back from there", async () => {
  const gone = [{ id: "c7", name: "Otto Gone" }];
  const page = await opened({}, [{ ...DONE, id: "e1", gone }]);
  await page.shows("Brought in before");
  const fold = /** @type {any} */ (page.document.querySelector(".earlier details"));
  fold.open = true;
  await page.shows("Otto Gone");
  page.press("Undo this import");
  page.press("Take it back");
  await page.until(() => page.companion.imports.get("e1").stage !== "done");
});

test("a file that is dropped on any tab is brought in, and a folder is not", async () => {
  const page = await opened();
  const { acceptDrops } = await import(DROP);
  const { desk } = await import(DESK);
  const refused = /** @type {string[]} */ ([]);
  acceptDrops(desk.add, (/** @type {string} */ why) => refused.push(why));
  const drop = (/** @type {boolean} */ isDirectory) => {
    const event = new page.window.Event("drop", { bubbles: true, cancelable: true });
    const getAsFile = () => new File(["x"], "dropped.csv");
    const items = [{ kind: "file", getAsFile, webkitGetAsEntry: () => ({ isDirectory }) }];
    Object.assign(event, { dataTransfer: { types: ["Files"], items } });
    page.document.body.dispatchEvent(event);
    return event.defaultPrevented;
  };
  assert.ok(drop(true));
  assert.match(refused[0], /^That is a folder/);
  assert.ok(drop(false));
  await page.shows("dropped.csv");
  await page.shows("Nothing is taken in yet");
});

test("the network is taken along as a file of its own", async () => {
  const page = await opened();
  const taken = /** @type {any[]} */ ([]);
  page.answers["export.take"] = () => ({ id: "f1", size: 11 });
  page.answers["export.part"] = ({ offset }) => btoa("BEGIN:VCARD".slice(offset, offset + 4));
  URL.createObjectURL = (/** @type {any} */ blob) => taken.push(blob.size) && "blob:one";
  page.window.HTMLAnchorElement.prototype.click = function () {
    taken.push(this.download);
  };
  page.press("vCard");
  await page.says("with your downloads: 1 kB");
  assert.deepEqual(page.sent("export.take"), [{ verb: "export.take", as: "vcf" }]);
  assert.deepEqual(
    page.sent("export.part").map(({ id, offset }) => [id, offset]),
    [0, 4, 8].map((offset) => ["f1", offset]),
  );
  assert.equal(taken[0], 11);
  assert.match(taken[1], /^keepwarm-\d{4}-\d\d-\d\d\.vcf$/);
});
