// From a route and what a page carries to what the companion is asked.
import { ask } from "./talk.js";

/** @typedef {import("./shapes.js").Shape} Shape */
/**
 * @typedef {[method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string, shapes?: Record<string, Shape>, body?: (message: any) => object]} Route
 *   `path`: `:id` stands for the member `id`. What the path does not take goes into the query of a GET (what is "" or
 *   undefined does not) and into the body of the others, under its own name unless `body` says otherwise.
 */

/** @param {Route} route @param {Record<string, any>} message of the right shape @returns {[method: string, path: string, body?: object]} */
export function requestOf([method, path, shapes = {}, body], message) {
  const taken = new Set(path.match(/(?<=:)\w+/g));
  const way = path.replace(/:(\w+)/g, (_, member) => encodeURIComponent(message[member]));
  const rest = Object.keys(shapes).filter((member) => !taken.has(member) && message[member] !== undefined);
  if (method === "GET") return [method, withQuery(way, rest, message)];
  if (body) return [method, way, body(message)];
  return rest.length
    ? [method, way, Object.fromEntries(rest.map((member) => [member, message[member]]))]
    : [method, way];
}

/** @param {string} way @param {string[]} members @param {Record<string, any>} message */
function withQuery(way, members, message) {
  const told = members.filter((member) => message[member] !== "");
  const query = told.map((member) => `${member}=${encodeURIComponent(message[member])}`).join("&");
  return query ? way + (way.includes("?") ? "&" : "?") + query : way;
}

/** @param {Route} route @returns {(message: any) => Promise<any>} asks it, and gives the reply's body */
export const asking = (route) => (message) => ask(...requestOf(route, message));
