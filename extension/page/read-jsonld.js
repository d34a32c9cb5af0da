// JSON-LD (schema.org): the person a page is about, or the author of its article.
(() => {
  const reading = keepwarm.reading;
  if (reading.jsonld) return;
  const { clean, plain, name: personName, firstNamed, link, webAddress, email, handle, addressKey } = reading.text;

  const ARTICLE =
    /(?:Article|Posting|Report|Review|VideoObject|ImageObject|PodcastEpisode|CreativeWork|Recipe|Thesis|Book|QAPage|Question|Dataset|SoftwareSourceCode|Chapter|HowTo)$/;
  const ORGANISATION =
    /Organization$|Business$|Store$|Restaurant$|^(?:Corporation|Hotel|School|CollegeOrUniversity|LodgingBusiness|NGO)$/;
  const MOST_NODES = 20000;

  /** @typedef {Record<string, any>} JsonNode */

  const list = (/** @type {any} */ value) => (value == null ? [] : Array.isArray(value) ? value : [value]);
  const types = (/** @type {JsonNode} */ node) =>
    list(node?.["@type"]).map((type) => String(type).replace(/^.*[/#:]/, ""));
  const nameOf = (/** @type {(node: any) => any} */ resolve) => (/** @type {any} */ node) =>
    clean(list(resolve(node)?.name ?? node)[0]);
  const isPerson = (/** @type {any} */ node) => types(node).includes("Person");

  /** Sites print raw line breaks into JSON strings (Bluesky), wrap it in comments, or leave a comma behind. @param {string} source */
  function parse(source) {
    const text = source
      .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, "")
      .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/, "");
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

  /** Is this site an organisation's, by its own word? Its founder or writer, named beside it, is not whom the page is about.
   * @param {ReturnType<typeof parseAll>} data @param {string} url */
  function isOrganisations({ top, resolve }, url) {
    const site = addressKey(new URL("/", url).href);
    const publishers = top.filter((node) => types(node).includes("WebSite")).flatMap((node) => list(node.publisher));
    return [...top, ...publishers.map(resolve)].some(
      (node) =>
        !isPerson(node) &&
        types(node).some((type) => ORGANISATION.test(type)) &&
        (publishers.some((publisher) => resolve(publisher) === node) ||
          list(node.url).some((address) => addressKey(link(address, url)) === site)),
    );
  }

  /** Whose site or blog this is, where it says so. @param {ReturnType<typeof parseAll>} data */
  const ownersOf = ({ top, resolve }) =>
    top
      .filter((node) => types(node).some((type) => type === "WebSite" || type === "Blog"))
      .flatMap((node) => [...list(node.author), ...list(node.creator)])
      .map(resolve)
      .filter(isPerson);

  /** The one person the page is about; null when several could be. @param {ReturnType<typeof parseAll>} data @param {string} url */
  function subjectNode(data, url) {
    const { top, resolve } = data;
    const stated = top
      // Whom an article is about did not write it.
      .filter((node) => !types(node).some((type) => ARTICLE.test(type)))
      .flatMap((node) => [...list(node.mainEntity), ...list(node.about)])
      .map(resolve)
      .filter(isPerson);
    const organisations = isOrganisations(data, url);
    const isHome = new URL(url).pathname === "/";
    const people = [...new Set([...stated, ...top.filter(isPerson), ...(isHome ? ownersOf(data) : [])])];
    const here = people.find(
      (node) =>
        !(organisations && isHome && !stated.includes(node)) &&
        [node.url, node["@id"], node.mainEntityOfPage]
          .flatMap(list)
          .some((at) => addressKey(link(String(at?.["@id"] ?? at).split("#")[0], url)) === addressKey(url)),
    );
    if (here) return here;
    if (stated.length) return stated[0];
    if (organisations) return null;
    // Somebody whose address is on another site is only mentioned here.
    const isElsewhere = people.some((node) =>
      list(node.url).some(
        (at) => new URL(link(at, url) ?? url).host.replace(/^www\./, "") !== new URL(url).host.replace(/^www\./, ""),
      ),
    );
    if (isElsewhere) return null;
    return new Set(people.map((node) => String(node.name))).size === 1 ? people[0] : null;
  }

  /** @param {ReturnType<typeof parseAll>} data @param {string} url @param {Document} document */
  function authorNode(data, url, document) {
    const { top, resolve } = data;
    const works = top
      .flatMap((node) => [node, ...list(node.mainEntity).map(resolve)])
      .filter((node) => types(node).some((type) => ARTICLE.test(type)) && (node.author ?? node.creator));
    const here = works.find((node) =>
      [node.url, node["@id"], node.mainEntityOfPage]
        .flatMap(list)
        .some((at) => addressKey(link(String(at?.["@id"] ?? at).split("#")[0], url)) === addressKey(url)),
    );
    const signatures = new Set(
      works.map((node) => JSON.stringify(list(node.author ?? node.creator).map(nameOf(resolve)))),
    );
    // A list of articles by several people is nobody's page.
    const work =
      here ??
      (signatures.size === 1 || types(works[0]).some((type) => /^(?:News)?Article$/.test(type)) ? works[0] : null);
    if (!work) return null;
    const publisher = clean(resolve(list(work.publisher)[0])?.name);
    for (const author of list(work.author ?? work.creator).map(resolve)) {
      const node = typeof author === "string" ? { name: author } : author;
      const named = list(node?.name).map(personName).find(Boolean);
      const isAnybody = !isPerson(node) && named && reading.meta.namesThePublisher(named, document, url);
      if (
        node &&
        (isPerson(node) || (!types(node).length && !isAnybody)) &&
        clean(list(node.name)[0]) !== (publisher ?? undefined)
      )
        return node;
    }
    return null;
  }

  /** @param {Document} document @param {string} url @param {'subject' | 'author'} role */
  function read(document, url, role) {
    const data = load(document);
    const node = role === "author" ? authorNode(data, url, document) : subjectNode(data, url);
    if (!node) return null;
    const found = record(node, url, data.resolve);
    return role === "author" ? { ...found, name: firstNamed(found.name) } : found;
  }

  /** Does the page say of itself that it is an article or a post? @param {Document} document */
  const tellsArticle = (document) =>
    load(document).top.some((node) => types(node).some((type) => /(?:Article|Posting)$/.test(type)));
  /** @param {Document} document */
  const tellsProfile = (document) => load(document).top.some((node) => types(node).includes("ProfilePage"));

  /** Names that stand for organisations on this page. @param {Document} document @returns {string[]} */
  const organisations = (document) =>
    load(document)
      .top.flatMap((node) => [node, ...list(node.publisher), ...list(node.author)])
      .filter((node) => types(node).some((type) => ORGANISATION.test(type) || /^(?:WebSite|Periodical)$/.test(type)))
      .map((node) => clean(list(node.name)[0]))
      .filter((name) => name !== null);

  reading.jsonld = { read, tellsArticle, tellsProfile, organisations };
})();
