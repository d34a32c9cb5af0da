// The tabs, in the order they stand: what the page needs to know of each before it is opened. How to add one: network.js.
import { readQuery, windowAt } from "./people/query.js";

/** @type {import("./shell.js").Tab[]} */
export const TABS = [
  { hash: "week", title: "This week", load: () => import("./tabs/week.js") },
  {
    ...{ hash: "people", title: "People", load: () => import("./tabs/people.js") },
    first: ({ query }, ask) => ask("people.list", windowAt(readQuery(query), 0)),
  },
  { hash: "person", title: "Person", under: "people", load: () => import("./tabs/person.js") },
  { hash: "circles", title: "Circles", load: () => import("./tabs/circles.js") },
  { hash: "circle", title: "Circle", under: "circles", load: () => import("./tabs/circle.js") },
  { hash: "tags", title: "Tags", load: () => import("./tabs/tags.js") },
  { hash: "mentors", title: "Mentors", load: () => import("./tabs/mentors.js") },
  { hash: "help", title: "Help", load: () => import("./tabs/help.js") },
  { hash: "opportunities", title: "Opportunities", load: () => import("./tabs/opportunities.js") },
  { hash: "readiness", title: "Readiness", load: () => import("./tabs/readiness.js") },
  { hash: "visibility", title: "How visible you are", under: "readiness", load: () => import("./tabs/visibility.js") },
  { hash: "whom", title: "Who do I know", under: "readiness", load: () => import("./tabs/whom.js") },
  { hash: "pictures", title: "Pictures", load: () => import("./tabs/pictures.js") },
  { hash: "import", title: "Bring in", load: () => import("./tabs/import.js") },
];
