// A page of an unknown site: only what the page itself states in a standard way about its person or its author.
(() => {
  const reading = keepwarm.reading;
  if (reading.any) return;
  const { fold, link, addressKey } = reading.text;

  /** @typedef {{layer: string, record: LayerRecord}} Found */

  const TEXTS = /** @type {const} */ ([
    "handle",
    "profile_url",
    "headline",
    "company",
    "location",
    "bio",
    "avatar_url",
  ]);
  const LISTS = /** @type {const} */ (["emails", "links"]);
  const WORTH_MISSING = /** @type {const} */ (["name", "headline", "company", "location", "avatar_url"]);
  // Layers that say "this is a person"; the others may name the publisher.
  const STATED = new Set(["json-ld", "h-card"]);
  const NOBODY = /** @type {ReadPerson} */ ({
    name: null,
    handle: null,
    profile_url: null,
    stable_id: null,
    headline: null,
    company: null,
    location: null,
    bio: null,
    avatar_url: null,
    emails: [],
    links: [],
  });

  /** The card of the site's owner. @param {Document} document @param {string} url */
  const ownCard = (document, url) => reading.hcard.read(document, url, "subject");

  /** The layers in their order, for the person a page is about and for the author of an article. The owner's card comes
   * last there: it only adds to an author of the same name. */
  const LAYERS = /** @type {Record<Role, [string, (document: Document, url: string) => LayerRecord | null][]>} */ ({
    subject: [
      ["json-ld", (document, url) => reading.jsonld.read(document, url, "subject")],
      ["h-card", ownCard],
      ["opengraph", (document, url) => reading.meta.openGraph(document, url)],
      ["microdata", (document, url) => reading.microdata.read(document, url, "subject")],
    ],
    author: [
      ["json-ld", (document, url) => reading.jsonld.read(document, url, "author")],
      ["h-card", (document, url) => reading.hcard.read(document, url, "author")],
      ["microdata", (document, url) => reading.microdata.read(document, url, "author")],
      ["meta", (document, url) => reading.meta.metaAuthor(document, url)],
      ["byline", (document, url) => reading.byline.read(document, url)],
      ["h-card", ownCard],
    ],
  });

  /** @param {Document} document @param {string} url @param {Role} role @returns {Found[]} */
  function layers(document, url, role) {
    const found = /** @type {Found[]} */ ([]);
    for (const [layer, read] of LAYERS[role]) {
      // A byline tells a name and an address, and to look for one costs most.
      if (layer === "byline" && found[0]?.record.profile_url) continue;
      const record = read(document, url);
      if (record?.name && !isNobody(record.name, layer, document, url)) found.push({ layer, record });
    }
    return found;
  }

  /** @param {string} name @param {string} layer @param {Document} document @param {string} url */
  const isNobody = (name, layer, document, url) =>
    reading.meta.namesADesk(name) || (!STATED.has(layer) && reading.meta.namesThePublisher(name, document, url));

  /** Layers may only add to each other when they speak of one person. @param {LayerRecord} one @param {LayerRecord | null} other */
  const samePerson = (one, other) =>
    other !== null &&
    (fold(one.name) === fold(other.name) ||
      (Boolean(one.profile_url) && addressKey(one.profile_url) === addressKey(other.profile_url)));

  /** @param {Found[]} found the first names the person; the others add what it lacks */
  function merge(found) {
    const [first] = found;
    const person = { ...NOBODY, name: first.record.name, emails: [...NOBODY.emails], links: [...NOBODY.links] };
    const sources = /** @type {Record<string, string>} */ (first.record.name ? { name: first.layer } : {});
    for (const { layer, record } of found.filter((other) => samePerson(first.record, other.record))) {
      for (const field of TEXTS) {
        if (person[field] || !record[field]) continue;
        person[field] = record[field];
        sources[field] = layer;
      }
      for (const field of LISTS) {
        if (record[field]?.length) sources[field] ??= layer;
        person[field].push(...(record[field] ?? []));
      }
    }
    return { person, sources };
  }

  /** @param {Document} document @param {string} url @returns {"home" | "profile" | "article"} */
  function kindOf(document, url) {
    if (new URL(url).pathname === "/") return "home";
    const type = reading.meta.content(document, "og:type")?.toLowerCase() ?? "";
    if (type === "profile" || reading.jsonld.tellsProfile(document)) return "profile";
    return type === "article" || reading.jsonld.tellsArticle(document) || reading.hcard.hasEntries(document)
      ? "article"
      : "profile";
  }

  /** @param {Document} document @param {string} url @returns {{kind: "home" | "profile" | "article", role: Role, found: Found[]} | null} */
  function find(document, url) {
    const kind = kindOf(document, url);
    const roles = /** @type {('subject' | 'author')[]} */ (
      kind === "article" ? ["author", "subject"] : ["subject", "author"]
    );
    for (const role of roles) {
      const found = layers(document, url, role);
      if (found.length) return { kind: role === "author" ? "article" : kind, role, found };
    }
    return null;
  }

  /** An author's ORCID iD is as good as a name. @param {any} person */
  function stableId(person) {
    const orcid = /^https?:\/\/orcid\.org\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/.exec(person.profile_url ?? "")?.[1];
    return orcid ? { kind: "orcid", value: orcid } : null;
  }

  /** A page whose rel=me leads to a LinkedIn person is a person's, though it says no name.
   * @param {Document} document @param {string} url @returns {ReturnType<typeof find>} */
  function ownerByLinks(document, url) {
    const { links } = reading.meta.relMe(document, url);
    if (!links.some((address) => /^https?:\/\/(?:\w+\.)?linkedin\.com\/in\//.test(address))) return null;
    const { pathname, origin } = new URL(url);
    const record = { name: null, profile_url: `${origin}/`, links };
    return { kind: pathname === "/" ? "home" : "article", role: "subject", found: [{ layer: "rel-me", record }] };
  }

  /** This page's own address, without what only says how one came here. @param {Document} document @param {string} url */
  function ownAddress(document, url) {
    const stated = link(document.querySelector('link[rel="canonical"][href]')?.getAttribute("href"), url);
    const { origin, host, pathname } = new URL(url);
    return stated && new URL(stated).host === host ? stated : origin + pathname;
  }

  /** Addresses and e-mails once each, however they are spelled. @param {string[]} values */
  const unique = (values) => [...new Map(values.map((value) => [addressKey(value) || fold(value), value])).values()];

  /** @param {Document} document @param {string} url @param {PageMatch} match @returns {ReadPage | NothingRead} */
  function read(document, url, match) {
    const answer = find(document, url) ?? ownerByLinks(document, url);
    if (!answer) return { capturable: false, reason: "The page does not say whose it is." };
    const { person, sources } = merge(answer.found);
    const isOwner = answer.role === "subject" || samePerson(person, ownCard(document, url));
    const others = isOwner ? reading.meta.relMe(document, url) : { links: [], emails: [] };
    if (others.links.length) sources.links ??= "rel-me";
    if (others.emails.length) sources.emails ??= "rel-me";
    if (!person.profile_url && answer.role === "subject") {
      person.profile_url = ownAddress(document, url);
      sources.profile_url = "address";
    }
    person.handle ??= /^\/@([\w.-]+)\/?$/.exec(new URL(person.profile_url ?? url).pathname)?.[1] ?? null;
    if (person.handle) sources.handle ??= sources.profile_url;
    person.stable_id = stableId(person);
    person.emails = unique([...person.emails, ...others.emails]);
    person.links = unique([...person.links, ...others.links]).filter(
      (at) => addressKey(at) !== addressKey(person.profile_url),
    );
    const missed = WORTH_MISSING.filter((field) => person[field] === null);
    const recipe = `${match.recipe.name}@${match.recipe.version}`;
    return { capturable: true, page_kind: answer.kind, person, sources, recipe, missed };
  }

  reading.any = { read };
})();
