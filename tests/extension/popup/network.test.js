import assert from "node:assert/strict";
import { test } from "node:test";
import { ADA, openPopup } from "./open-popup.js";

const reminder = { contact: ADA, due: ADA.due, days_late: 9, why: "Nine days late.", practice: "interest" };

test("whom to reach is listed in the companion's order, each with why", async () => {
  const second = { ...reminder, contact: { ...ADA, id: "c2", name: "Bo Muster" }, why: "A week late." };
  const popup = await openPopup({
    answers: { "reminders.list": () => ({ overdue: 2, soon: 0, items: [reminder, second], next: null }) },
  });
  await popup.shows("Time to reach out · 2");
  const rows = [...popup.document.querySelectorAll(".person")].map(({ textContent }) => textContent);
  assert.match(rows[0] ?? "", /Ada Example.*Overdue by 9 days.*Nine days late\./);
  assert.match(rows[1] ?? "", /Bo Muster.*A week late\./);
});

test("those who come after are shown when asked for, after those who are there", async () => {
  const pages = [reminder, { ...reminder, contact: { ...ADA, id: "c2", name: "Bo Muster" } }];
  const popup = await openPopup({
    answers: {
      "reminders.list": ({ cursor }) =>
        cursor === "more"
          ? { overdue: 2, soon: 0, items: [pages[1]], next: null }
          : { overdue: 2, soon: 0, items: [pages[0]], next: "more" },
    },
  });
  await popup.shows("Time to reach out · 2");
  popup.press("Show more");
  await popup.shows("Bo Muster");
  const rows = [...popup.document.querySelectorAll(".person")];
  assert.deepEqual(
    rows.map((row) => row.querySelector("strong")?.textContent),
    ["Ada Example", "Bo Muster"],
  );
  assert.equal(popup.document.activeElement, rows[1]);
  assert.doesNotMatch(popup.text(), /Show more/);
});

test("who soon will be due is listed below, in yellow, with those who come after them", async () => {
  const soon = { ...reminder, contact: { ...ADA, id: "c3", name: "Cy Third", state: "soon", due: "2099-01-01" } };
  const popup = await openPopup({
    answers: {
      "reminders.list": ({ state }) => ({ overdue: 0, soon: 1, items: state === "soon" ? [soon] : [], next: null }),
      "contacts.search": () => ({ items: [], total: 3, next: null }),
    },
  });
  await popup.shows("Soon · 1");
  assert.match(popup.text(), /Nobody is overdue.*Cy Third/s);
  assert.equal(popup.document.querySelectorAll(".due.soon").length, 1);
});

test("a search that finds many shows the rest when asked for", async () => {
  const popup = await openPopup({
    answers: {
      "contacts.search": ({ q, cursor }) => ({
        items: q === "looms" ? [cursor ? { ...ADA, name: "Bo Muster" } : ADA] : [],
        total: 2,
        next: cursor ? null : "more",
      }),
    },
  });
  const search = /** @type {any} */ (popup.document.querySelector("input[type=search]"));
  search.value = "looms";
  search.dispatchEvent(new Event("input"));
  await popup.shows("Ada Example");
  popup.press("Show more");
  await popup.shows("Bo Muster");
  assert.deepEqual(popup.sent("contacts.search").at(-1), { verb: "contacts.search", q: "looms", cursor: "more" });
});

test("an empty network says how to begin", async () => {
  const popup = await openPopup({});
  await popup.shows("Your network is empty so far");
});

test("a search asks once the writing pauses, and opens what it found", async () => {
  const popup = await openPopup({
    answers: {
      "contacts.search": ({ q }) => ({ items: q === "looms" ? [ADA] : [], total: q === "looms" ? 1 : 5, next: null }),
      "contacts.read": () => ADA,
    },
  });
  const search = /** @type {any} */ (popup.document.querySelector("input[type=search]"));
  for (const q of ["l", "lo", "loom", "looms"]) {
    search.value = q;
    search.dispatchEvent(new Event("input"));
  }
  await popup.shows("1 contact");
  assert.deepEqual(
    popup.sent("contacts.search").map(({ q }) => q),
    ["", "looms"],
  );
  popup.document.querySelector(".person")?.click();
  await popup.shows("Log a touch");
  popup.key("Escape");
  await popup.shows("1 contact");
});

