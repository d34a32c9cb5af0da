// The tab that the page's address names is on its way while the page's frame still is.
import { opening } from "./opening.js";
import { TABS } from "./tabs.js";

export const ahead = opening(TABS, location.hash);
