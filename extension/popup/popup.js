// The popup: looks at the page and the link at once, and shows whichever view serves.
import { ask } from "../browser/messages.js";
import { openNetwork, openOptions } from "../browser/tabs.js";
import { refreshBanner, showBanner } from "./banner.js";
import { contactView } from "./contact.js";
import { networkView } from "./network.js";
import { readPage } from "./page.js";
import { refreshQuestions } from "./questions.js";
import { personForm } from "./save.js";
import { shell } from "./shell.js";

/** @typedef {import("./shell.js").Screen} Screen */
/** @typedef {import("./page.js").Page} Page */

const screen = shell({
  onPage: () => screen.go(showPage),
  onNetwork: () => screen.go(showNetwork),
  onNetworkPage: () => leaveFor(openNetwork),
  onSettings: () => leaveFor(openOptions),
  onFailure: () => refreshBanner(screen),
});

/** @type {Promise<Page>} */
const page = readPage();
const look = ask("link.look");
const questions = refreshQuestions();
screen.wait();
look.then((seen) => showBanner(screen, seen));
screen.go(showFirst);

/** @param {Screen} place */
async function showFirst(place) {
  const [here] = await Promise.all([page, questions]); // together, so that nothing moves once it is there
  const known = await lookUp(here);
  await (known || here.read.capturable ? showPerson(place, here, known) : showNetwork(place));
}

/** @param {Screen} place */
async function showPage(place) {
  const here = await page;
  await showPerson(place, here, await lookUp(here));
}

/** @param {Screen} place @param {Page} here @param {{ id: string } | null} known */
async function showPerson(place, here, known) {
  place.mark("page");
  if (known) await contactView(place, known.id);
  else personForm(place, here);
}

/** @param {Screen} place */
async function showNetwork(place) {
  place.mark("network");
  await networkView(place, await look);
}

/** @param {Page} here @returns {Promise<{ id: string } | null>} null also when the companion cannot say */
async function lookUp({ url, read }) {
  const address = (read.capturable && read.person.profile_url) || url;
  if (!address) return null;
  return ask("contacts.lookup", { url: address }).then(
    ({ contact }) => contact,
    () => null,
  );
}

/** @param {() => Promise<void>} open another page of ours */
async function leaveFor(open) {
  await open();
  window.close();
}
