// microformats2 and classic hCard/hAtom, parsed to the standard's own shape: {type: [...], properties: {name: [...]}, children?}.
// Rules: microformats.org/wiki/microformats2-parsing and its backward-compatibility tables.
(() => {
  const reading = keepwarm.reading;
  if (reading.microformats) return;
  const { classes, roots, attribute, absolute, text, readers } = reading.mf2;

  /** @typedef {{type: string[], properties: Record<string, any[]>, id?: string, value?: any, children?: Item[], element: Element}} Item */

  const PROPERTY = /^(p|u|dt|e)-((?:[a-z0-9]+-)?[a-z]+(?:-[a-z]+)*)$/;
  const CLASSIC = /** @type {Record<string, Record<string, string>>} */ ({
    "h-card": Object.fromEntries([
      ..."honorific-prefix given-name additional-name family-name honorific-suffix nickname category class sort-string tel label mailer note org role tz sex key"
        .split(" ")
        .map((word) => [word, `p-${word}`]),
      ...[
        "fn p-name",
        "title p-job-title",
        "organization-name p-organization-name",
        "organization-unit p-organization-unit",
      ].map((pair) => pair.split(" ")),
      ..."url photo logo sound uid email".split(" ").map((word) => [word, `u-${word}`]),
      ...["bday dt-bday", "rev dt-rev", "adr p-adr", "geo p-geo", "agent p-agent"].map((pair) => pair.split(" ")),
    ]),
    "h-adr": Object.fromEntries(
      "post-office-box extended-address street-address locality region postal-code country-name"
        .split(" ")
        .map((word) => [word, `p-${word}`]),
    ),
    "h-resume": Object.fromEntries(
      "summary contact education experience skill affiliation".split(" ").map((word) => [word, `p-${word}`]),
    ),
    "h-event": {
      ...{ summary: "p-name", description: "p-description", location: "p-location", category: "p-category" },
      ...{ dtstart: "dt-start", dtend: "dt-end", duration: "dt-duration", url: "u-url" },
    },
    "h-geo": { latitude: "p-latitude", longitude: "p-longitude" },
    "h-entry": {
      "entry-title": "p-name",
      "entry-content": "e-content",
      "entry-summary": "p-summary",
      author: "p-author",
      published: "dt-published",
      updated: "dt-updated",
    },
  });

  /** @param {Element} element @param {string[] | null} classic types whose classic names count @returns {[string, string][]} pairs of prefix and property name */
  function properties(element, classic) {
    const names = classic ? classicNames(element, classic) : classes(element);
    return names
      .map((name) => PROPERTY.exec(name))
      .filter((found) => found !== null)
      .map((found) => [found[1], found[2]]);
  }

  /** In both vCard and hCalendar `fn` and `summary` are the name: it is one. @param {Element} element @param {string[]} types */
  const classicNames = (element, types) => [
    ...new Set(classes(element).flatMap((name) => types.map((type) => CLASSIC[type]?.[name]).filter(Boolean))),
  ];

  /** @param {Item} item @param {string} name @param {any} value */
  const add = (item, name, value) => {
    item.properties[name] ??= [];
    item.properties[name].push(value);
  };

  /** @param {Element} element @param {Item} item @param {string[] | null} classic @param {{nested: boolean, kinds: Set<string>}} seen */
  function walk(element, item, classic, seen) {
    for (const child of element.children) {
      if (child.localName === "template") continue;
      const found = properties(child, classic);
      const { types } = roots(child);
      if (types.length) {
        const inner = parse(child);
        seen.nested = true;
        for (const [prefix, name] of found) {
          seen.kinds.add(prefix);
          add(item, name, { ...inner, ...nestedValue(prefix, inner, child) });
        }
        if (!found.length) item.children = [...(item.children ?? []), inner];
        continue;
      }
      for (const [prefix, name] of found) {
        seen.kinds.add(prefix);
        const value = readers[prefix](child);
        add(item, name, classic && prefix === "u" ? (value.value ?? value) : value);
      }
      classicLinks(child, item, classic);
      walk(child, item, classic, seen);
    }
  }

  /** What an item inside another is worth as the other's property. @param {string} prefix @param {Item} inner @param {Element} element */
  function nestedValue(prefix, inner, element) {
    if (prefix === "e") return readers.e(element);
    const named = { u: "url", p: "name" }[prefix];
    return { value: (named && inner.properties[named]?.[0]) ?? readers[prefix](element) };
  }

  /** In classic hCard and hAtom, rel=tag is a category. @param {Element} element @param {Item} item @param {string[] | null} classic */
  function classicLinks(element, item, classic) {
    const rels = (element.getAttribute("rel") ?? "").split(/\s+/);
    if (
      classic &&
      !classic.includes("h-resume") &&
      element.localName === "a" &&
      rels.includes("tag") &&
      !classes(element).includes("category")
    )
      add(item, "category", (element.getAttribute("href") ?? "").replace(/\/+$/, "").replace(/^.*\//, ""));
  }

  const only = (
    /** @type {Element} */ element,
    /** @type {string} */ selector,
    /** @type {boolean} */ quiet = false,
  ) => {
    const same = [...element.children].filter((child) => child.matches(selector));
    return same.length === 1 && (quiet || element.children.length === 1) && !roots(same[0]).types.length
      ? same[0]
      : null;
  };
  const onlyChild = (/** @type {Element} */ element) =>
    element.children.length === 1 && !roots(element.children[0]).types.length ? element.children[0] : null;

  /** @param {Element} element */
  function impliedName(element) {
    const said = (/** @type {Element | null} */ at) =>
      (at ? (attribute(at, "img area", "alt") ?? attribute(at, "abbr", "title")) : null) || null;
    const child = onlyChild(element);
    return (
      said(element) ??
      said(only(element, "img[alt], area[alt], abbr[title]")) ??
      said(child && only(child, "img[alt], area[alt], abbr[title]")) ??
      text(element, true).replace(/\s+/g, " ")
    );
  }

  /** @param {Element} element @param {string} selector */
  function impliedElement(element, selector) {
    if (element.matches(selector)) return element;
    const child = onlyChild(element);
    return only(element, selector, true) ?? (child && only(child, selector, true));
  }

  /** @param {Element} element @returns {Item} */
  function parse(element) {
    const { types, isClassic } = roots(element);
    const item = /** @type {Item} */ ({ type: types, properties: {}, element });
    if (element.id) item.id = element.id;
    const seen = { nested: false, kinds: new Set() };
    walk(element, item, isClassic ? types : null, seen);
    if (isClassic) return item;
    if (!item.properties.name && !seen.kinds.has("p") && !seen.kinds.has("e") && !seen.nested)
      add(item, "name", impliedName(element));
    const photo =
      item.properties.photo || seen.kinds.has("u") || item.children
        ? null
        : impliedElement(element, "img[src], object[data]");
    if (photo) add(item, "photo", readers.u(photo));
    const url =
      item.properties.url || seen.kinds.has("u") || item.children
        ? null
        : impliedElement(element, "a[href], area[href]");
    if (url) add(item, "url", absolute(url.getAttribute("href") ?? "", url));
    return item;
  }

  /** The page's top-level items. @param {Document | Element} scope @returns {Item[]} */
  function items(scope) {
    const all = [...scope.querySelectorAll('[class*="h-"], .vcard, .hentry, .hresume, .vevent, .adr, .geo')].filter(
      (element) => roots(element).types.length,
    );
    const set = new Set(all);
    const inside = (/** @type {Element} */ element) => {
      for (let at = element.parentElement; at; at = at.parentElement) if (set.has(at)) return true;
      return false;
    };
    return all.filter((element) => !inside(element) && !element.closest("template")).map(parse);
  }

  reading.microformats = { items };
})();
