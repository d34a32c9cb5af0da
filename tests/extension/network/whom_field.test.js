import assert from "node:assert/strict";
import { test } from "node:test";
import { meant } from "../../../extension/network/whom_field.js";

const ADA = { id: "1", name: "Ada Example" };
const TWIN = { id: "2", name: "Ada Example" };
const BO = { id: "3", name: "Bo Other" };

test("a line of the list means whom it stands for, a name whoever alone has it", () => {
  const people = new Map([
    ["Ada Example · Mills", ADA],
    ["Bo Other", BO],
  ]);
  assert.equal(meant("Ada Example · Mills", people), ADA);
  assert.equal(meant("ada example", people), ADA);
  assert.equal(meant("Ada", people), null);
  assert.equal(meant("", people), null);
});

test("a name that two have means neither", () => {
  assert.equal(
    meant(
      "Ada Example",
      new Map([
        ["Ada Example · Mills", ADA],
        ["Ada Example · Looms", TWIN],
      ]),
    ),
    null,
  );
});
