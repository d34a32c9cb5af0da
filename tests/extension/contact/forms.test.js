// The pure parts of a contact’s card: a touch's moment, and what an edit changed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changesFrom } from "../../../extension/contact/changes.js";
import { touchFrom, withOffset } from "../../../extension/contact/touch_form.js";

const CONTACT = {
  ...{
    name: "Ada Example",
    headline: "Engineer,\n of looms",
    company: null,
    location: "London",
    emails: [],
    links: ["https://ada.example"],
  },
  ...{ how_met: null, cadence: { days: 0, months: 3 }, circles: ["Guild"], tags: [] },
};
const FORM = {
  ...{
    name: "Ada Example",
    headline: "Engineer, of looms",
    company: "",
    location: "London",
    emails: "",
    links: "https://ada.example",
  },
  ...{ how_met: "", cadence: "months:3", cadence_days: "", circles: "Guild", tags: "" },
};

test("a form that nobody touched changes nothing", () => {
  assert.deepEqual(changesFrom(CONTACT, FORM), {});
});

test("each field that differs is told, and an emptied one clears", () => {
  const edited = { ...FORM, location: " ", links: "", cadence: "custom", cadence_days: "45", tags: "rust, looms ," };
  assert.deepEqual(changesFrom(CONTACT, edited), {
    location: null,
    links: [],
    cadence: { days: 45 },
    tags: ["rust", "looms"],
  });
  assert.deepEqual(changesFrom(CONTACT, { ...FORM, cadence: "" }), { cadence: null });
});

test("a touch today happened now, one on another day at its noon, both on the person's own day", () => {
  const contact = { id: "c1", profiles: [{ site: "github" }] };
  const now = new Date(2026, 2, 1, 23, 59, 30);
  const on = (/** @type {string} */ day) =>
    touchFrom(contact, { kind: "message", direction: "from_me", day, words: " " }, now).at;
  assert.equal(on("2026-03-01"), withOffset(now));
  assert.match(on("2026-02-27"), /^2026-02-27T12:00:00/);
  for (const at of [on("2026-03-01"), on("2026-02-27")]) assert.match(at, /[+-]\d\d:\d\d$/);
  assert.equal(new Date(withOffset(now)).getTime(), now.getTime());
});

test("a touch goes by the channel its kind implies, else by the contact's site", () => {
  const touch = (/** @type {string} */ kind, /** @type {any[]} */ profiles = [{ site: "github" }]) =>
    touchFrom({ id: "c1", profiles }, { kind, direction: "both", day: "2026-01-01", words: "" }, new Date(2026, 1, 1))
      .channel;
  assert.deepEqual(
    [touch("email"), touch("call"), touch("meeting"), touch("message"), touch("message", [])],
    ["email", "phone", "in_person", "github", "other"],
  );
});
