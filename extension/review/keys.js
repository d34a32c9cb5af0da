// Answering with the keyboard alone.
import { get, set } from "../browser/storage.js";

/** @type {Record<string, string>} */
const LETTERS = { s: "same", d: "different", l: "later", u: "undo" };
/** @type {Record<string, number>} */
const STEPS = { ArrowLeft: -1, ArrowRight: 1 };
const WRITTEN_IN = "input:not([type=checkbox], [type=radio]), textarea, select";

/** Single letters can be switched off, for who dictates or whose hand is unsteady (WCAG 2.1.4). @param {HTMLInputElement} letters */
export async function followKeys(letters) {
  document.addEventListener("keydown", (event) => {
    if (event.repeat || event.altKey || /** @type {Element} */ (event.target).matches(WRITTEN_IN)) return;
    if (press(event, letters.checked)) event.preventDefault();
  });
  letters.addEventListener("change", () => {
    set({ review_letters: letters.checked });
    showHints(letters.checked);
  });
  letters.checked = (await get("review_letters")) ?? true;
  showHints(letters.checked);
}

/** @param {boolean} on */
function showHints(on) {
  for (const id of Object.values(LETTERS)) {
    const button = /** @type {HTMLElement} */ (document.getElementById(id));
    /** @type {HTMLElement} */ (button.querySelector("kbd")).hidden = !on;
    button.dataset.keys ??= button.getAttribute("aria-keyshortcuts") ?? "";
    if (on) button.setAttribute("aria-keyshortcuts", button.dataset.keys);
    else button.removeAttribute("aria-keyshortcuts");
  }
}

/** @param {KeyboardEvent} event @param {boolean} letters @returns {boolean} whether that key does anything here */
function press(event, letters) {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return key === "z" && !event.shiftKey && click("undo");
  if (key === "escape") return click("another");
  if (event.key in STEPS) return step(event, STEPS[event.key]);
  return letters && key in LETTERS && click(LETTERS[key]);
}

/** @param {string} id */
function click(id) {
  const button = /** @type {HTMLElement} */ (document.getElementById(id));
  if (button.hidden) return false;
  button.click();
  return true;
}

/** The next candidate, or the one before. @param {Event} event @param {number} by */
function step({ target }, by) {
  const radios = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[name=candidate]"));
  if (radios.length === 0 || /** @type {Element} */ (target).matches("[name=candidate]")) return false; // the browser steps itself
  const at = [...radios].findIndex(({ checked }) => checked);
  radios[(at + by + radios.length) % radios.length].click();
  return true;
}
