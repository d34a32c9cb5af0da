// Noting what a page has seen pass between the person and somebody they have saved, once, and taking it back.
import { match, recipesAt } from "../sites/match.js";
import { consentFor } from "./consents.js";
import { exclusive } from "./exclusive.js";
import { lastNoted, notedOn, todayAndYesterday, withNoted, withoutNoted } from "./noted.js";
import { keysOf, savedAt } from "./saved.js";
import { logInteraction, takeBack } from "./saving.js";
import { featuresAt } from "./sites.js";
import { notedEntry, readNoted } from "./state.js";

/** @typedef {import("./page_memory.js").PageMemory} PageMemory */

/** What is not about a post: the place of it is the person's own page. */
const ABOUT_A_PERSON = new Set(["follow", "connect", "message", "endorse", "recommend"]);

const oneAtATime = exclusive("touches");

/** @param {string} url @returns {Promise<PageVerbs["page.watch"]>} how to notice what passes on that site */
export async function watchPage(url) {
  const features = await featuresAt(url);
  const recipes = features.includes("interactions") ? recipesAt(url) : [];
  return {
    ways: recipes.flatMap(({ detect = null, interactions }) => (interactions ? [{ detect, interactions }] : [])),
    words: features.includes("words"),
  };
}

/**
 * @param {SeenTouch} touch as the page saw it
 * @param {string} url the page's address, as the browser has it
 * @param {PageMemory} memory
 * @returns {Promise<PageVerbs["page.touch"]>} nothing, unless the site is on and the person saved
 */
export async function noteTouch(touch, url, memory) {
  const nothing = { noted: null, undone: null };
  const [watched, features] = [await watchPage(url), await featuresAt(url)];
  const found = personOf(touch.whose, url);
  if (!found || !knows(found.recipe, touch) || watched.ways.length === 0) return nothing;
  const { recipe, whose } = found;
  const contact = await savedAt(whose);
  if (!contact) return nothing;
  return oneAtATime(async () => {
    const lately = await readNoted();
    const days = todayAndYesterday(new Date());
    const post = ownPost(touch.post, url) ?? (ABOUT_A_PERSON.has(touch.kind) ? whose : null);
    const key = [contact.id, touch.kind, touch.direction, post ?? touch.key].join(" ");
    if (touch.back) {
      const done = lastNoted(lately, key, days);
      return done ? undo(done.id, memory) : nothing;
    }
    if (notedOn(lately, key, days[0])) return nothing;
    const interaction = {
      ...{ contact_id: contact.id, kind: touch.kind, direction: touch.direction },
      ...{ channel: consentFor(url).id === "other" ? recipe.name : consentFor(url).id },
      ...{ url: post, words: watched.words ? touch.words : null },
    };
    const id = crypto.randomUUID();
    const beside = notedEntry(withNoted(lately, { key, day: days[0], id })); // in one write: else a crash between doubles it
    const { verdict } = await logInteraction({ interaction, id }, beside);
    if (verdict === "refused") return nothing; // it stands in the outbox, with the reason, or the badge tells that it could not be kept
    memory.noted.push(id);
    const { kind, direction } = touch;
    const noted = { id, name: contact.name, kind, direction, waiting: verdict === "kept" };
    return { noted: features.includes("told") ? noted : null, undone: null };
  });
}

/** @param {string} id @param {PageMemory} memory @returns {Promise<{ undone: boolean }>} only what that page has noted */
export async function untouch(id, memory) {
  if (!memory.noted.includes(id)) return { undone: false };
  return oneAtATime(async () => ({ undone: (await undo(id, memory)).undone === id }));
}

/** @param {string} id @param {PageMemory} memory @returns {Promise<PageVerbs["page.touch"]>} */
async function undo(id, memory) {
  await takeBack(id, notedEntry(withoutNoted(await readNoted(), id)));
  memory.noted = memory.noted.filter((other) => other !== id);
  return { noted: null, undone: id };
}

/** Whether a recipe notices such a thing at all. @param {Recipe} recipe @param {SeenTouch} touch */
function knows({ interactions }, { kind, direction }) {
  const { things, composers } = interactions ?? { things: [], composers: [] };
  if (direction === "from_them") return composers.some(({ theirs, kind: own }) => theirs && own === kind);
  const states = things.flatMap((thing) => thing.states ?? []);
  const kinds = composers.flatMap((composer) =>
    typeof composer.kind === "string" ? composer.kind : Object.values(composer.kind),
  );
  return (
    states.some((state) => state.kind === kind && (state.direction ?? "from_me") === direction) ||
    (direction === "from_me" && kinds.includes(kind))
  );
}

/** A person of the page's own site, and of no other. @param {string} whose an address or a handle @param {string} url @returns {{ recipe: Recipe, whose: string } | null} */
function personOf(whose, url) {
  const own = recipesAt(url);
  const address = URL.canParse(whose) ? whose : own[0]?.profile?.replace("{handle}", encodeURI(whose));
  const found = address ? match(address) : null;
  if (!address || !found || !own.includes(found.recipe) || keysOf(found).length === 0) return null;
  return { recipe: found.recipe, whose: found.profileUrl ?? address };
}

/** @param {string | null} post @param {string} url @returns {string | null} its address without what only says how one came there */
function ownPost(post, url) {
  if (!post || !URL.canParse(post)) return null;
  const { origin, pathname, searchParams, hash } = new URL(post);
  if (origin !== new URL(url).origin) return null;
  const id = searchParams.get("id");
  return `${origin}${pathname}${id ? `?id=${encodeURIComponent(id)}` : ""}${hash}`;
}
