// The tabs, in the order they stand. How to add one: network.js.
import * as people from "./tabs/people.js";
import * as person from "./tabs/person.js";
import * as pictures from "./tabs/pictures.js";

/** @type {import("./shell.js").Tab[]} */
export const TABS = [people, person, pictures];
