/**
 * The whole network in a tab of the browser, each part of it a tab of this page.
 *
 * To add a tab: one file `tabs/<name>.js`, one line in `tabs.js`, the routes it asks in `../background/routes.js`, and, if what
 * it shows needs more than `network.css` and the styles of `../style`, one `tabs/<name>.css` with its line in `network.html`.
 * The line in `tabs.js` says
 *   `title`  what the tab is called, and the browser's tab with it
 *   `hash`   the first part of its addresses: "people" for #people and #people/…?…
 *   `under`  optional: the hash of the tab it belongs to; it then has no place of its own in the row of tabs
 *   `load`   brings its module, which is not fetched before the tab is opened
 *   `first`  optional: asks what the tab asks first, which then is on its way as early as the module is
 * and the file exports
 *   `show(root, tools)`  fills `root`, an empty element, and resolves once there is something to see. Until then the page
 *     holds the room. If it throws, the page says what stands in the way (companion away, not connected, the error's own words)
 *     and what to do. The focus goes to its `h1`, which every tab has. `tools` is described in `shell.js`.
 * A tab asks the companion with `tools.ask("people.list", {…})`, a word of the routes; it leads elsewhere by plain links such as
 * `#person/ID`, which `tools.hashOf` writes. Text goes in as text (`interface/element.js`), addresses of the web by `webLink`.
 */
import { ahead } from "./ahead.js";
import { acceptDrops } from "./import/drop.js";
import { shell } from "./shell.js";
import { TABS } from "./tabs.js";

const { go, attempt, tell } = shell(TABS, ahead);
acceptDrops(
  (files) =>
    attempt(async () => {
      const { desk } = await import("./import/desk_here.js");
      desk.add(files);
      if (!desk.isFollowed()) go("#import");
    }),
  (why) => tell(why, { wrong: true }),
);
