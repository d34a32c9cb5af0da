// DEV (dev.to), the best known server of Forem.
import { notPeople, pages, reserved, views } from "./forem.js";
import interactions from "./interactions/forem.js";

export default {
  name: "devto",
  label: "DEV",
  version: 1,
  hosts: ["dev.to", "www.dev.to"],
  pages,
  reserved,
  notPeople,
  profile: "https://dev.to/{handle}",
  lowerCase: true,
  views: views("forem:user_id"),
  interactions,
};
