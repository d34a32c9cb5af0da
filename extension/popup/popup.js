// The popup: looks at the page and the link at once, and shows whichever view serves.
import { ask } from "../browser/messages.js";
import { openOptions } from "../browser/tabs.js";
import { refreshBanner, showBanner } from "./banner.js";
import { contactView } from "./contact.js";
import { networkView } from "./network.js";
import { readPage } from "./page.js";
import { personForm } from "./save.js";
import { shell } from "./shell.js";

const screen = shell({
  onPage: () => screen.attempt(showPage),
  onNetwork: () => screen.attempt(showNetwork),
  onSettings: leaveFor,
  onFailure: () => refreshBanner(screen),
});

/** @type {Promise<import("./page.js").Page>} */
const page = readPage();
const look = ask("link.look");
screen.wait();
look.then((seen) => showBanner(screen, seen));
screen.attempt(showFirst);

async function showFirst() {
  const here = await page;
  const known = await lookUp(here);
  await (known || here.read.capturable ? showPerson(here, known) : showNetwork());
}

async function showPage() {
  const here = await page;
  await showPerson(here, await lookUp(here));
}

/** @param {import("./page.js").Page} here @param {{ id: string } | null} known */
async function showPerson(here, known) {
  screen.mark("page");
  if (known) await contactView(screen, known.id);
  else personForm(screen, here);
}

/** @param {import("./page.js").Page} here @returns {Promise<{ id: string } | null>} null also when the companion cannot say */
async function lookUp({ url, read }) {
  const address = (read.capturable && read.person.profile_url) || url;
  if (!address) return null;
  return ask("contacts.lookup", { url: address }).then(
    ({ contact }) => contact,
    () => null,
  );
}

async function showNetwork() {
  screen.mark("network");
  await networkView(screen, await look);
}

async function leaveFor() {
  await openOptions();
  window.close();
}
