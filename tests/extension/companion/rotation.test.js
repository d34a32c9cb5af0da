import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { call } from "../../../extension/companion/client.js";
import { createCompanion } from "../../../extension/companion/companion.js";
import { LinkDown } from "../../../extension/companion/link.js";
import { pair } from "../../../extension/companion/pairing.js";
import { LIFETIME_MS, rotateWhenOld } from "../../../extension/companion/rotation.js";
import { inTurn } from "../browser/fake-chrome.js";
import { CODE, memoryKeeper, startCompanion } from "./fake-companion.js";

const MADE = Date.parse("2026-03-01T12:00:00Z");
const OLD = MADE + LIFETIME_MS;

/** @type {Awaited<ReturnType<typeof startCompanion>>} */
let server;
let keeper = memoryKeeper();
let exclusive = inTurn();

beforeEach(async () => {
  server = await startCompanion();
  keeper = memoryKeeper();
  exclusive = inTurn();
  await keeper.write(await pair(call, server.port, CODE, "Test", MADE));
});
afterEach(() => server.stop());

const companion = () => createCompanion({ call, keeper, port: async () => server.port, onLink: async () => {} });
const rotate = (now = OLD) => rotateWhenOld({ ask: companion().ask, keeper, now, exclusive });
const kept = async () => /** @type {import("../../../extension/companion/keeper.js").Key} */ (await keeper.read());
const rotations = () => server.asked.filter(({ path }) => path === "/v1/rotate").length;
const works = async () => (await companion().ask("GET", "/v1/digest")).status === 200;

test("a token of ninety days is renewed, and a younger one is not", async () => {
  const before = await kept();
  await rotate(OLD - 1);
  assert.deepEqual(await kept(), before);
  await rotate(OLD);
  const after = await kept();
  assert.notEqual(after.token, before.token);
  assert.deepEqual({ ...after, token: "", made_at: 0 }, { ...before, token: "", made_at: 0 });
  assert.ok(await works());
  await rotate(OLD + 1);
  assert.equal(rotations(), 1);
});

test("a key that does not say when it was made, or says a day long after this one, is renewed", async () => {
  for (const madeAt of [undefined, OLD + 2 * LIFETIME_MS]) {
    const before = await kept();
    await keeper.write({ ...before, made_at: madeAt });
    await rotate();
    assert.notEqual((await kept()).token, before.token);
    assert.equal((await kept()).made_at, OLD);
  }
});

test("a reply that is lost, or a worker stopped before it kept the new token, costs nothing", async () => {
  const { token } = await kept();
  await assert.rejects(
    rotateWhenOld({
      ask: async (...asked) => {
        await companion().ask(...asked);
        throw new LinkDown("offline");
      },
      keeper,
      now: OLD,
      exclusive,
    }),
    LinkDown,
  );
  assert.equal((await kept()).token, token);
  assert.ok(await works());
  await rotate();
  assert.notEqual((await kept()).token, token);
  assert.ok(await works());
});

test("a token that cannot be kept leaves the one that is", async () => {
  const { token } = await kept();
  const { write } = keeper;
  keeper.write = async () => {
    throw new Error("The disk is full.");
  };
  await assert.rejects(rotate(), /full/);
  keeper.write = write;
  assert.equal((await kept()).token, token);
  assert.ok(await works());
});

test("a companion that refuses, or answers with half a reply, leaves the token", async () => {
  const { token } = await kept();
  for (const reply of [
    { status: 404, body: { error: { code: "not_found", message: "An earlier companion." } } },
    { status: 201, body: null },
    { status: 201, body: { token: 7 } },
    { status: 201, body: { token: "" } },
    { status: 507, body: { error: { code: "disk_full", message: "Full." } } },
  ]) {
    server.ways.answer = ({ path }) => (path === "/v1/rotate" ? reply : null);
    await rotate();
    assert.equal((await kept()).token, token);
  }
});

test("two at once renew it once", async () => {
  await Promise.all([rotate(), rotate()]);
  assert.equal(rotations(), 1);
  assert.ok(await works());
});

test("without a key nothing is asked", async () => {
  await keeper.forget();
  await rotate();
  assert.equal(rotations(), 0);
});

test("the token goes to nobody who has not proved to be the companion", async () => {
  server.ways.name = null;
  const before = server.asked.length;
  await assert.rejects(rotate(), LinkDown);
  assert.ok(server.asked.slice(before).every(({ token }) => !token));
});
