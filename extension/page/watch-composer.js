// Something written to somebody: sent by the person's own click or key, and so when the page has emptied the composer.
(() => {
  const { watching } = keepwarm;
  if (watching.ready) return;

  /** @param {Element | null} editor @returns {string} */
  function wordsIn(editor) {
    if (!editor) return "";
    const typed = /** @type {HTMLTextAreaElement} */ (editor).value;
    if (typeof typed === "string") return typed.trim();
    const parts = editor.children.length ? [...editor.children] : [editor];
    return parts
      .map((part) => part.textContent ?? "")
      .join("\n")
      .trim();
  }

  /** @param {Event} event @param {RecipeComposer} rule @param {Element[]} path */
  function isSend(event, rule, path) {
    if (event.type === "click") return path.some((element) => element.matches(rule.send));
    if (!(event instanceof KeyboardEvent) || event.key !== "Enter" || event.isComposing || event.shiftKey) return false;
    if (!rule.keys || !path.some((element) => element.matches(rule.editor))) return false;
    return rule.keys === "Enter" || event.ctrlKey || event.metaKey;
  }

  /** @param {{ rule: RecipeThing, element: Element } | null} found */
  const told = (found) => found && watching.thing.tell(found.rule, found.element);

  /** The last thing a composer shows is the one it answers. @param {Element} root @param {RecipeThing[]} things */
  function inside(root, things) {
    for (const rule of things) {
      const element = [...root.querySelectorAll(rule.root)].at(-1);
      if (element) return told({ rule, element });
    }
    return null;
  }

  /** To whom it goes, and about what. @type {(rule: RecipeComposer, place: { root: Element, path: Element[], things: RecipeThing[], opened: WatchedThing | null }) => WatchedThing | null} */
  function about(rule, { root, path, things, opened }) {
    const { thing } = watching;
    const here = location.href;
    const named = thing.inFull(thing.values(rule.whose, root)[0]);
    if (named) return { name: "person", whose: named, post: rule.post ? here : null, key: `${rule.root} ${named}` };
    const ways = {
      around: () => told(thing.first(path, things)),
      inside: () => inside(root, things),
      opened: () => opened,
      page: () => ({ name: "page", whose: here, post: rule.post ? here : null, key: here }),
    };
    return (rule.about ?? []).map((way) => ways[way]()).find((found) => found?.whose) ?? null;
  }

  /** Whether a composer of that kind stands somewhere with these words. @param {RecipeComposer} rule @param {string} words */
  const stands = (rule, words) =>
    [...document.querySelectorAll(rule.root)].some((root) => wordsIn(root.querySelector(rule.editor)) === words);

  /** @type {WatchParts["composer"]["sent"]} */
  function sent(event, path, { things, composers }, opened) {
    for (const rule of composers) {
      const root = watching.thing.here(rule.path) && path.find((element) => element.matches(rule.root));
      if (!root || !isSend(event, rule, path)) continue;
      const words = wordsIn(path.find((element) => element.matches(rule.editor)) ?? root.querySelector(rule.editor));
      const to = words || rule.blank ? about(rule, { root, path, things, opened }) : null;
      const kind = typeof rule.kind === "string" ? rule.kind : rule.kind[to?.name ?? ""];
      if (!to?.whose || !kind) continue;
      const { whose, post, key } = to;
      const touch = {
        kind,
        direction: /** @type {const} */ ("from_me"),
        whose,
        post,
        key,
        words: words || null,
        back: false,
      };
      const { pathname } = location;
      const hasMovedOn = () => rule.post && !rule.leaves && location.pathname !== pathname; // to another page's composer
      return { touch, isSent: () => !hasMovedOn() && isGone(rule, root, words) };
    }
    return null;
  }

  /** @param {RecipeComposer} rule @param {Element} root @param {string} words @returns {boolean} */
  function isGone(rule, root, words) {
    const editor = root.querySelector(rule.editor);
    if (root.isConnected) return words !== "" && (rule.leaves || editor !== null) && wordsIn(editor) === "";
    return rule.leaves ? !(words && stands(rule, words)) : stands(rule, "");
  }

  watching.composer = { sent };
})();
