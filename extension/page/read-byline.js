// The visible byline of an article: "By Ada Example", a rel=author link, an author block. The last resort before asking.
(() => {
  const reading = keepwarm.reading;
  if (reading.byline) return;
  const { of, fold, link, addressKey } = reading.text;

  const LINKS =
    'a[rel~="author"], [itemprop~="author"] a, [class*="byline" i] a, [class*="author" i] a, a[class*="author" i], .author .fn, .byline .fn, [rel~="sioc:has_creator"] a, [property~="schema:author"] a, .submitted a.username, a[href*="/author/"], a[href*="/authors/"], a[href*="/by/"]';
  const BLOCKS = '[class*="byline" i], [class*="author" i], [rel~="author"]';
  // What stands in these is about other articles, other people or the discussion.
  const ELSEWHERE =
    'nav, aside, footer, form, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="recirc" i], [class*="recommend" i], [class*="popular" i], [class*="trending" i], [class*="sidebar" i], [id*="sidebar" i], [class*="loop-card" i], [class*="teaser" i], [class*="promo" i], [class*="card-list" i]';
  const { linkedName, signedName } = reading.signature;

  const elsewhere = (/** @type {Element} */ element) => element.parentElement?.closest(ELSEWHERE) != null;

  /** The people whom links sign. @param {Document} document @param {string} url */
  function linked(document, url) {
    return [...document.querySelectorAll(LINKS)].flatMap((element) => {
      if (elsewhere(element)) return [];
      const name = linkedName(element);
      if (!name || refused(name, document, url)) return [];
      const anchor = element.closest("a[href]") ?? element.querySelector("a[href]");
      const address = link(anchor?.getAttribute("href"), url);
      return [{ name, element, profile_url: addressKey(address) === addressKey(url) ? null : address }];
    });
  }

  /** The people whom a line "By Ada Example" signs. @param {Document} document @param {string} url */
  function signed(document, url) {
    return [...document.querySelectorAll(BLOCKS)].flatMap((element) => {
      if (elsewhere(element)) return [];
      const name = signedName(of(element) ?? "");
      if (!name || refused(name, document, url)) return [];
      return [{ name, element, profile_url: reading.meta.authorAddress(document, url, name) }];
    });
  }

  /** @param {string} name @param {Document} document @param {string} url */
  const refused = (name, document, url) =>
    reading.meta.namesADesk(name) || reading.meta.namesThePublisher(name, document, url);

  /** Several articles, signed by several people, are a list: nobody's page. @param {{name: string, element: Element}[]} people */
  const isList = (people) =>
    new Set(people.map(({ name }) => fold(name))).size > 1 &&
    new Set(people.map(({ element }) => element.closest("article, li, [class*=post i], [class*=entry i]"))).size > 1;

  /** @param {Document} document @param {string} url */
  function read(document, url) {
    for (const people of [linked(document, url), signed(document, url)]) {
      if (!people.length) continue;
      if (!reading.meta.tellsArticle(document) && new Set(people.map(({ name }) => fold(name))).size > 1) return null;
      if (isList(people)) return null;
      const [{ name, profile_url }] = people;
      return { name, profile_url };
    }
    return null;
  }

  reading.byline = { read };
})();
