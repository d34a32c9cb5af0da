// What the other writes in a thread of messages that the person has open and acts in. What stood there before is not new.
(() => {
  const { watching } = keepwarm;
  if (watching.ready) return;

  /** The thread looked at last, and the entry that stood at its end then. */
  let thread = { whose: "", last: "" };

  /** @type {WatchParts["thread"]["around"]} */
  function around(path, { composers }) {
    for (const { entries, theirs, path: where, root: selector, whose } of composers) {
      if (!entries || !theirs || !watching.thing.here(where)) continue;
      const root = path.find((element) => element.matches(selector));
      if (root) return () => look(root, { entries, theirs, whose });
    }
    return null;
  }

  /** @param {Element} root @param {{ entries: string, theirs: string, whose?: RecipeStep[] }} rule */
  function look(root, { entries, theirs, whose }) {
    const partner = watching.thing.inFull(watching.thing.values(whose, root)[0]);
    return partner ? compare(partner, [...root.querySelectorAll(entries)], theirs) : null;
  }

  /** @param {string} whose @param {Element[]} entries @param {string} theirs @returns {SeenTouch | null} */
  function compare(whose, entries, theirs) {
    const texts = entries.map((entry) => entry.textContent?.replace(/\s+/g, " ").trim() ?? "");
    const before = thread.whose === whose ? texts.lastIndexOf(thread.last) : -1;
    thread = { whose, last: texts.at(-1) ?? "" };
    if (before < 0) return null; // another thread, or one scrolled back so far that what was last is gone
    const at = entries.findLastIndex((entry, index) => index > before && entry.matches(theirs));
    if (at < 0) return null;
    return {
      kind: "message",
      direction: "from_them",
      whose,
      post: null,
      key: `thread ${whose}`,
      words: texts[at],
      back: false,
    };
  }

  watching.thread = { around };
})();
