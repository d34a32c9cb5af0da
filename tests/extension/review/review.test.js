import assert from "node:assert/strict";
import { test } from "node:test";
import { example, openReview, question, WELL } from "./open-review.js";

const ADA = question("q1", "Ada Example");
const BO = question("q2", "Bo Muster");

/** A companion that forgets what was answered. @param {any[]} questions */
function companion(questions) {
  let [left, gone] = [questions, /** @type {any[]} */ ([])];
  const list = () => ({ items: left, open: left.length });
  return {
    "reviews.list": list,
    "reviews.settle": (/** @type {any} */ { id, answer }) => {
      gone = [...gone, ...left.filter((each) => each.id === id)];
      left = left.filter((each) => each.id !== id);
      return { answer, contact_id: "n1", merge_id: answer === "same" ? "m1" : null };
    },
    "reviews.reopen": (/** @type {any} */ { id }) => {
      left = [...left, ...gone.filter((each) => each.id === id)];
      return list();
    },
    "merges.undo": () => ({}),
  };
}

test("two people stand side by side: what agrees, what differs, what only one has, and why it is asked", async () => {
  const page = await openReview({ questions: [ADA] });
  assert.equal(page.title(), "Is this the same Ada Example?");
  assert.match(page.text(), /Why this is asked: name and place agree\./);
  const groups = [...page.document.querySelectorAll("tbody")].map((each) => each.textContent ?? "");
  assert.match(groups[0], /^Agrees.*Name/);
  assert.match(groups[1], /^Differs.*Profiles.*github\.com\/ada-2.*github\.com\/ada/);
  assert.match(groups[2], /^Only one has.*Headline.*nothing.*Analyst/);
  assert.match(page.text(), /New, seen on .*In your network since/);
});

test("one answers by single keys, hears what came of it, and stands before the next question", async () => {
  const page = await openReview({ answers: companion([ADA, BO]) });
  assert.equal(page.at("place").textContent, "1 of 2");
  page.key("d");
  await page.says("Ada Example: two people, and not asked again.");
  assert.deepEqual(page.sent("reviews.settle"), [{ verb: "reviews.settle", id: "q1", answer: "different" }]);
  assert.equal(page.at("place").textContent, "2 of 2");
  assert.match(page.title(), /Bo Muster/);
  assert.equal(page.document.activeElement, page.document.querySelector("h2"));
  page.key("s");
  await page.shows("All decided");
  assert.equal(page.sent("reviews.settle")[1].contact_id, ADA.candidates[0].contact.id);
  assert.match(page.text(), /2 questions are answered\./);
  assert.ok(page.at("same").hidden);
});

test("an answer is taken back with U or Ctrl+Z, a merge by undoing it, one after another", async () => {
  const page = await openReview({ answers: companion([ADA, BO]) });
  page.key("d");
  await page.says("two people");
  page.key("s");
  await page.shows("All decided");
  page.key("z", { ctrlKey: true });
  await page.says("Bo Muster: two people again, and not asked again.");
  assert.deepEqual(page.sent("merges.undo"), [{ verb: "merges.undo", id: "m1" }]);
  page.key("u");
  await page.says("Ada Example: asked again.");
  assert.deepEqual(page.sent("reviews.reopen"), [{ verb: "reviews.reopen", id: "q1" }]);
  assert.match(page.title(), /Ada Example/);
  assert.ok(page.at("undo").hidden);
});

test("who goes through what was put off stays there when they come back from another tab", async () => {
  const page = await openReview({ questions: [{ ...ADA, put_off: true }] });
  page.press("Go through what was put off");
  await page.shows("Is this the same Ada Example?");
  const asked = page.sent("reviews.list").length;
  page.document.dispatchEvent(new page.window.Event("visibilitychange"));
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(page.sent("reviews.list").length, asked);
  assert.equal(page.title(), "Is this the same Ada Example?");
});

test("what was put off and cannot be brought now is told, and not passed over", async () => {
  let away = false;
  const list = () => {
    if (away) throw { code: "offline", message: "The companion is away." };
    return { items: [{ ...ADA, put_off: true }], open: 0 };
  };
  const page = await openReview({
    answers: { "reviews.list": list, "link.look": () => ({ ...WELL, link: away ? "offline" : "ok" }) },
  });
  away = true;
  page.press("Go through what was put off");
  await page.until(() => page.at("outcome").className === "wrong");
  assert.match(page.title(), /Nothing to decide/);
});

test("what is put off can be gone through at the end", async () => {
  const page = await openReview({ questions: [{ ...ADA, put_off: true }] });
  assert.equal(page.title(), "Nothing to decide");
  assert.match(page.text(), /1 question is put off\./);
  page.press("Go through what was put off");
  await page.shows("Is this the same Ada Example?");
});

test("of several candidates one is chosen, by the arrow keys too", async () => {
  const [first] = ADA.candidates;
  const second = { ...first, contact: { ...first.contact, id: "c2", name: "Adah Example" }, reasons: ["same e-mail"] };
  const page = await openReview({ answers: companion([{ ...ADA, candidates: [first, second] }]) });
  assert.equal(page.title(), "Is Ada Example one of these 2 people?");
  page.key("ArrowRight");
  assert.match(page.text(), /Why this is asked: same e-mail\./);
  page.key("s");
  await page.shows("All decided");
  assert.equal(page.sent("reviews.settle")[0].contact_id, "c2");
});

