// schema.org microdata: a Person item, or the author of the page's article.
(() => {
  const reading = keepwarm.reading;
  if (reading.microdata) return;
  const { of, name: personName, link, email, handle: handleIn } = reading.text;

  const PERSON = /schema\.org\/Person\b/i;
  const OTHERS_WORDS = /schema\.org\/(?:\w*Comment|Review|UserComments|Answer|Quotation|Recommendation)\b/i;

  /** @param {Element} element the element that carries the property @returns {string | null} */
  function value(element) {
    if (element.hasAttribute("content")) return element.getAttribute("content");
    const own = element.getAttribute("href") ?? element.getAttribute("src");
    return own !== null && element.matches("a, area, link, img, source, iframe, embed, audio, video")
      ? own
      : of(element);
  }

  /** The item's own properties of a name, not those of items inside it. @param {Element} item @param {string} property */
  const own = (item, property) =>
    [...item.querySelectorAll(`[itemprop~="${property}"]`)].filter(
      (element) => element.parentElement?.closest("[itemscope]") === item,
    );
  const words = (/** @type {Element} */ item, /** @type {string} */ property) =>
    own(item, property).map((element) =>
      element.hasAttribute("content") ? element.getAttribute("content") : of(own(element, "name")[0] ?? element),
    );
  const first = (/** @type {Element} */ item, /** @type {string} */ property) =>
    reading.text.clean(words(item, property)[0]);

  /** @param {Element} item @param {string} base */
  function record(item, base) {
    const address = (/** @type {string} */ property) =>
      own(item, property)
        .map((element) => link(value(element), base))
        .filter((value) => value !== null);
    const handle = handleIn(first(item, "additionalName")) ?? handleIn(first(item, "alternateName"));
    const place = own(item, "address")[0] ?? own(item, "homeLocation")[0];
    const parts = place?.hasAttribute("itemscope")
      ? ["addressLocality", "addressRegion", "addressCountry"]
          .map((part) => first(place, part))
          .filter((value) => value !== null)
      : [];
    return {
      name:
        personName(first(item, "name")) ??
        personName([first(item, "givenName"), first(item, "familyName")].filter((value) => value !== null).join(" ")),
      handle,
      profile_url: address("url")[0] ?? address("sameAs")[0] ?? null,
      headline: first(item, "jobTitle"),
      company: first(item, "worksFor") ?? first(item, "affiliation"),
      location: parts.length ? parts.join(", ") : of(place),
      bio: first(item, "description"),
      avatar_url: address("image")[0] ?? null,
      emails: own(item, "email")
        .map((element) => email(value(element)) ?? email(of(element)))
        .filter((value) => value !== null),
      links: address("sameAs"),
    };
  }

  const speaksForOthers = (/** @type {Element} */ element) => {
    for (let at = element.closest("[itemtype]"); at; at = at.parentElement?.closest("[itemtype]") ?? null)
      if (OTHERS_WORDS.test(at.getAttribute("itemtype") ?? "")) return true;
    return false;
  };

  /** @param {Document} document @param {string} base */
  function subject(document, base) {
    const people = [...document.querySelectorAll("[itemscope][itemtype]")]
      .filter((item) => PERSON.test(item.getAttribute("itemtype") ?? ""))
      .filter(
        (item) => !item.hasAttribute("itemprop") || /^(?:mainEntity|about)$/.test(item.getAttribute("itemprop") ?? ""),
      );
    return people.length === 1 ? record(people[0], base) : null;
  }

  /** @param {Document} document @param {string} base */
  function author(document, base) {
    const marks = [...document.querySelectorAll('[itemprop~="author"], [itemprop~="creator"]')].filter(
      (element) => !speaksForOthers(element),
    );
    const works = new Set(marks.map((mark) => mark.parentElement?.closest("[itemscope]")));
    // A list of articles by several people is nobody's page.
    if (works.size > 1 && new Set(marks.map((mark) => of(own(mark, "name")[0] ?? mark))).size > 1) return null;
    for (const mark of marks) {
      const type = mark.getAttribute("itemtype") ?? "";
      if (type && !PERSON.test(type)) continue;
      if (mark.hasAttribute("itemscope")) {
        const found = record(mark, base);
        if (found.name) return found;
        continue;
      }
      const anchor = mark.matches("a[href]") ? mark : mark.querySelector("a[href]");
      const found = personName(mark.getAttribute("content")) ?? personName(of(anchor) ?? of(mark));
      if (found) return { name: found, profile_url: link(anchor?.getAttribute("href"), base) };
    }
    return null;
  }

  reading.microdata = {
    read: (/** @type {Document} */ document, /** @type {string} */ url, /** @type {'subject' | 'author'} */ role) =>
      (role === "author" ? author : subject)(document, url),
  };
})();
