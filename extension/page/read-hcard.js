// h-card: whose card stands for this page, and who signed its entry.
// Rules: microformats.org/wiki/representative-h-card-parsing and indieweb.org/authorship.
(() => {
  const reading = keepwarm.reading;
  if (reading.hcard) return;
  const { plain, name: personName, link, email, handle, addressKey } = reading.text;

  /** @param {Document} document */
  const itemsOf = (document) => reading.once("microformats", () => reading.microformats.items(document));

  const word = (/** @type {any} */ value) => plain(typeof value === "object" && value ? value.value : value);
  const words = (/** @type {any} */ item, /** @type {string} */ property) =>
    (item.properties[property] ?? []).map(word).filter(Boolean);
  const first = (/** @type {any} */ item, /** @type {string} */ property) => words(item, property)[0] ?? null;

  /** @param {any[]} items @param {any[]} [found] @returns {any[]} every item, however deep */
  function flat(items, found = []) {
    for (const item of items) {
      if (!item?.type) continue;
      found.push(item);
      flat(item.children ?? [], found);
      for (const values of Object.values(item.properties)) flat(values, found);
    }
    return found;
  }

  const addresses = (/** @type {any} */ card, /** @type {string} */ base) =>
    words(card, "url")
      .map((/** @type {string} */ value) => link(value, base))
      .filter(Boolean);
  const relMe = (/** @type {Document} */ document) =>
    [...document.querySelectorAll('[rel~="me"][href]')].map((element) => addressKey(/** @type {any} */ (element).href));

  /** In classic hCard an organisation's name is its organisation. @param {any} card */
  const isOrganisation = (card) =>
    (card.type.includes("h-org") || (first(card, "org") !== null && first(card, "org") === first(card, "name"))) &&
    !first(card, "given-name");

  /** @param {any[]} cards @param {Document} document @param {string} url */
  function representative(cards, document, url) {
    const page = addressKey(url);
    const site = addressKey(new URL("/", url).href);
    const keys = (/** @type {any} */ card) => addresses(card, url).map(addressKey);
    const me = new Set(relMe(document));
    const home = cards.filter((card) => keys(card).includes(site));
    return (
      cards.find(
        (card) =>
          keys(card).includes(page) &&
          words(card, "uid").some((/** @type {string} */ uid) => addressKey(link(uid, url)) === page),
      ) ??
      cards.find((card) => keys(card).some((/** @type {string} */ key) => me.has(key))) ??
      onlyName(cards.filter((card) => keys(card).includes(page))) ??
      onlyName(home)
    );
  }

  /** @param {any[]} cards @returns {any} one card when all of them carry one name */
  const onlyName = (cards) => (new Set(cards.map((card) => first(card, "name"))).size === 1 ? cards[0] : null);

  /** Whose résumé the page is. @param {any[]} items */
  function applicant(items) {
    const resumes = flat(items).filter((item) => item.type.includes("h-resume"));
    return resumes.length === 1
      ? (resumes[0].properties.contact?.find((/** @type {any} */ card) => card.type) ?? null)
      : null;
  }

  /** @param {any[]} items @param {string} url */
  function signed(items, url) {
    const entries = flat(items).filter((item) => item.type.includes("h-entry"));
    const here = entries.filter((entry) =>
      addresses(entry, url).some((/** @type {string} */ at) => addressKey(at) === addressKey(url)),
    );
    const entry = here[0] ?? (entries.length === 1 ? entries[0] : onlyAuthor(entries));
    const author = entry?.properties.author?.[0];
    if (!author) return null;
    return author.type ? author : { type: ["h-card"], properties: { name: [author] } };
  }

  /** A list of entries all signed by one person (a personal site's front page). @param {any[]} entries */
  const onlyAuthor = (entries) =>
    entries.every((entry) => first(entry, "author")) &&
    new Set(entries.map((entry) => first(entry, "author"))).size === 1
      ? entries[0]
      : null;

  /** @param {any} card */
  function place(card) {
    const holder = (card.properties.adr ?? []).find((/** @type {any} */ value) => value.type) ?? card;
    const parts = ["locality", "region", "country-name"].map((part) => first(holder, part)).filter(Boolean);
    return (
      parts.join(", ") ||
      (card.properties.adr
        ? typeof card.properties.adr[0] === "string"
          ? first(card, "adr")
          : null
        : first(card, "label"))
    );
  }

  /** Where a person's own pages begin: on a host of many people at their "~name". @param {string} base */
  const home = (base) => new URL(/^\/~[^/]+(?=\/|$)/.exec(new URL(base).pathname)?.[0].concat("/") ?? "/", base).href;

  /** @param {any} card @param {string} base @param {boolean} represents is this the card of the site's owner? */
  function record(card, base, represents) {
    const all = addresses(card, base);
    const own =
      all.find((/** @type {string} */ at) => addressKey(at) === addressKey(base)) ??
      all.find((/** @type {string} */ at) => new URL(at).host === new URL(base).host);
    const uid = link(first(card, "uid"), base);
    const given = [first(card, "given-name"), first(card, "family-name")].filter(Boolean).join(" ");
    const profile = own ?? (represents ? home(base) : (uid ?? all[0] ?? null));
    return {
      name: personName(first(card, "name")) ?? personName(given),
      handle: handle(first(card, "nickname")),
      profile_url: profile,
      headline: first(card, "job-title"),
      company: first(card, "org") ?? first(card, "organization-name"),
      location: place(card),
      bio: first(card, "note"),
      avatar_url: link(first(card, "photo") ?? first(card, "logo"), base),
      emails: words(card, "email").map(email).filter(Boolean),
      links: all.filter((/** @type {string} */ at) => at !== profile),
    };
  }

  /** @param {Document} document @param {string} url @param {'subject' | 'author'} role */
  function read(document, url, role) {
    const items = itemsOf(document);
    const cards = flat(items).filter(
      (item) => item.type.includes("h-card") && first(item, "name") && !isOrganisation(item),
    );
    const owner = role === "subject" ? representative(cards, document, url) : null;
    const card = role === "author" ? signed(items, url) : (owner ?? applicant(items));
    if (!card || isOrganisation(card)) return null;
    const found = record(card, url, owner !== null);
    if (role !== "author") return found;
    const fuller = cards.find((other) => first(other, "name") === first(card, "name") && addresses(other, url).length);
    return found.profile_url || !fuller ? found : { ...record(fuller, url, false), name: found.name };
  }

  const hasEntries = (/** @type {Document} */ document) =>
    flat(itemsOf(document)).some((item) => item.type.includes("h-entry"));

  reading.hcard = { read, hasEntries };
})();
