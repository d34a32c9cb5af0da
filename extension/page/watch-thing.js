// The things a touch can be about: found around the place where the person acted, told apart, and found again. A thing is
// read at the moment of the action, because single-page sites use a node again for another post.
(() => {
  keepwarm.watching ??= /** @type {WatchParts} */ ({});
  if (keepwarm.watching.ready) return;
  const { reading } = keepwarm;

  /** @param {RecipeStep[] | undefined} steps @param {Element | Document} root @returns {string[]} what the first step that answers gives */
  function values(steps, root) {
    const now = /** @type {PageReading} */ (/** @type {unknown} */ ({ document, root, match: {}, handle: null }));
    for (const step of steps ?? []) {
      const found = reading.steps.values(step, "handle", now);
      if (found.length) return found;
    }
    return [];
  }

  /** An address as the page writes it, in full; a handle stays what it is. @param {string | undefined} value */
  const inFull = (value) => (value && /[/?]/.test(value) ? new URL(value, location.href).href : (value ?? null));

  /** @param {string | undefined} path */
  const here = (path) => !path || new RegExp(path, "iu").test(location.pathname);

  /** @param {Element[]} path @param {RecipeThing} rule */
  const around = (path, rule) =>
    here(rule.path) ? (path.find((element) => element.matches(rule.root)) ?? null) : null;

  /** @param {Element[]} path @param {RecipeThing[]} rules the innermost thing, by whichever rule */
  function first(path, rules) {
    const fitting = rules.filter((rule) => !rule.always && here(rule.path));
    for (const element of path) {
      const rule = fitting.find(({ root }) => element.matches(root));
      if (rule) return { rule, element };
    }
    return null;
  }

  /** @param {RecipeThing} rule @param {Element} element @returns {WatchedThing} */
  function tell(rule, element) {
    const whose = rule.whose === "page" ? location.href : inFull(values(rule.whose, element)[0]);
    const post = inFull(values(rule.post, element)[0]);
    const key = post ?? values(rule.key, element)[0] ?? `${rule.name} ${whose}`;
    return { name: rule.name, whose, post, key };
  }

  /** "{handle}" in a selector is what the group in the rule's path stands for. @param {RecipeThing} rule @param {string} selector */
  function filled(rule, selector) {
    if (!selector.includes("{handle}")) return selector;
    const handle = rule.path && new RegExp(rule.path, "iu").exec(location.pathname)?.[1];
    return selector.replaceAll("{handle}", (handle ?? "").replace(/["\\]/g, "\\$&"));
  }

  /** Whether the thing itself has it, and not another inside it. @type {WatchParts["thing"]["has"]} */
  function has(element, rule, selector, all) {
    const wanted = filled(rule, selector);
    const roots = all.filter((other) => !other.always).map(({ root }) => root);
    const own = (/** @type {Element} */ each) => {
      const nearest = rule.always || !roots.length ? null : each.closest(roots.join());
      return !nearest || nearest === element;
    };
    const hosts = [element, ...(rule.shadows ? [...element.querySelectorAll(rule.shadows)].filter(own) : [])];
    const places = [element, ...hosts.flatMap((host) => host.shadowRoot ?? [])];
    return places.some((place) => [...place.querySelectorAll(wanted)].some(own));
  }

  /** @type {WatchParts["thing"]["again"]} */
  function again(element, rule, known) {
    const same = (/** @type {Element} */ other) => tell(rule, other).key === known.key;
    if (element.isConnected && same(element)) return element;
    const path = known.post && new URL(known.post).pathname;
    if (!path) return rule.key ? ([...document.querySelectorAll(rule.root)].find(same) ?? null) : null;
    for (const link of document.querySelectorAll(`a[href*="${CSS.escape(path)}"]`)) {
      const other = link.closest(rule.root);
      if (other && same(other)) return other;
    }
    return null;
  }

  keepwarm.watching.thing = { values, inFull, here, around, first, tell, has, again };
})();
