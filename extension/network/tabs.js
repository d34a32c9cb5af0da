// The tabs, in the order they stand. How to add one: network.js.
import * as circle from "./tabs/circle.js";
import * as circles from "./tabs/circles.js";
import * as help from "./tabs/help.js";
import * as bringIn from "./tabs/import.js";
import * as mentors from "./tabs/mentors.js";
import * as opportunities from "./tabs/opportunities.js";
import * as people from "./tabs/people.js";
import * as person from "./tabs/person.js";
import * as pictures from "./tabs/pictures.js";
import * as readiness from "./tabs/readiness.js";
import * as tags from "./tabs/tags.js";
import * as visibility from "./tabs/visibility.js";
import * as week from "./tabs/week.js";
import * as whom from "./tabs/whom.js";

/** @type {import("./shell.js").Tab[]} */
export const TABS = [
  week,
  people,
  person,
  circles,
  circle,
  tags,
  mentors,
  help,
  opportunities,
  readiness,
  visibility,
  whom,
  pictures,
  bringIn,
];