test("an answer to an earlier search does not take the place of a later one", async () => {
  const waiting = /** @type {((value: any) => void)[]} */ ([]);
  const popup = await openPopup({
    answers: {
      "contacts.search": ({ q }) => (q ? new Promise((resolve) => waiting.push(resolve)) : { items: [], total: 1 }),
    },
  });
  const search = /** @type {any} */ (popup.document.querySelector("input[type=search]"));
  for (const q of ["ada", "bo"]) {
    search.value = q;
    search.dispatchEvent(new Event("input"));
    await popup.until(() => popup.sent("contacts.search").some((message) => message.q === q));
  }
  waiting[1]({ items: [{ ...ADA, name: "Bo Muster" }], total: 1 });
  await popup.shows("Bo Muster");
  waiting[0]({ items: [ADA], total: 1 });
  await new Promise((resolve) => setTimeout(resolve));
  assert.doesNotMatch(popup.text(), /Ada Example/);
});

test("a quiet line tells of questions and leads to them; those put off are not counted", async () => {
  const popup = await openPopup({ answers: { "reviews.list": () => ({ items: [{}, {}, {}], open: 2 }) } });
  await popup.shows("2 questions: one person or two?");
  popup.press("2 questions: one person or two?");
  await popup.until(() => popup.opened.length);
  assert.match(popup.opened[0], /extension\/review\/review\.html$/);
});

test("where nothing is to be decided, or nobody can say, there is no line", async () => {
  const down = () => {
    throw { code: "offline", message: "The companion could not be asked." };
  };
  for (const list of [() => ({ items: [{}], open: 0 }), down]) {
    const popup = await openPopup({ answers: { "reviews.list": list } });
    assert.ok(/** @type {any} */ (popup.document.getElementById("questions")).hidden);
  }
});

test("each trouble with the link says what it is and what to do", async () => {
  const todo = {
    offline: "keepwarm run",
    unpaired: "keepwarm pair",
    outdated: "Update both",
    stranger: "nothing was sent",
  };
  for (const [link, words] of Object.entries(todo)) {
    const look = { link, withheld: false, port: 17177, outbox: { waiting: 0, refused: [] } };
    const popup = await openPopup({ answers: { "link.look": () => look } });
    await popup.shows(words);
    assert.match(popup.text(), /Your network shows here when the companion answers/);
  }
});

test("what waits is counted, and what was refused can be tried again or discarded", async () => {
  const look = {
    link: "ok",
    withheld: false,
    port: 17177,
    outbox: { waiting: 2, refused: [{ id: "i1", what: "Ada Example", reason: "Give a name." }] },
  };
  const popup = await openPopup({
    answers: { "link.look": () => look, "outbox.discard": () => null, "outbox.retry": () => null },
  });
  await popup.shows("2 waiting to be saved.");
  assert.match(popup.text(), /1 item was refused.*Ada Example.*Give a name\./);
  popup.press("Try again");
  await popup.until(() => popup.sent("outbox.retry").length === 1);
  await popup.until(() => popup.sent("link.look").length === 2);
  popup.press("Discard");
  await popup.until(() => popup.sent("outbox.discard").length === 1);
});

test("a view that comes late does not take the place of the one the person went to", async () => {
  let answer = /** @type {(value: any) => void} */ (() => {});
  let asked = 0;
  const slow = () => (asked++ ? new Promise((resolve) => (answer = resolve)) : { contact: null });
  const popup = await openPopup({ answers: { "contacts.lookup": slow } });
  popup.press("This page");
  await popup.until(() => asked === 2);
  popup.press("Network");
  await popup.shows("Your network is empty so far");
  answer({ contact: null });
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.match(popup.text(), /Your network is empty so far/);
  assert.equal(popup.document.getElementById("network-view")?.getAttribute("aria-current"), "page");
});
