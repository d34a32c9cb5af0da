// The reader's two public words. Everything else of it is in the read-*.js files before this one.
(() => {
  const reading = keepwarm.reading;
  if (reading.ready) return;

  /**
   * Read the person a page is about. Changes nothing in the page and never throws.
   * @param {Document} document
   * @param {string} url the page's address, as the browser shows it
   * @param {PageMatch | null} match what sites/match.js made of that address
   * @returns {ReadPage | NothingRead}
   */
  function read(document, url, match) {
    if (!match) return { capturable: false, reason: "This address is not a person’s page." };
    reading.forget();
    try {
      const { recipe } = match;
      if (recipe.detect && !document.querySelector(recipe.detect)) return read(document, url, match.otherwise);
      return recipe.views ? bySite(document, url, match) : reading.any.read(document, url, match);
    } catch (error) {
      return {
        capturable: false,
        reason: `The page could not be read: ${error instanceof Error ? error.message : String(error)}`,
      };
    } finally {
      reading.forget();
    }
  }

  /** A page that should show somebody, and does not, is told with the recipe that looked. @param {Document} document @param {string} url @param {PageMatch} match */
  function bySite(document, url, match) {
    const result = reading.site.read(document, url, match);
    if (result.capturable || !result.retry) return result;
    return { ...result, recipe: `${match.recipe.name}@${match.recipe.version}` };
  }

  /** Is a Save button in the page right? On a person's own page or home, not on everything they wrote. @param {ReadPage | NothingRead} result */
  const offersSave = (result) => result.capturable && (result.page_kind === "profile" || result.page_kind === "home");

  reading.ready = true;
  keepwarm.read = read;
  keepwarm.offersSave = offersSave;
})();
