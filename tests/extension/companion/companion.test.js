import assert from "node:assert/strict";
import { createServer } from "node:http";
import { afterEach, beforeEach, test } from "node:test";
import { call } from "../../../extension/companion/client.js";
import { createCompanion } from "../../../extension/companion/companion.js";
import { LinkDown } from "../../../extension/companion/link.js";
import { pair } from "../../../extension/companion/pairing.js";
import { CODE, memoryKeeper, startCompanion } from "./fake-companion.js";

/** @type {Awaited<ReturnType<typeof startCompanion>>} */
let server;
let states = /** @type {string[]} */ ([]);
let keeper = memoryKeeper();

const speaking = (port = server.port) =>
  createCompanion({
    call,
    keeper,
    port: async () => port,
    onLink: async (state) => void states.push(state),
  });
const tokensSent = () => server.asked.filter(({ token }) => token);
const down = (/** @type {string} */ state) => (/** @type {unknown} */ error) =>
  error instanceof LinkDown && error.state === state;

beforeEach(async () => {
  server = await startCompanion();
  states = [];
  keeper = memoryKeeper();
});
afterEach(() => server.stop());

const connect = async () => keeper.write(await pair(call, server.port, CODE, "Test", 0));

test("a paired browser is answered after the companion has proved itself", async () => {
  await connect();
  const { status, body, etag } = await speaking().ask("GET", "/v1/digest");
  assert.deepEqual([status, body.overdue, etag], [200, 2, '"two"']);
  assert.deepEqual(
    server.asked.slice(-2).map(({ path }) => path.split("?")[0]),
    ["/v1/hello", "/v1/digest"],
  );
});

test("a proof holds for one question: the port may be anybody's by the next", async () => {
  await connect();
  const companion = speaking();
  await companion.ask("GET", "/v1/digest");
  server.ways.name = null;
  await assert.rejects(companion.ask("GET", "/v1/digest"), down("stranger"));
  assert.equal(tokensSent().length, 1);
});

test("an unpaired browser sends no token and says so", async () => {
  await assert.rejects(speaking().ask("GET", "/v1/digest"), down("unpaired"));
  assert.deepEqual(tokensSent(), []);
});

test("a stranger on the port gets no token, whether it hides or plays the companion", async () => {
  await connect();
  server.ways.name = null;
  await assert.rejects(speaking().ask("GET", "/v1/digest"), down("stranger"));
  const impostor = await startCompanion();
  await assert.rejects(speaking(impostor.port).ask("POST", "/v1/captures", { body: { items: [] } }), down("stranger"));
  await impostor.stop();
  assert.deepEqual([...tokensSent(), ...impostor.asked.filter(({ token, body }) => token || body)], []);
});

test("a stranger who has the companion on another port answer for it gets no token", async () => {
  await connect();
  const heard = /** @type {(string | undefined)[]} */ ([]);
  const relay = createServer(async (request, response) => {
    heard.push(request.url, request.headers.authorization);
    const reply = await fetch(`http://127.0.0.1:${server.port}${request.url}`);
    response.writeHead(reply.status, Object.fromEntries(reply.headers)).end(Buffer.from(await reply.arrayBuffer()));
  });
  await new Promise((resolve) => relay.listen(0, "127.0.0.1", () => resolve(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (relay.address());
  await assert.rejects(speaking(port).ask("GET", "/v1/digest"), down("unpaired"));
  assert.deepEqual([heard.length, heard[0]?.startsWith("/v1/hello?"), heard[1], ...tokensSent()], [2, true, undefined]);
  relay.closeAllConnections();
  await new Promise((resolve) => relay.close(resolve));
});

test("a companion that has forgotten this browser asks to be paired, and gets no token", async () => {
  await connect();
  server.clients.clear();
  await assert.rejects(speaking().ask("GET", "/v1/digest"), down("unpaired"));
  assert.deepEqual(tokensSent(), []);
});

test("a companion of another age is told apart before anything is sent", async () => {
  await connect();
  server.ways.api = 2;
  await assert.rejects(speaking().ask("GET", "/v1/digest"), down("outdated"));
  assert.deepEqual(tokensSent(), []);
});

test("a companion that goes away is noticed, and must prove itself anew when it is back", async () => {
  await connect();
  const companion = speaking();
  await companion.ask("GET", "/v1/digest");
  const { port } = server;
  await server.stop();
  await assert.rejects(companion.ask("GET", "/v1/digest"), down("offline"));
  server = await startCompanion();
  await assert.rejects(speaking(server.port).ask("GET", "/v1/digest"), down("stranger"));
  assert.notEqual(server.port, port);
  assert.deepEqual(states.slice(-2), ["offline", "stranger"]);
});

test("a refusal by the companion is its answer, not a broken link", async () => {
  await connect();
  const { status, body } = await speaking().ask("GET", "/v1/nowhere");
  assert.deepEqual([status, body.error.code], [404, "not_found"]);
  assert.equal(states.at(-1), "ok");
});
