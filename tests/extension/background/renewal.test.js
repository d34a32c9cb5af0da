// The browser's token is renewed in the background: the whole of it, from the alarm to the companion's port.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LIFETIME_MS } from "../../../extension/companion/rotation.js";
import { begin, browser, companion, connect, end, rounds, SAVE, tell } from "./whole.js";

before(begin);
after(end);

const renewals = () => companion().asked.filter(({ path }) => path === "/v1/rotate").length;

test("an old token is renewed on the round of the minute, once, and captures go on under the new one", async (context) => {
  context.mock.timers.enable({ apis: ["Date"], now: Date.now() + LIFETIME_MS });
  await rounds.ring("remind");
  await rounds.ring("remind");
  assert.equal(renewals(), 1);
  assert.equal((await tell("captures.save", SAVE)).value.verdict, "saved");
  const [{ token }] = companion().clients.values();
  assert.equal(companion().asked.findLast(({ path }) => path === "/v1/captures")?.token, token);
  assert.ok(!JSON.stringify([...browser.storage.kept, ...browser.session.kept]).includes(token));
});

/**
 * An old token is being renewed, and the companion's answer stays away until the other thing is done or waits for its turn.
 * @param {import("node:test").TestContext} context @param {number} lifetimes after which it is old again @param {() => Promise<any>} other
 */
async function meanwhile(context, lifetimes, other) {
  context.mock.timers.enable({ apis: ["Date"], now: Date.now() + lifetimes * LIFETIME_MS });
  const { locks } = navigator;
  const done = new Promise((resolve) => {
    companion().ways.answer = async ({ path }) => {
      if (path !== "/v1/rotate") return null;
      companion().ways.answer = () => null;
      const waits = new Promise((asked) => {
        const request = (/** @type {string} */ name, /** @type {() => Promise<any>} */ run) => {
          if (name === "keepwarm:key") asked(null);
          return locks.request(name, run);
        };
        Object.defineProperty(globalThis, "navigator", { value: { locks: { request } }, configurable: true });
      });
      const under = other();
      resolve(under);
      await Promise.race([under, waits]);
      return null;
    };
  });
  await rounds.ring("remind");
  await done;
  Object.defineProperty(globalThis, "navigator", { value: { locks }, configurable: true });
}

test("a renewal under way does not put back the key of before another pairing", async (context) => {
  await meanwhile(context, 10, connect);
  const [, newer] = companion().clients.keys();
  await tell("captures.save", SAVE);
  const { token } = companion().clients.get(newer);
  assert.equal(companion().asked.findLast(({ path }) => path === "/v1/captures")?.token, token);
});

test("a renewal under way does not bring back a key that is forgotten meanwhile", async (context) => {
  await meanwhile(context, 20, () => tell("link.forget"));
  assert.equal((await tell("settings.read")).value.paired, false);
});