test("where nobody is left to compare with, somebody can still be saved as a contact", async () => {
  const page = await openReview({ answers: companion([{ ...ADA, candidates: [] }]) });
  assert.equal(page.title(), "Nobody is left who may be Ada Example");
  assert.ok(page.at("same").hidden);
  page.key("d");
  await page.shows("All decided");
});

test("a key held down answers one question, and a second press before the answer none", async () => {
  const page = await openReview({ answers: companion([ADA, BO]) });
  page.key("l");
  page.key("l");
  page.key("l", { repeat: true });
  await page.says("Ada Example: put off.");
  assert.equal(page.sent("reviews.settle").length, 1);
});

test("single keys can be switched off, and stay off", async () => {
  const page = await openReview({ questions: [ADA] });
  page.document.querySelector("#letters input")?.click();
  page.key("s");
  assert.deepEqual(page.sent("reviews.settle"), []);
  assert.deepEqual(page.kept, { review_letters: false });
  assert.ok(page.at("same").querySelector("kbd").hidden);
  assert.equal(page.at("same").hasAttribute("aria-keyshortcuts"), false);
});

test("an answer that could not be kept is told, with what to do, and the question stays", async () => {
  const offline = { link: "offline", withheld: false, port: 17177 };
  const page = await openReview({
    questions: [ADA],
    answers: {
      "reviews.settle": () => {
        throw { code: "offline", message: "The companion could not be asked." };
      },
      "link.look": () => offline,
    },
  });
  page.key("s");
  await page.says("The companion is not running. Start it with");
  assert.match(page.title(), /Ada Example/);
  assert.ok(!page.at("same").hasAttribute("aria-disabled"));
});

test("a question that was answered elsewhere makes room for the next", async () => {
  let asked = [ADA, BO];
  const page = await openReview({
    answers: {
      "reviews.list": () => ({ items: asked }),
      "reviews.settle": () => {
        asked = [BO];
        throw { code: "conflict", message: "This has been answered otherwise." };
      },
    },
  });
  page.key("d");
  await page.says("This has been answered otherwise.");
  assert.match(page.title(), /Bo Muster/);
});

test("each trouble with the link says what to do, and it can be tried again", async () => {
  const todo = {
    offline: "keepwarm run",
    unpaired: "keepwarm pair",
    outdated: "Update both",
    stranger: "nothing was sent",
  };
  for (const [link, words] of Object.entries(todo)) {
    let isDown = true;
    const page = await openReview({
      answers: {
        "link.look": () => ({ link, withheld: false, port: 17177 }),
        "reviews.list": () => {
          if (isDown) throw { code: link, message: "Down." };
          return { items: [], open: 0 };
        },
      },
    });
    await page.shows(words);
    isDown = false;
    page.press("Try again");
    await page.shows("Nothing to decide");
  }
});

test("a page left open with nothing to decide looks again when the person comes back to it", async () => {
  let questions = /** @type {any[]} */ ([]);
  const page = await openReview({ answers: { "reviews.list": () => ({ items: questions }) } });
  assert.equal(page.title(), "Nothing to decide");
  questions = [ADA];
  page.document.dispatchEvent(new page.window.Event("visibilitychange"));
  await page.shows("Is this the same Ada Example?");
});

test("two contacts nobody asked about are found by name, compared and made one, and parted again", async () => {
  const contact = await example("contact.json");
  const { subject, candidates } = ADA;
  const other = { ...candidates[0].contact, id: "c2", name: "Ada Beispiel" };
  const pair = {
    subject: { ...subject, contact_id: contact.id },
    candidates: [{ ...candidates[0], contact: other, reasons: [] }],
  };
  const page = await openReview({
    search: `?contact=${contact.id}`,
    answers: {
      "contacts.read": () => contact,
      "contacts.search": () => ({ items: [contact, other], total: 2, next: null }),
      "contacts.compare": () => pair,
      "merges.make": () => ({ merge: { id: "m1" }, kept: contact }),
      "merges.undo": () => ({}),
    },
  });
  assert.equal(page.title(), "Who is the same person as Ada Example?");
  assert.deepEqual(
    [...page.document.querySelectorAll(".person strong")].map((each) => each.textContent),
    ["Ada Beispiel"],
  );
  page.document.querySelector(".person")?.click();
  await page.shows("Is Ada Example the same person as Ada Beispiel?");
  assert.deepEqual(page.sent("contacts.compare"), [{ verb: "contacts.compare", id: contact.id, to: "c2" }]);
  page.key("Escape");
  await page.shows("Who is the same person");
  page.document.querySelector(".person")?.click();
  await page.shows("Is Ada Example the same person as Ada Beispiel?");
  page.key("s");
  await page.shows("one person now");
  assert.deepEqual(page.sent("merges.make"), [{ verb: "merges.make", kept_id: contact.id, absorbed_id: "c2" }]);
  page.key("u");
  await page.says("Two people again.");
  assert.deepEqual(page.sent("merges.undo"), [{ verb: "merges.undo", id: "m1" }]);
});
