import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { call } from "../../../extension/companion/client.js";
import { startCompanion } from "./fake-companion.js";

test("nobody on the port, and a connection that is cut, are both silence", async () => {
  const server = createServer((_, response) => void response.destroy());
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  assert.equal(await call(port, "GET", "/v1/hello"), null);
  await new Promise((resolve) => server.close(resolve));
  assert.equal(await call(port, "GET", "/v1/hello"), null);
});

test("an answer that is not JSON is an answer without a body", async () => {
  const server = createServer((_, response) => void response.end("<h1>Hello</h1>"));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const reply = await call(port, "GET", "/");
  assert.deepEqual([reply?.status, reply?.name, reply?.api, reply?.body], [200, null, null, null]);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test("no redirect is followed: it could lead anywhere", async () => {
  const aim = await startCompanion();
  const server = createServer(
    (_, response) => void response.writeHead(307, { Location: `http://127.0.0.1:${aim.port}/v1/hello` }).end(),
  );
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  assert.equal(await call(port, "GET", "/v1/hello", { token: "secret" }), null);
  assert.deepEqual(aim.asked, []);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await aim.stop();
});

test("the token goes in its header and nowhere else", async () => {
  const server = await startCompanion();
  await call(server.port, "GET", "/v1/reminders", { token: "secret", etag: '"two"' });
  assert.deepEqual(
    server.asked.map(({ path, token }) => [path, token]),
    [["/v1/reminders", "secret"]],
  );
  await server.stop();
});

test("half of an emoji, as pages leave it where they cut a text off, is sent as a sign that stands for it", async () => {
  const server = await startCompanion();
  await call(server.port, "POST", "/v1/captures", {
    body: { items: [{ name: "Ada \ud83d", bio: "\udc00 \u{1f680}" }] },
  });
  assert.deepEqual(server.asked[0].body, { items: [{ name: "Ada \ufffd", bio: "\ufffd \u{1f680}" }] });
  await server.stop();
});

test("a file is its bytes, and an error in its place is still words", async () => {
  const server = createServer((request, response) => {
    if (request.url === "/v1/export.zip") response.end(Buffer.from([0, 255, 10]));
    else response.writeHead(507).end(JSON.stringify({ error: { code: "full", message: "The disk is full." } }));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const file = await call(port, "GET", "/v1/export.zip", { isFile: true });
  assert.deepEqual(file?.body, Uint8Array.from([0, 255, 10]));
  const refused = await call(port, "GET", "/v1/export", { isFile: true });
  assert.deepEqual([refused?.status, refused?.body.error.code], [507, "full"]);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
