import assert from "node:assert/strict";
import { test } from "node:test";
import { CONSENTS, consentFor, groundsFor } from "../../../extension/background/consents.js";
import { recipes } from "../../../extension/sites/index.js";
import { recipesAt } from "../../../extension/sites/match.js";

test("a page falls under its own site's switch, by the whole host", () => {
  for (const [url, id] of [
    ["https://www.linkedin.com/in/ada", "linkedin"],
    ["https://de.linkedin.com/in/ada", "linkedin"],
    ["https://de.linkedin.com./in/ada", "linkedin"],
    ["https://github.com/ada", "github"],
    ["https://x.com/ada", "x"],
    ["https://mobile.twitter.com/ada", "x"],
    ["https://bsky.app/profile/ada.example", "bluesky"],
  ]) {
    assert.equal(consentFor(url).id, id);
  }
  for (const other of [
    "https://notlinkedin.com/",
    "https://linkedin.com.evil.example/",
    "https://gist.github.com/ada",
    "https://netflix.com/",
    "http://ada.example/",
  ]) {
    assert.equal(consentFor(other).id, "other");
  }
});

test("with every other page on, a site that is off stays off", () => {
  const [ground] = groundsFor(["other"]);
  assert.deepEqual(ground.origins, ["https://*/*", "http://*/*"]);
  for (const site of CONSENTS.filter(({ host }) => host))
    for (const origin of site.origins) assert.ok(ground.except.includes(origin), origin);
});

test("nothing stands anywhere until something is switched on", () => {
  assert.deepEqual(groundsFor([]), []);
  assert.deepEqual(groundsFor(["something removed since"]), []);
});

test("every switch says what is read, and what is noted wherever a recipe notices anything", () => {
  for (const { id, label, profiles, interactions, origins } of CONSENTS) {
    assert.ok(label && profiles && origins.length, id);
    const urls = origins.map((origin) => origin.replace("*.", "").replace("/*", "/"));
    const notices = id === "other" || urls.some((url) => recipesAt(url).some((recipe) => recipe.interactions));
    assert.equal(interactions !== null, notices, id);
  }
});

test("every site whose recipe notices anything by its host has a switch of its own", () => {
  for (const { name, hosts, interactions } of recipes) {
    if (!interactions || !hosts) continue;
    for (const host of hosts) assert.notEqual(consentFor(`https://${host.replace("*.", "")}/`).id, "other", name);
  }
});
