// One step of a recipe: where a value stands and what is left of it. A recipe is plain data; this file gives its words their meaning.
(() => {
  const reading = keepwarm.reading;
  if (reading.steps) return;
  const { clean, of, fold } = reading.text;

  const LARGEST_STATE = 4_000_000;
  const SEPARATOR_ONLY = /^[^\p{L}\p{N}]*$/u;

  /** @param {string} text */
  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  /** "{handle}" in a recipe stands for the person's. @param {string} template @param {PageReading} now */
  const fill = (template, now) => template.replaceAll("{handle}", (now.handle ?? "").replace(/["\\]/g, "\\$&"));

  const layers = /** @type {Record<string, (now: PageReading) => LayerRecord | null>} */ ({
    "json-ld": ({ document, url, role }) => reading.jsonld.read(document, url, role),
    "h-card": ({ document, url, role }) => reading.hcard.read(document, url, role),
    microdata: ({ document, url, role }) => reading.microdata.read(document, url, role),
    opengraph: ({ document, url, headIsStale }) => (headIsStale ? null : reading.meta.openGraph(document, url)),
  });

  /** What a structured layer says of the person; read once a page. @param {PageReading} now @param {string} layer */
  function record(now, layer) {
    if (!now.records.has(layer)) now.records.set(layer, layers[layer](now));
    const found = now.records.get(layer) ?? null;
    return found && belongs(now, found) ? found : null;
  }

  /** A record left behind by the page before (single-page sites) is not this person's. @param {PageReading} now @param {LayerRecord} found */
  function belongs(now, found) {
    const { handle, recipe } = now.match;
    if (!handle) return true;
    const inAddress =
      recipe.handleInAddress && new RegExp(recipe.handleInAddress, "i").exec(found.profile_url ?? "")?.[1];
    const shown = inAddress ? decode(inAddress) : found.handle;
    return !shown || fold(shown) === fold(handle);
  }

  /** @param {RecipeStep} step @param {string} field @param {PageReading} now @returns {unknown[]} */
  function fromLayer(step, field, now) {
    const found = /** @type {Record<string, unknown> | null} */ (record(now, step.from));
    return [found?.[step.field ?? field]].flat();
  }

  /** The nearest earlier sibling of a kind that holds words. @param {Element} element @param {string} selector */
  function earlierSibling(element, selector) {
    for (let at = element.previousElementSibling; at; at = at.previousElementSibling)
      if (at.matches(selector) && !SEPARATOR_ONLY.test(of(at) ?? "")) return at;
    return null;
  }

  /** Of several links, the one whose words a control's label repeats ("Open the menu of the post by …", in any language).
   * @param {Element | null} control @param {Element[]} found */
  function namedBy(control, found) {
    const label = control?.getAttribute("aria-label") ?? "";
    const shared = (/** @type {Element} */ element) =>
      Math.max(0, ...words(element).map((text) => (text.length > 1 && label.includes(text) ? text.length : 0)));
    const longest = Math.max(0, ...found.map(shared));
    return longest ? found.filter((element) => shared(element) === longest) : [];
  }

  /** The words of each element that holds no other. @param {Element} element @returns {string[]} */
  const words = (element) => (element.children.length ? [...element.children].flatMap(words) : [of(element) ?? ""]);

  /** @param {RecipeStep} step @param {PageReading} now */
  function elements(step, now) {
    const { select = ":not(*)", anywhere, outside, named, up, before, first } = step;
    const within = anywhere ? now.document : now.root;
    const selector = fill(select, now);
    const found = [...within.querySelectorAll(selector)];
    if (within.nodeType === 1 && /** @type {Element} */ (within).matches(selector))
      found.unshift(/** @type {Element} */ (within));
    return (first ? found.slice(0, 1) : named ? namedBy(within.querySelector(named), found) : found)
      .filter((element) => !(outside && element.closest(outside)) && !(now.headIsStale && element.closest("head")))
      .map((element) => (up ? element.closest(up) : element))
      .map((element) => (before && element ? earlierSibling(element, before) : element))
      .filter((element) => element !== null);
  }

  /** @param {RecipeStep} step @param {string} _field @param {PageReading} now */
  function fromPage(step, _field, now) {
    const { attr, without } = step;
    if (attr) return elements(step, now).map((element) => element.getAttribute(attr));
    return elements(step, now).map((element) => of(element, without ? element.querySelector(without) : null));
  }

  /** One line of the card, for pages whose fields are marked by nothing but their order. @param {RecipeStep} step @param {string} _field @param {PageReading} now */
  function fromLines(step, _field, now) {
    const { start = "h1", until, after, skip, nth = 0 } = step;
    const name = now.root.querySelector(start);
    if (!name) return [];
    const following = elements(step, now).filter((element) => name.compareDocumentPosition(element) & 4);
    const lines = following.map((element) => of(element)).filter((line) => line !== null);
    const end = until ? lines.findIndex((line) => new RegExp(until, "u").test(line)) : -1;
    const kept = end < 0 ? lines : lines.slice(0, end);
    const begin = after ? kept.findLastIndex((line) => new RegExp(after, "u").test(line)) + 1 : 0;
    if (after && !begin) return [];
    return kept
      .slice(begin)
      .filter((line) => !(skip && new RegExp(skip, "u").test(line)))
      .slice(nth, nth + 1);
  }

  /** @param {string} source JSON @returns {Record<string, unknown>[]} every object in it */
  function objects(source) {
    let waiting = /** @type {unknown[]} */ ([]);
    try {
      waiting = [JSON.parse(source)];
    } catch {}
    const found = [];
    while (waiting.length) {
      const node = waiting.pop();
      if (!node || typeof node !== "object") continue;
      if (!Array.isArray(node)) found.push(/** @type {Record<string, unknown>} */ (node));
      waiting.push(...Object.values(node));
    }
    return found;
  }

  /** @param {any} object @param {string} path */
  const follow = (object, path) => path.split(".").reduce((at, key) => at?.[key], object);

  /** Values in a page's embedded JSON, only from objects that name this person. @param {RecipeStep} step @param {string} _field @param {PageReading} now */
  function fromState(step, _field, now) {
    const { select = ":not(*)", where = {}, paths = [] } = step;
    const wanted = Object.entries(where).map(([path, value]) => ({ path, value: fold(fill(value, now)) }));
    if (wanted.some(({ value }) => !value)) return [];
    return [...now.document.querySelectorAll(select)]
      .map((element) => element.textContent?.trim() ?? "")
      .filter((source) => source.length < LARGEST_STATE && wanted.every(({ value }) => fold(source).includes(value)))
      .flatMap(objects)
      .filter((object) => wanted.every(({ path, value }) => fold(String(follow(object, path) ?? "")) === value))
      .map((object) =>
        paths
          .map((path) => clean(follow(object, path)))
          .filter(Boolean)
          .join(" "),
      );
  }

  const places =
    /** @type {Record<RecipeStep["from"], (step: RecipeStep, field: string, now: PageReading) => unknown[]>} */ ({
      "json-ld": fromLayer,
      "h-card": fromLayer,
      microdata: fromLayer,
      opengraph: fromLayer,
      page: fromPage,
      lines: fromLines,
      state: fromState,
      meta: (step, _field, now) =>
        now.headIsStale ? [] : (step.keys ?? []).flatMap((key) => reading.meta.all(now.document, key)),
      title: (_step, _field, now) => [reading.meta.title(now.document)],
      address: (_step, _field, now) => [now.match.handle],
    });

  /** What one step gives for one field: cleaned, matched, and refused where the recipe says so. @param {RecipeStep} step @param {string} field @param {PageReading} now */
  function values(step, field, now) {
    const pattern = new RegExp(step.match ?? "^.*$", "su");
    const refused = step.reject ? new RegExp(step.reject, "iu") : null;
    return places[step.from](step, field, now)
      .map(clean)
      .filter((text) => text !== null && !refused?.test(text))
      .map((text) => pattern.exec(text ?? ""))
      .map((found) => found && clean(step.decode ? decode(found[1] ?? found[0]) : (found[1] ?? found[0])))
      .filter((text) => text !== null);
  }

  reading.steps = { values };
})();
