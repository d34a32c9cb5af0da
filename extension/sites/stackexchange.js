// The other sites of Stack Exchange: built as Stack Overflow is, each with people numbered on its own.
import interactions from "./interactions/stackexchange.js";
import { pages, views } from "./stackoverflow.js";

const KIND = "{host}:user_id";

export default {
  name: "stackexchange",
  label: "Stack Exchange",
  version: 1,
  hosts: [
    "*.stackexchange.com",
    "*.stackoverflow.com",
    "*.serverfault.com",
    "*.superuser.com",
    "*.askubuntu.com",
    "*.mathoverflow.net",
    "stackapps.com",
  ],
  pages: pages(KIND, "https://{host}/users/{id}"),
  views: views(KIND),
  interactions,
};
