// JSON-LD as a page holds it: parsed whatever it is wrapped in, its references followed, and what one node says of a person.
(() => {
  const reading = keepwarm.reading;
  if (reading.ld) return;
  const { clean, plain, name: personName, link, webAddress, email, handle } = reading.text;

  const MOST_NODES = 20000;

  /** @typedef {Record<string, any>} JsonNode */

  const list = (/** @type {any} */ value) => (value == null ? [] : Array.isArray(value) ? value : [value]);
  const types = (/** @type {JsonNode} */ node) =>
    list(node?.["@type"]).map((type) => String(type).replace(/^.*[/#:]/, ""));
  const isPerson = (/** @type {any} */ node) => types(node).includes("Person");

  /** Sites print raw line breaks into JSON strings (Bluesky), wrap it in comments, or leave a comma behind. @param {string} source */
  function parse(source) {
    const text = source
      .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|(?:\/\/)?\s*<!\[CDATA\[)/, "")
      .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/)?\s*\]\]>)\s*$/, "");
    const printable = text.replace(/\p{Cc}+/gu, " ");
    const mended = [text, printable, printable.replace(/,\s*([}\]])/g, "$1").replace(/;\s*$/, "")];
    for (const attempt of mended) {
      try {
        return JSON.parse(attempt);
      } catch {}
    }
    return null;
  }

  /** @param {Document} document */
  const load = (document) => reading.once("json-ld", () => parseAll(document));

  /** Every object of the page's JSON-LD, and those with an @id by it. @param {Document} document */
  function parseAll(document) {
    const top = /** @type {JsonNode[]} */ ([]);
    const byId = /** @type {Map<string, JsonNode>} */ (new Map());
    for (const script of document.querySelectorAll('script[type^="application/ld+json" i]')) {
      for (const root of list(parse(script.textContent ?? ""))) {
        if (!root || typeof root !== "object") continue;
        top.push(root, ...list(root["@graph"]).filter((node) => node && typeof node === "object"));
      }
    }
    const waiting = [...top];
    for (let seen = 0; waiting.length && seen < MOST_NODES; seen++) {
      const node = /** @type {any} */ (waiting.pop());
      if (!node || typeof node !== "object") continue;
      const id = node["@id"];
      if (typeof id === "string" && Object.keys(node).length > Object.keys(byId.get(id) ?? {}).length)
        byId.set(id, node);
      waiting.push(...Object.values(node));
    }
    return {
      top,
      resolve: (/** @type {any} */ node) =>
        node && typeof node["@id"] === "string" ? (byId.get(node["@id"]) ?? node) : node,
    };
  }

  /** @param {any} place @returns {string | null} */
  function placeName(place) {
    const node = list(place)[0];
    if (!node || typeof node === "string") return plain(node);
    if (typeof node.name === "string" && node.name.trim()) return plain(node.name);
    const address = list(node.address)[0] ?? node;
    if (typeof address === "string") return plain(address);
    const country = clean(address.addressCountry?.name ?? address.addressCountry);
    const parts = [
      address.addressLocality,
      address.addressRegion,
      country && /^[A-Z]{2}$/.test(country) ? null : country,
    ];
    return (
      parts
        .map(plain)
        .filter((value) => value !== null)
        .join(", ") || null
    );
  }

  const imageAddress = (/** @type {any} */ image) => {
    const first = list(image)[0];
    return typeof first === "string" ? first : (first?.contentUrl ?? first?.url ?? null);
  };

  const handleIn = (/** @type {JsonNode} */ node) =>
    [node.additionalName, node.alternateName]
      .flatMap(list)
      .map(handle)
      .find((value) => value !== null) ?? null;

  /** @param {JsonNode} node @param {string} base @param {(node: any) => any} resolve follows an @id */
  function record(node, base, resolve) {
    const full =
      list(node.name).map(personName).find(Boolean) ??
      personName([node.givenName, node.familyName].filter((value) => Boolean(value)).join(" "));
    const home = list(node.mainEntityOfPage ?? node.mainEntityofPage)[0];
    const addresses = [node.url, node["@id"], typeof home === "object" ? home?.["@id"] : null]
      .flatMap(list)
      .map((value) => link(value, base));
    return {
      name: full ?? null,
      handle: handleIn(node),
      profile_url: addresses.find((address) => address && !address.includes("#")) ?? null,
      identifier: clean(list(node.identifier).map((id) => id?.value ?? id)[0]),
      headline: plain(list(node.jobTitle).map((title) => title?.name ?? title)[0]),
      company: plain(list(node.worksFor ?? node.affiliation).map((org) => resolve(org)?.name ?? org)[0]),
      location:
        placeName(resolve(list(node.address)[0])) ?? placeName(node.homeLocation) ?? placeName(node.workLocation),
      bio: plain(node.description),
      avatar_url: link(imageAddress(resolve(list(node.image)[0])), base),
      emails: list(node.email)
        .map(email)
        .filter((value) => value !== null),
      links: list(node.sameAs)
        .map((address) => webAddress(address, base))
        .filter((value) => value !== null),
    };
  }

  reading.ld = { list, types, isPerson, load, record };
})();
