// The tabs, in the order they stand. How to add one: network.js.
import * as people from "./tabs/people.js";

/** @type {import("./shell.js").Tab[]} */
export const TABS = [people];
