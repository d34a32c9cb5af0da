// Where a site no longer reads as it did: said plainly, with a report to copy that holds counts and nothing of anybody.
import { ask } from "../browser/messages.js";
import { button, h } from "../interface/element.js";

/** @typedef {{ id: string, label: string, troubles: { field: string | null, pages: number }[], report: string }} Reading */

/** @type {Record<string, string>} */
const WORDS = { location: "place", avatar_url: "picture", stable_id: "the site’s own number", profile_url: "address" };

/** @param {HTMLElement} section hidden while all is well @param {(text: string) => void} say @returns {Promise<void>} */
export async function showReadings(section, say) {
  const readings = /** @type {Reading[]} */ (await ask("readings.list"));
  section.hidden = readings.length === 0;
  section.querySelector("ul")?.replaceChildren(...readings.map((reading) => row(reading, section, say)));
}

/** @param {Reading} reading @param {HTMLElement} section @param {(text: string) => void} say */
function row({ id, label, troubles, report }, section, say) {
  const copy = async () => {
    await navigator.clipboard.writeText(report);
    say("Report copied.");
  };
  const forget = async () => {
    await ask("readings.forget", { id });
    await showReadings(section, say);
    say(`${label} is counted anew.`);
  };
  return h(
    "li",
    {},
    ...troubles.map(({ field, pages }) => h("p", {}, sentence(label, field, pages))),
    h("details", {}, h("summary", {}, "What the report says"), h("pre", {}, report)),
    h("div", { class: "buttons" }, button(`Copy a report on ${label}`, copy), button("Count anew", forget, "quiet")),
  );
}

/** @param {string} label @param {string | null} field @param {number} pages */
const sentence = (label, field, pages) =>
  field
    ? `${label}: ${WORDS[field] ?? field} not found on the last ${pages} pages.`
    : `${label}: nobody could be read on the last ${pages} pages.`;
