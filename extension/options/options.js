// Welcome and settings: connect, choose where to look, and see how the link is.
import { ask } from "../browser/messages.js";
import { complain, forgive, valuesOf } from "../interface/field.js";
import { browserName } from "./browser_name.js";
import { readCalendar } from "./calendar.js";
import { showLink } from "./link.js";
import { showReadings } from "./readings.js";
import { keepReminders, readReminders } from "./reminders.js";
import { showSites } from "./sites.js";

const at = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const pairing = /** @type {HTMLFormElement} */ (at("pairing"));
const settings = /** @type {HTMLFormElement} */ (at("settings"));

/** @param {string} text */
function say(text) {
  at("outcome").textContent = text;
}

/** Shows at once how things stand, so that no later word is covered by an earlier one. */
async function refresh() {
  const [seen, { port, paired }] = await Promise.all([ask("link.look"), ask("settings.read")]);
  const isConnected = seen.link === "ok";
  const [reminders, calendar] = await Promise.all([
    readReminders(isConnected),
    readCalendar(at("calendar"), isConnected, say),
  ]);
  showLink(at("link"), seen, refresh);
  pairing.hidden = isConnected;
  at("connected").hidden = !paired;
  at("reminders").replaceChildren(...reminders);
  at("calendar").replaceChildren(...calendar);
  /** @type {HTMLInputElement} */ (settings.elements.namedItem("port")).defaultValue = String(port);
}

/**
 * @param {HTMLFormElement} form
 * @param {string} field where a failure is told
 * @param {(values: Record<string, string>) => Promise<string>} send gives what to say once the page shows how things stand
 */
function onSubmit(form, field, send) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    forgive(form);
    const submit = /** @type {HTMLButtonElement} */ (form.querySelector("[type=submit]"));
    submit.disabled = true;
    try {
      const said = await send(valuesOf(form));
      await refresh();
      say(said);
    } catch (/** @type {any} */ error) {
      await refresh();
      complain(form, field, error.message);
    }
    submit.disabled = false;
  });
}

onSubmit(pairing, "code", async ({ code, label }) => {
  const { refused } = await ask("link.pair", { code, label });
  if (refused) throw new Error(refused);
  pairing.reset();
  return "Connected. Next, choose where Keepwarm may look.";
});

onSubmit(settings, "port", async ({ port }) => {
  await ask("settings.save", { port: Number(port) });
  return "Port saved.";
});

at("forget").addEventListener("click", async () => {
  await ask("link.forget");
  await refresh();
  say("Disconnected. What waits in this browser is kept until you connect again.");
});

keepReminders(/** @type {HTMLFormElement} */ (at("reminders")), say);
/** @type {HTMLInputElement} */ (pairing.elements.namedItem("label")).defaultValue = browserName(navigator.userAgent);
try {
  await Promise.all([refresh(), showSites(at("sites"), say), showReadings(at("readings"), say)]);
} finally {
  document.querySelector("main")?.removeAttribute("aria-busy");
}
