// A companion on a real port of this machine, small enough to be made to misbehave.
import { createHmac, randomUUID } from "node:crypto";
import { createServer } from "node:http";

export const CODE = "K7QM4XTD";
export const DIGEST = {
  ...{ day: "2026-03-01", hour: null, quiet: false, title: "2 people are overdue", text: "Ada Example, Bo Other." },
  ...{ overdue: 2, soon: 1, left: 5, badge: "overdue" },
};

/** @typedef {{ status: number, body: any, etag?: string }} Answer */

/**
 * @param {object} [ways]
 * @param {number} [ways.api]
 * @param {string | null} [ways.name] null: a stranger, who says nothing of the sort
 * @param {(asked: { method: string, path: string, body: any }) => Answer | null | Promise<Answer | null>} [ways.answer]
 *   answers a request with a right token; null for the usual answer
 * @param {number} [ways.port]
 * @param {Map<string, any>} [ways.clients] those of a companion that ran before
 * @param {string} [ways.companionId]
 */
export async function startCompanion({
  api = 1,
  name = "companion",
  answer = () => null,
  port = 0,
  clients = new Map(),
  companionId = randomUUID(),
} = {}) {
  const asked = /** @type {{ method: string, path: string, token: string | null, body: any }[]} */ ([]);
  const ways = { api, name, answer };

  const server = createServer(async (request, response) => {
    const body = await text(request);
    const { pathname: path, searchParams: query } = new URL(request.url ?? "/", "http://127.0.0.1");
    const token = request.headers.authorization?.replace("Bearer ", "") ?? null;
    const seen = { method: request.method ?? "", path: request.url ?? "", token, body: body && JSON.parse(body) };
    asked.push(seen);
    const reply =
      path === "/v1/hello"
        ? hello(query, request.socket.localPort)
        : path === "/v1/pair"
          ? pair(seen.body)
          : await inside(seen);
    if (ways.name) response.setHeader("Keepwarm-Name", ways.name);
    response.setHeader("Keepwarm-Version", "0.1.0");
    response.setHeader("Keepwarm-Api", String(ways.api));
    if (reply.etag) response.setHeader("ETag", reply.etag);
    response.writeHead(reply.status, { "Content-Type": "application/json" });
    const content = Buffer.isBuffer(reply.body) ? reply.body : JSON.stringify(reply.body); // a file, or a message
    response.end(reply.status === 304 ? "" : content);
  });

  /** @param {URLSearchParams} query @param {number | undefined} asked the port */
  function hello(query, asked) {
    const key = clients.get(query.get("client_id"))?.server_key ?? "nobody has this";
    const proof = createHmac("sha256", key)
      .update(`${query.get("nonce")}:${asked}`)
      .digest("hex");
    return {
      status: 200,
      body: { name: "companion", version: "0.1.0", api: ways.api, companion_id: companionId, proof },
      etag: undefined,
    };
  }

  /** @param {any} body */
  function pair({ code }) {
    if (code !== CODE) return { status: 403, body: { error: { code: "bad_code", message: "No." } }, etag: undefined };
    const key = { client_id: randomUUID(), token: randomUUID(), server_key: randomUUID(), companion_id: companionId };
    clients.set(key.client_id, key);
    return { status: 201, body: key, etag: undefined };
  }

  /** @param {string} asked */
  function rotate(asked) {
    const client = [...clients.values()].find(({ token, former }) => asked === token || asked === former);
    Object.assign(client, { token: randomUUID(), former: asked });
    return { status: 201, body: { token: client.token } };
  }

  /** @param {any} seen @returns {Promise<Answer>} */
  async function inside(seen) {
    if (![...clients.values()].some(({ token, former }) => seen.token === token || seen.token === former)) {
      return { status: 401, body: { error: { code: "unpaired", message: "Pair first." } } };
    }
    return (await ways.answer(seen)) ?? (seen.path === "/v1/rotate" ? rotate(seen.token) : usual(seen));
  }

  await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(null)));
  server.unref(); // a test that fails before it stops its companion must still end
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    port: address.port,
    companionId,
    clients,
    asked,
    ways,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** @param {any} seen @returns {Answer} */
function usual({ method, path, body }) {
  if (method === "POST" && /^\/v1\/(captures|interactions)$/.test(path)) {
    return {
      status: 200,
      body: {
        items: body.items.map((/** @type {any} */ { id }) => ({ id, status: "stored", contact_id: "c1" })),
        overdue: 2,
      },
    };
  }
  if (path === "/v1/digest") return { status: 200, body: DIGEST, etag: '"two"' };
  return { status: 404, body: { error: { code: "not_found", message: "No such thing." } } };
}

/** @param {import("node:http").IncomingMessage} request */
async function text(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

/** @returns {import("../../../extension/companion/keeper.js").Keeper} */
export function memoryKeeper() {
  let key = /** @type {any} */ (null);
  return {
    read: async () => key,
    write: async (given) => {
      key = given;
    },
    forget: async () => {
      key = null;
    },
  };
}
