import assert from "node:assert/strict";
import { test } from "node:test";
import { captureFrom } from "../../../extension/background/capture.js";

const PERSON = {
  ...{
    name: "Ada Example",
    handle: "ada",
    profile_url: "https://github.com/ada",
    stable_id: { kind: "github:user_id", value: "7" },
  },
  ...{
    headline: "Engineer",
    company: null,
    location: "London",
    bio: "Looms.",
    avatar_url: null,
    emails: ["ada@ada.example"],
    links: [],
  },
};
const READ = { capturable: true, person: PERSON, recipe: "github@1", missed: ["company"] };
const FORM = {
  ...{
    name: "Ada Example",
    headline: "Engineer",
    company: "",
    location: "London",
    emails: "ada@ada.example",
    links: "",
  },
  ...{ cadence: "", circles: "", tags: "", how_met: "", note: "" },
};
const URL = "https://github.com/ada";
const capture = (/** @type {Record<string, string>} */ changes = {}, /** @type {any} */ read = READ) =>
  captureFrom({ url: URL, read, form: { ...FORM, ...changes } });

test("what nobody touched stays the page's word and nothing is chosen", () => {
  assert.deepEqual(capture(), { url: URL, recipe: "github@1", missed: ["company"], person: PERSON, chosen: {} });
});

test("white space alone is no edit", () => {
  assert.deepEqual(capture({ name: " Ada  Example ", links: "\n" }).chosen, {});
});

test("what was edited or added is chosen, and the page's word is kept beside it", () => {
  const { person, chosen } = capture({
    name: "Ada E.",
    company: "Analytical Engines",
    links: "https://ada.example\n\nhttps://ada.example",
  });
  assert.deepEqual(chosen, { name: "Ada E.", company: "Analytical Engines", links: ["https://ada.example"] });
  assert.deepEqual(person, PERSON);
});

test("what was cleared is nobody's", () => {
  const { person, chosen } = capture({ headline: "", emails: " " });
  assert.deepEqual([person.headline, person.emails, chosen], [null, [], {}]);
});

test("circles, tags, cadence, note and how you met are chosen when there are any", () => {
  const { chosen } = capture({
    circles: "Guild, guild ,",
    tags: "rust",
    cadence: "months:3",
    note: " Tea,\nnot coffee. ",
    how_met: "A talk",
  });
  assert.deepEqual(chosen, {
    ...{ cadence: { months: 3 }, circles: ["Guild", "guild"], tags: ["rust"] },
    ...{ how_met: "A talk", note: "Tea,\nnot coffee." },
  });
});

test("with nothing read, the form is all there is", () => {
  const { recipe, person, chosen } = capture({}, null);
  assert.equal(recipe, "by-hand@1");
  assert.ok(Object.values(person).every((value) => value === null || value.length === 0));
  assert.deepEqual(chosen, {
    name: "Ada Example",
    headline: "Engineer",
    location: "London",
    emails: ["ada@ada.example"],
  });
});

test("what was read is not changed by saving it", () => {
  const before = structuredClone(READ);
  capture({ headline: "", emails: "" });
  assert.deepEqual(READ, before);
});
