// All the sites this extension can read, in the order they are tried. One file per site, plain data.
import bluesky from "./bluesky.js";
import devto from "./devto.js";
import forem from "./forem.js";
import generic from "./generic.js";
import github from "./github.js";
import googleScholar from "./google_scholar.js";
import hackernews from "./hackernews.js";
import instagram from "./instagram.js";
import linkedin from "./linkedin.js";
import mastodon from "./mastodon.js";
import medium from "./medium.js";
import musicServices from "./music_services.js";
import orcid from "./orcid.js";
import reddit from "./reddit.js";
import stackexchange from "./stackexchange.js";
import stackoverflow from "./stackoverflow.js";
import substack from "./substack.js";
import telegram from "./telegram.js";
import tiktok from "./tiktok.js";
import x from "./x.js";
import youtube from "./youtube.js";

/** @type {Recipe[]} the shape of a recipe is told in page/page.d.ts */
export const recipes = [
  linkedin,
  github,
  x,
  bluesky,
  instagram,
  hackernews,
  stackoverflow,
  stackexchange,
  googleScholar,
  orcid,
  devto,
  reddit,
  medium,
  tiktok,
  youtube,
  telegram,
  musicServices,
  mastodon,
  substack,
  forem,
  generic,
];
