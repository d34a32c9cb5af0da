// The address at which a calendar program may read what is coming up: made, told once, revoked.
import { ask } from "../browser/messages.js";
import { button, h } from "../interface/element.js";
import { field } from "../interface/field.js";
import { dayOf } from "../interface/words.js";

/** @typedef {(text: string) => void} Say */

/** @param {HTMLElement} root where it will be shown @param {boolean} connected @param {Say} say @returns {Promise<Node[]>} how it stands */
export async function readCalendar(root, connected, say) {
  if (!connected) return [h("p", {}, "The companion makes the address; connect to it first.")];
  try {
    const { since } = await ask("calendar.read");
    return stateOf(root, since, say);
  } catch (/** @type {any} */ error) {
    return [h("p", { class: "wrong" }, error.message)];
  }
}

/** @param {HTMLElement} root @param {string | null} since @param {Say} say @returns {Node[]} */
function stateOf(root, since, say) {
  const told = since
    ? `There is an address since ${dayOf(since)}. It was shown once; if you need it again, make a new one, and the old one ends.`
    : "No calendar can read it yet.";
  return [
    h("p", {}, told),
    h(
      "div",
      { class: "buttons" },
      button(since ? "Make a new address" : "Make an address", () => attempt(say, () => make(root, say))),
      since && button("Revoke the address", () => attempt(say, () => revoke(root, say))),
    ),
  ];
}

/** @param {HTMLElement} root @param {Say} say */
async function make(root, say) {
  const { address, since } = await ask("calendar.make");
  const shown = field({
    name: "address",
    label: "The address, shown only now",
    value: address,
    more: { readonly: "" },
  });
  const input = /** @type {HTMLInputElement} */ (shown.querySelector("input"));
  const copy = button("Copy", () =>
    attempt(say, async () => {
      await navigator.clipboard.writeText(address);
      say("Copied.");
    }),
  );
  root.replaceChildren(shown, h("div", { class: "buttons" }, copy), ...stateOf(root, since, say));
  input.focus();
  input.select();
  say("Add this address to your calendar program, as a calendar to subscribe to.");
}

/** @param {HTMLElement} root @param {Say} say */
async function revoke(root, say) {
  await ask("calendar.revoke");
  root.replaceChildren(...(await readCalendar(root, true, say)));
  root.querySelector("button")?.focus();
  say("The address works no more.");
}

/** @param {Say} say @param {() => Promise<unknown>} action */
async function attempt(say, action) {
  try {
    await action();
  } catch (/** @type {any} */ error) {
    say(error.message);
  }
}
