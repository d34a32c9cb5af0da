// From a route and a message to what goes over the wire: nothing a page carries can lead anywhere else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { installBrowser } from "../browser/fake-chrome.js";

installBrowser();
const { requestOf } = await import("../../../extension/background/request.js");
const { ROUTES } = await import("../../../extension/background/routes.js");
const yes = () => true;

test("a member named in the path goes there, and cannot lead out of it", () => {
  assert.deepEqual(requestOf(["DELETE", "/v1/merges/:id", { id: yes }], { id: "../export?x=1#y" }), [
    "DELETE",
    "/v1/merges/..%2Fexport%3Fx%3D1%23y",
  ]);
});

test("of a question the rest is its query, without what is empty, beside what the route itself says", () => {
  const route = /** @type {any} */ (["GET", "/v1/things?limit=20", { q: yes, cursor: yes, of: yes }]);
  assert.deepEqual(requestOf(route, { q: "a & b", cursor: "" }), ["GET", "/v1/things?limit=20&q=a%20%26%20b"]);
  assert.deepEqual(requestOf(["GET", "/v1/things", { q: yes }], {}), ["GET", "/v1/things"]);
});

test("of a change the rest is its body, and what no shape names is not sent", () => {
  const route = /** @type {any} */ (["POST", "/v1/things/:id", { id: yes, answer: yes, why: yes }]);
  assert.deepEqual(requestOf(route, { verb: "things.do", id: "t1", answer: "same", token: "x" }), [
    "POST",
    "/v1/things/t1",
    { answer: "same" },
  ]);
  assert.deepEqual(requestOf(["POST", "/v1/things/:id/restore", { id: yes }], { id: "t1" }), [
    "POST",
    "/v1/things/t1/restore",
  ]);
});

test("a body under other names is as the route says", () => {
  const sent = requestOf(ROUTES["notes.add"], { id: "c1", note: "n1", text: "Hello" });
  assert.deepEqual(sent, ["POST", "/v1/contacts/c1/notes", { id: "n1", text: "Hello" }]);
});

test("every route asks for all that its path takes, and leads to the companion's own API", () => {
  for (const [verb, [, path, shapes = {}]] of Object.entries(ROUTES)) {
    assert.match(path, /^\/v1\/[a-z]/, verb);
    for (const member of path.match(/(?<=:)\w+/g) ?? []) assert.ok(member in shapes, `${verb} lacks ${member}`);
  }
});
