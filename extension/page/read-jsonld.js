// JSON-LD (schema.org): the person a page is about, or the author of its article.
(() => {
  const reading = keepwarm.reading;
  if (reading.jsonld) return;
  const { clean, name: personName, firstNamed, link, addressKey } = reading.text;
  const { list, types, isPerson, load, record } = reading.ld;

  const ARTICLE =
    /(?:Article|Posting|Report|Review|VideoObject|ImageObject|PodcastEpisode|CreativeWork|Recipe|Thesis|Book|QAPage|Question|Dataset|SoftwareSourceCode|Chapter|HowTo)$/;
  const ORGANISATION =
    /Organization$|Business$|Store$|Restaurant$|^(?:Corporation|Hotel|School|CollegeOrUniversity|LodgingBusiness|NGO)$/;
  // Words that no person's own site bears; one of a person's name publishes itself.
  const PUBLICATION =
    /^The |\b(?:gazette|news|times|post|weekly|daily|monthly|magazine|journal|review|tribune|herald|chronicle|today|press|media|network|radio|tv|online|reports?|observer|guardian|mirror|wire|digest|insider|hub|zeitung|nachrichten|kurier|presse|diario|noticias|giornale|corriere|gazeta|blog|podcast|team|staff|labs?|studios?|inc|ltd|gmbh|group|company|university|institute)\b/i;

  /** @typedef {ReturnType<typeof load>} Data */

  const nameOf = (/** @type {(node: any) => any} */ resolve) => (/** @type {any} */ node) =>
    clean(list(resolve(node)?.name ?? node)[0]);

  /** Is this site an organisation's, by its own word? Its founder or writer, named beside it, is not whom the page is about.
   * @param {Data} data @param {string} url */
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

  /** Whose site or blog this is, where it says so. @param {Data} data */
  const ownersOf = ({ top, resolve }) =>
    top
      .filter((node) => types(node).some((type) => type === "WebSite" || type === "Blog"))
      .flatMap((node) => [...list(node.author), ...list(node.creator)])
      .map(resolve)
      .filter(isPerson);

  /** The one person the page is about; null when several could be. @param {Data} data @param {string} url */
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

  /** @param {Data} data @param {string} url @param {Document} document */
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
        (clean(list(node.name)[0]) !== (publisher ?? undefined) ||
          (isPerson(node) && !PUBLICATION.test(publisher ?? "")))
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
