// The values of microformats2: which classes make an item, and what a p-, u-, dt- or e- property says.
// Rules: microformats.org/wiki/microformats2-parsing and the value-class pattern.
(() => {
  const reading = keepwarm.reading;
  if (reading.mf2) return;

  // A vendor's word may stand before the name, and only in that are there digits.
  const ROOT = /^h-(?:[a-z0-9]+-)?[a-z]+(?:-[a-z]+)*$/;
  const CLASSIC_ROOTS = /** @type {Record<string, string>} */ ({
    vcard: "h-card",
    hentry: "h-entry",
    hresume: "h-resume",
    vevent: "h-event",
    adr: "h-adr",
    geo: "h-geo",
  });

  const classes = (/** @type {Element} */ element) =>
    (element.getAttribute("class") ?? "").split(/[ \t\n\f\r]+/).filter(Boolean);

  /** @param {Element} element @returns {{types: string[], isClassic: boolean}} */
  function roots(element) {
    const names = classes(element);
    const types = names.filter((name) => ROOT.test(name));
    const old = names.map((name) => CLASSIC_ROOTS[name]).filter(Boolean);
    return { types: [...new Set(types.length ? types : old)].sort(), isClassic: !types.length && old.length > 0 };
  }

  const attribute = (/** @type {Element} */ element, /** @type {string} */ tags, /** @type {string} */ name) =>
    tags.split(" ").includes(element.localName) ? element.getAttribute(name) : null;

  /** textContent with pictures as their words and without scripts. @param {Element} element @param {boolean} [addresses] pictures without words become addresses */
  function text(element, addresses = false) {
    const parts = /** @type {string[]} */ ([]);
    const walk = (/** @type {Node} */ node) => {
      for (const child of node.childNodes) {
        if (child.nodeType === 3) parts.push(/** @type {Text} */ (child).data);
        if (child.nodeType !== 1) continue;
        const inner = /** @type {Element} */ (child);
        if (inner.localName === "script" || inner.localName === "style" || inner.localName === "template") continue;
        if (inner.localName === "img")
          parts.push(
            ` ${inner.getAttribute("alt") ?? (addresses ? absolute(inner.getAttribute("src") ?? "", inner) : "")} `,
          );
        else walk(inner);
      }
    };
    walk(element);
    return parts.join("").trim();
  }

  /** @param {string} address @param {Element} element */
  function absolute(address, element) {
    if (/^https?:\/\/[^/\s]/i.test(address)) return address;
    try {
      return new URL(address.trim(), element.ownerDocument.baseURI).href;
    } catch {
      return address;
    }
  }

  /** The value-class pattern: the parts marked `value` (or `value-title`), joined. @param {Element} element */
  function valueClass(element) {
    const marked = [...element.querySelectorAll(".value, .value-title")].filter(
      (part) => !hasRootBetween(part, element),
    );
    if (!marked.length) return null;
    return marked.map(
      (part) =>
        (classes(part).includes("value-title")
          ? part.getAttribute("title")
          : (part.getAttribute("alt") ??
            attribute(part, "data", "value") ??
            attribute(part, "abbr", "title") ??
            text(part))) ?? "",
    );
  }

  /** @param {Element} inner @param {Element} outer */
  function hasRootBetween(inner, outer) {
    for (let at = inner.parentElement; at && at !== outer; at = at.parentElement)
      if (roots(at).types.length) return true;
    return false;
  }

  const readers = /** @type {Record<string, (element: Element) => any>} */ ({
    p: (element) =>
      valueClass(element)?.join("") ??
      attribute(element, "abbr link", "title") ??
      attribute(element, "data input", "value") ??
      attribute(element, "img area", "alt") ??
      text(element, true),
    u: (element) => {
      const own =
        attribute(element, "a area link", "href") ??
        attribute(element, "img audio video source iframe", "src") ??
        attribute(element, "video", "poster") ??
        attribute(element, "object", "data");
      const alt = element.localName === "img" ? element.getAttribute("alt") : null;
      if (own !== null) return alt === null ? absolute(own, element) : { value: absolute(own, element), alt };
      const found =
        valueClass(element)?.join("") ??
        attribute(element, "abbr", "title") ??
        attribute(element, "data input", "value") ??
        text(element);
      return absolute(found, element);
    },
    dt: (element) =>
      valueClass(element)?.join(" ") ??
      attribute(element, "time ins del", "datetime") ??
      attribute(element, "abbr", "title") ??
      attribute(element, "data input", "value") ??
      text(element),
    e: (element) => ({
      // Asked for by few, and to copy a whole article takes long.
      get html() {
        return htmlOf(element);
      },
      value: text(element, true),
    }),
  });

  /** The markup inside, with whole addresses. @param {Element} element */
  function htmlOf(element) {
    const copy = /** @type {Element} */ (element.cloneNode(true));
    for (const name of ["href", "src"])
      for (const inner of copy.querySelectorAll(`[${name}]`))
        inner.setAttribute(name, absolute(inner.getAttribute(name) ?? "", element));
    return copy.innerHTML.trim();
  }

  reading.mf2 = { classes, roots, attribute, absolute, text, readers };
})();
