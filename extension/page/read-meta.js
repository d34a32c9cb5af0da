// The page's head: OpenGraph, meta author, rel=me and rel=author, the title.
(() => {
  const reading = keepwarm.reading;
  if (reading.meta) return;
  const { clean, of, fold, name: personName, firstNamed, link, email, addressKey } = reading.text;

  // Bylines that name a desk or an agency, however the page marks them up.
  const DESK = new RegExp(
    [
      "^(?:the|our|staff|guest|news|web|editorial|sponsored|partner)\\s",
      "^(?:[\\p{L}]+\\s)?(?:redaktion\\p{L}*|redacci[oó]n|redação|redazione|rédaction|redactie|redakcja|toimitus|редакция)(?:\\s|$)",
      "编辑部|編集部|편집부|(?:新聞社?|新闻社?|新闻网|通信社|放送局?|出版社?|株式会社|有限公司|日報|日报|報道部)$",
      "\\b(?:associated press|reuters|bloomberg news|afp|agence france-presse|canadian press|press association|press trust|xinhua|dpa|ians|cnn|bbc)\\b",
      `\\b(?:${"staff|team|editors|newsroom|desk|bureau|correspondents?|reporters?|staff writers?|guest writer|editorial board|contributors|authors|administrator|admin|webmaster|super user|anonymous|guest|agencies|newswire"})$`,
      `\\b(?:${"magazine|network|agency|university|institute|foundation|company|association|committee|council|ministry|department|community|studios?|inc|llc|ltd|gmbh|corp|blog"})\\.?$`,
    ].join("|"),
    "iu",
  );
  // … or a company, in pages that only call it "author".
  const COMPANY =
    /\b(?:editor|editorial|press|media|magazine|network|agency|university|institute|foundation|inc|llc|ltd|gmbh|blog|news|reuters|wire|unknown|sponsored)\.?$/i;
  const WRITTEN_BY =
    /^(?:(?:written|posted) by|author|verfasst von|geschrieben von|écrit par|escrito por|scritto da|geschreven door|автор)$/i;
  // Scripts that write a full name without a space.
  const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

  /** @param {Document} document @param {string} key @returns {string[]} the contents of a meta element, by property or name */
  function all(document, key) {
    const wanted = key.toLowerCase();
    return [...document.querySelectorAll("meta[content]")]
      .filter((meta) =>
        [meta.getAttribute("property"), meta.getAttribute("name"), meta.getAttribute("itemprop")].some(
          (word) => word?.toLowerCase() === wanted,
        ),
      )
      .map((meta) => clean(meta.getAttribute("content")))
      .filter((content) => content !== null);
  }
  const content = (/** @type {Document} */ document, /** @type {string} */ key) => all(document, key)[0] ?? null;
  const title = (/** @type {Document} */ document) => clean(document.title)?.replace(/^\(\d+\+?\)\s+/, "") ?? null;

  const namesADesk = (/** @type {string} */ name) => DESK.test(name);

  /** Does a line that only says "author" name the site, a company or a desk, not a person? @param {string} name @param {Document} document @param {string} url */
  function namesThePublisher(name, document, url) {
    if (namesADesk(name) || COMPANY.test(name) || !(name.includes(" ") || UNSPACED.test(name))) return true;
    if (isNamedAfterItsOwner(name, document)) return false;
    const tight = (/** @type {string | null} */ text) => fold(text).replace(/^the\s+|[^\p{L}\p{N}]/gu, "");
    const said = ["og:site_name", "application-name", "article:publisher"].map((key) => content(document, key));
    const host = new URL(url).hostname.replace(/^www\./, "").split(".");
    return [...said, ...reading.jsonld.organisations(document), host[0]].some((other) => tight(other) === tight(name));
  }

  /** A personal site often bears its owner's name; it then says who is meant by rel=me, which few publications with such names do. @param {string} name @param {Document} document */
  const isNamedAfterItsOwner = (name, document) =>
    /^(?!The )\p{Lu}\S*(?: \S+){0,2} \p{Lu}\S*$/u.test(name) &&
    document.querySelector('[rel~="me"][href]') !== null &&
    content(document, "article:publisher") === null;

  /** @param {Document} document @param {string} url */
  function openGraph(document, url) {
    if (content(document, "og:type")?.toLowerCase() !== "profile") return null;
    // An artist's page on a music site; it may be a band's.
    if (document.querySelector('meta[property^="music:"], meta[name^="music:"]')) return null;
    const heading = content(document, "og:title");
    const site = content(document, "og:site_name");
    const shown = /^(.+?)\s*\(@?([\p{L}\p{N}_.@-]+)\)/u.exec(heading ?? "");
    const full = [content(document, "profile:first_name"), content(document, "profile:last_name")]
      .filter((value) => value !== null)
      .join(" ");
    const bare = (heading ?? "").split(/\s+[|•·–—-]\s+|[’']s\s|,\s+(?:auth?or|auteur|författare|forfatter)/i)[0];
    const found = personName(full) ?? personName(shown?.[1]) ?? personName(bare);
    if (!found || fold(found) === fold(site)) return null;
    return {
      name: found,
      handle: content(document, "profile:username")?.replace(/^@/, "") ?? shown?.[2] ?? null,
      profile_url: link(content(document, "og:url"), url),
      bio: content(document, "og:description"),
      avatar_url: link(content(document, "og:image"), url),
    };
  }

  /** @param {Document} document @param {string} url */
  function metaAuthor(document, url) {
    const named = [
      "author",
      "article:author",
      "article:author_name",
      "byl",
      "parsely-author",
      "sailthru.author",
      "dc.creator",
      "dcterms.creator",
      "citation_author",
    ];
    for (const key of [...named, ...labelled(document)]) {
      const found = all(document, key)
        .map((said) => said.replace(/^\S+@\S+\s+\((.+)\)$/, "$1")) // as feeds write it
        .map(firstNamed)
        .map(personName)
        .find((name) => name && !namesThePublisher(name, document, url));
      if (found && (tellsArticle(document) || namedElsewhere(found, document, url)))
        return { name: found, profile_url: authorAddress(document, url, found) };
    }
    return null;
  }

  /** Words for a link's preview come in pairs of a label and what it labels. @param {Document} document @returns {string[]} keys */
  const labelled = (document) =>
    ["1", "2"]
      .filter((pair) => WRITTEN_BY.test(content(document, `twitter:label${pair}`) ?? ""))
      .map((pair) => `twitter:data${pair}`);

  /** Does the head itself, or its structured data, call this page an article? @param {Document} document */
  const tellsArticle = (document) =>
    reading.jsonld.tellsArticle(document) ||
    content(document, "og:type")?.toLowerCase() === "article" ||
    document.querySelector(
      'meta[property^="article:"], meta[name^="citation_" i], meta[name^="parsely-" i], meta[name^="sailthru." i], meta[name^="dc." i], [itemtype*="Article"], [itemtype*="Posting"], .h-entry, .hentry, article',
    ) !== null;

  /** On a page that is no article, "author" is as often who made the site or its template: unless the page bears that name.
   * @param {string} name @param {Document} document @param {string} url */
  function namedElsewhere(name, document, url) {
    const tight = (/** @type {string | null} */ text) => fold(text).replace(/[^\p{L}\p{N}]/gu, "");
    const heading = of(document.querySelector("h1"));
    return [title(document), content(document, "og:title"), heading, new URL(url).hostname].some((text) =>
      tight(text).includes(tight(name)),
    );
  }

  /** The address of the person a byline names: the head's own word for it, or a link with exactly that name. @param {Document} document @param {string} url @param {string} name */
  function authorAddress(document, url, name) {
    const stated = all(document, "article:author").find(
      (value) => /^(?:https?:|\/)/.test(value) && !/\/\/(?:www\.)?facebook\.com\//.test(value),
    );
    const anchors = [...document.querySelectorAll("a[href]")].filter((anchor) => fold(of(anchor)) === fold(name));
    const anchor =
      anchors.find((candidate) => /\bauthor\b/.test(candidate.getAttribute("rel") ?? "")) ??
      anchors.find((candidate) => /author|byline|vcard/i.test(around(candidate)));
    const address = link(stated ?? anchor?.getAttribute("href"), url);
    return address && addressKey(address) !== addressKey(url) ? address : null;
  }

  /** @param {Element} element @returns {string} the classes and address that say what a link is for */
  const around = (element) =>
    [element, element.parentElement, element.parentElement?.parentElement]
      .map((at) => at?.getAttribute("class") ?? "")
      .join(" ") + (element.getAttribute("href") ?? "");

  /** The page's own other addresses; only trusted for a person whose page this is. @param {Document} document @param {string} url */
  function relMe(document, url) {
    const raw = [...document.querySelectorAll('link[rel~="me"][href], a[rel~="me"][href]')].map(
      (element) => element.getAttribute("href") ?? "",
    );
    return {
      links: raw.map((value) => link(value, url)).filter((value) => value !== null),
      emails: raw
        .filter((value) => /^mailto:/i.test(value))
        .map(email)
        .filter((value) => value !== null),
    };
  }

  reading.meta = {
    content,
    all,
    title,
    openGraph,
    metaAuthor,
    authorAddress,
    tellsArticle,
    namesADesk,
    namesThePublisher,
    relMe,
  };
})();
