// A field of a form that names somebody of the network: it offers whoever the first letters fit.
import { h } from "../interface/element.js";
import { complain, field } from "../interface/field.js";

const PAUSE_MS = 180;

/** @typedef {{ id: string, name: string }} Whom */

/**
 * @param {object} given
 * @param {string} given.name of the field
 * @param {string} given.label
 * @param {typeof import("../browser/messages.js").ask} given.ask
 * @param {Whom | null} [given.whom] who is named already
 * @param {(whom: Whom | null) => unknown} [given.onChoose] somebody else was named, or nobody any more
 * @returns {{ part: HTMLElement, named: (form: HTMLFormElement) => Promise<Whom | null> }} `named`: whom the person means; if that
 *   cannot be told, null, once the field says what to do
 */
export function whomField({ name, label, ask, whom = null, onChoose = () => {} }) {
  const people = /** @type {Map<string, Whom>} */ (new Map(whom ? [[whom.name, whom]] : []));
  const list = h("datalist", { id: `people-${name}` });
  const part = field({ name, label, required: true, value: whom?.name ?? "", more: { list: list.id } });
  const input = /** @type {HTMLInputElement} */ (part.querySelector("input"));
  part.append(list);

  const look = async () => {
    const q = input.value.trim();
    if (!q || people.has(q)) return;
    const { items } = await ask("contacts.search", { q });
    for (const card of items) people.set(lineOf(card, people), card);
    list.replaceChildren(...[...people.keys()].map((line) => h("option", { value: line })));
  };
  let pause = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => look().catch(() => {}), PAUSE_MS); // what keeps the companion away is told on sending
  });
  input.addEventListener("change", () => onChoose(people.get(input.value.trim()) ?? null));

  return {
    part,
    async named(form) {
      clearTimeout(pause);
      await look();
      const found = meant(input.value.trim(), people);
      if (!found) complain(form, name, "Name one person of your network, as the list has them.");
      return found;
    },
  };
}

/** @param {string} typed @param {Map<string, Whom>} people @returns {Whom | null} */
export function meant(typed, people) {
  const exact = people.get(typed);
  if (exact) return exact;
  const wanted = typed.toLocaleLowerCase();
  const alike = [...people.values()].filter(({ name }) => name.toLocaleLowerCase() === wanted);
  return alike.length === 1 ? alike[0] : null;
}

/** @param {any} card @param {Map<string, Whom>} people @returns {string} a line that says who it is, and nobody else's */
function lineOf(card, people) {
  const parts = [card.name, card.company, card.location, card.profile_url, card.id].filter(Boolean);
  const lines = parts.map((_, count) => parts.slice(0, count + 1).join(" · ")).slice(card.company ? 1 : 0);
  return lines.find((line) => (people.get(line)?.id ?? card.id) === card.id) ?? card.id;
}
