// Where Keepwarm may look: one switch a site, the browser's own permission behind it.
import { requestReach } from "../browser/access.js";
import { ask } from "../browser/messages.js";
import { h } from "../interface/element.js";

/** @typedef {{ id: string, label: string, reads: string, origins: string[], on: boolean }} Site */

/** @param {HTMLElement} list @param {(text: string) => void} say @returns {Promise<void>} */
export async function showSites(list, say) {
  const sites = /** @type {Site[]} */ (await ask("sites.list"));
  list.replaceChildren(...sites.map((site) => h("li", {}, toggle(site, say))));
}

/** @param {Site} site @param {(text: string) => void} say */
function toggle({ id, label, reads, origins, on }, say) {
  const about = `site-${id}-reads`;
  const box = h("input", { type: "checkbox", role: "switch", id: `site-${id}`, "aria-describedby": about });
  box.checked = on;
  box.addEventListener("change", async () => {
    const wanted = box.checked;
    const granted = !wanted || (await requestReach(origins)); // first, while the click still counts
    const { on: now } = granted ? await ask("sites.switch", { id, on: wanted }) : { on: false };
    box.checked = now;
    say(`${label} is ${now ? "on" : "off"}.`);
  });
  return h("div", { class: "switch" }, h("label", { for: `site-${id}` }, label), box, h("small", { id: about }, reads));
}
