// A page of a known site, read by its recipe: is the page ready and this person's, and what does each field say?
(() => {
  const reading = keepwarm.reading;
  if (reading.site) return;
  const { fold, plain, name: personName, link, webAddress, email, addressKey } = reading.text;
  const { values } = reading.steps;

  const FIELDS = "name handle profile_url stable_id headline company location bio avatar_url emails links".split(" ");
  const MANY = new Set(["emails", "links"]);

  /** @param {string} reason @param {boolean} [retry] @returns {NothingRead} */
  const nothing = (reason, retry = false) =>
    retry ? { capturable: false, reason, retry } : { capturable: false, reason };

  /** On a federated site an address leaves out the reader's own server. @param {string | null} shown @param {PageMatch} match */
  function sameHandle(shown, match) {
    const wanted = fold(match.handle);
    const given = fold(shown).replace(/^@/, "");
    return given === wanted || (match.recipe.federated && !wanted.includes("@") && given.split("@")[0] === wanted);
  }

  /** Whose page this is by what it shows: the wanted person's, another's, or it does not say. The first step that answers
   * decides, for a later one may find the person among others (a card naming whom both know).
   * @param {Pick<RecipeView, "shows" | "showsId">} view @param {PageReading} now */
  function whose({ shows, showsId }, now) {
    const { handle, stableId } = now.match;
    const steps = (handle ? shows : showsId) ?? [];
    if (!handle && !stableId) return "silent";
    const shown = steps.map((step) => values(step, "handle", now)).find((found) => found.length);
    if (!shown) return "silent";
    const isTheirs = shown.some((given) => (handle ? sameHandle(given, now.match) : given === stableId?.value));
    return isTheirs ? "shown" : "other";
  }

  /** The smallest elements a view calls the person's card. @param {RecipeView} view @param {Document} document */
  function cards(view, document) {
    if (!view.root) return [document];
    const found = [...document.querySelectorAll(view.root)].filter(
      (card) => !view.holds || card.querySelector(view.holds),
    );
    return found.filter((card) => !found.some((other) => other !== card && card.contains(other)));
  }

  /** The first view that is on the page, and its card; of several cards (a single-page site keeps old ones) the wanted person's.
   * @param {PageReading} now @param {RecipeView[]} views @returns {{view: RecipeView, root: Element | Document} | {stale: boolean}} */
  function choose(now, views) {
    let stale = false;
    for (const view of views) {
      if (view.when && !now.document.querySelector(view.when)) continue;
      const standing = cards(view, now.document).map((root) => ({
        view,
        root,
        whose: whose(view, { ...now, root }),
      }));
      const best = standing.find((card) => card.whose === "shown") ?? standing.find((card) => card.whose === "silent");
      if (best) return best;
      stale ||= standing.length > 0;
    }
    return { stale };
  }

  /** The address inside a redirecting one (LinkedIn's /safety/go/?url=…). @param {string} value @param {string} url @param {RecipeStep} step */
  const unwrap = (value, url, step) => (step.parameter ? new URL(value, url).searchParams.get(step.parameter) : value);

  /** People are the same on a site and on the site about it. @param {string} url */
  const siteOf = (url) => new URL(url).host.replace(/^www\./, "").replace("meta.", "");

  const shapes = /** @type {Record<string, (value: string, url: string, step: RecipeStep) => any>} */ ({
    name: personName,
    handle: (value) => value.replace(/^@/, ""),
    avatar_url: link,
    profile_url: link,
    links: (value, url, step) => (step.from === "page" ? link : webAddress)(unwrap(value, url, step), url),
    emails: email,
    stable_id: (value, url, step) => ({ kind: step.kind?.replace("{host}", siteOf(url)), value }),
  });

  /** The first step that answers. @param {string} field @param {RecipeStep[] | undefined} steps @param {PageReading} now */
  function answer(field, steps, now) {
    const shape = shapes[field] ?? plain;
    for (const step of steps ?? []) {
      const found = values(step, field, now)
        .map((value) => shape(value, now.url, step))
        .filter(Boolean);
      if (found.length) return { values: found, source: step.layer ?? step.from };
    }
    return null;
  }

  /** @param {PageReading} now @param {RecipeView} view */
  function fields(now, view) {
    const found = /** @type {Record<string, any>} */ ({});
    const sources = /** @type {Record<string, string>} */ ({});
    const handle = answer("handle", view.fields.handle ?? [{ from: "address" }], now);
    now.handle ??= handle?.values[0] ?? null;
    for (const field of FIELDS) {
      const given = field === "handle" ? handle : answer(field, view.fields[field], now);
      found[field] = MANY.has(field) ? [...new Set(given?.values ?? [])] : (given?.values[0] ?? null);
      if (given) sources[field] = given.source;
    }
    return { found, sources };
  }

  /** The canonical address, where the handle alone makes it. @param {Recipe} recipe @param {string | null} handle */
  const canonical = (recipe, handle) =>
    handle && recipe.profile?.includes("{handle}")
      ? recipe.profile.replace("{handle}", encodeURI(recipe.lowerCase ? handle.toLowerCase() : handle))
      : null;

  /** @param {PageReading} now @param {RecipeView} view @returns {ReadPage | NothingRead} */
  function capture(now, view) {
    const { match } = now;
    const { recipe } = match;
    const { found, sources } = fields(now, view);
    const lacking = (view.needs ?? ["name"]).find((field) => !found[field]);
    if (lacking) return nothing(`The page shows no ${lacking} here.`, match.pageKind === "profile");
    // The page knows how a handle is written; the address decides whose it is.
    if (match.handle !== null && !sameHandle(found.handle, match)) {
      found.handle = match.handle;
      sources.handle = "address";
    }
    // A card's rows of unmarked lines: the same words as place and employer are the employer's, as headline and place the place's.
    for (const [taken, real] of [
      ["location", "company"],
      ["headline", "location"],
    ])
      if (found[taken] !== null && fold(found[taken]) === fold(found[real])) {
        found[taken] = null;
        delete sources[taken];
      }
    if (recipe.reserved?.includes(fold(found.handle))) return nothing("This is not a person on this site.");
    const address = canonical(recipe, found.handle) ?? found.profile_url ?? match.profileUrl;
    if (address) sources.profile_url ??= match.profileUrl ? "address" : sources.handle;
    found.profile_url = address;
    found.stable_id ??= match.stableId;
    const person = /** @type {ReadPerson} */ ({
      ...found,
      links: found.links.filter((/** @type {string} */ other) => addressKey(other) !== addressKey(address)),
    });
    if (person.stable_id) sources.stable_id ??= "address";
    const missed = FIELDS.filter((field) => view.fields[field] && !MANY.has(field) && found[field] === null);
    const kind = match.pageKind === "post" ? "post" : "profile";
    return { capturable: true, page_kind: kind, person, sources, recipe: `${recipe.name}@${recipe.version}`, missed };
  }

  /** @param {Document} document @param {string} url @param {PageMatch} match @returns {ReadPage | NothingRead} */
  function read(document, url, match) {
    const { recipe, pageKind, handle } = match;
    const gate = recipe.notPeople?.find(({ select }) => document.querySelector(select));
    if (gate) return nothing(gate.reason);
    const now = /** @type {PageReading} */ ({ document, url, match, role: pageKind === "post" ? "author" : "subject" });
    Object.assign(now, { root: document, records: new Map(), headIsStale: false, handle });
    now.headIsStale = whose({ shows: recipe.head }, now) === "other";
    const chosen = choose(now, recipe.views?.[pageKind === "post" ? "post" : "profile"] ?? []);
    if ("view" in chosen) return capture({ ...now, root: chosen.root }, chosen.view);
    if (chosen.stale) return nothing("The page still shows someone else.", true);
    return nothing("The page does not show this person (not loaded yet, or signed out).", true);
  }

  reading.site = { read };
})();
