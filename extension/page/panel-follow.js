// Follows the address: whose page is this now, and has the page caught up with it? Idle, it costs nothing.
(() => {
  if (keepwarm.follows) return; // registered, and injected as well when the site was switched on
  keepwarm.follows = true;

  const PATIENCE_MS = 10_000;
  const PAUSE_MS = 150;
  const titles = new MutationObserver(follow);
  let address = "";
  let turn = 0;
  let shown = /** @type {PanelPage | null} */ (null);

  /** @returns {string} the address without the part a page is only scrolled by */
  const here = () => location.href.replace(/#[^/!]*$/, "");
  const isSamePage = () =>
    new URL(address).pathname === location.pathname && new URL(address).origin === location.origin;

  async function follow() {
    if (!keepwarm.isAlive()) return keepwarm.leave();
    if (here() === address) return;
    const stays = shown !== null && keepwarm.panel?.isOpen() && isSamePage();
    address = here();
    if (shown && stays) {
      shown.url = address; // only what is shown of the page has changed: what is being filled in is not lost
      return;
    }
    const mine = ++turn;
    shown = null;
    keepwarm.panel?.close(); // at once: never the person before beside this one
    const answer = await keepwarm.ask("page.match", { url: address, bare: !keepwarm.panel?.offer });
    if (!answer?.match || mine !== turn || answer.match.pageKind === "post") return; // beside a post no button stands
    const read = await settled(answer.match, mine);
    if (read) tellHowItWent(read);
    if (!read?.capturable || !keepwarm.offersSave(read)) return;
    const contact = await standing(read);
    if (mine !== turn || here() !== address) return;
    shown = { url: address, read, cadences: answer.cadences, contact };
    keepwarm.panel.offer(shown);
  }

  /** Which fields were found, by which layer: nothing of whom. @param {any} read a ReadPage or NothingRead */
  function tellHowItWent({ recipe, capturable, missed, sources }) {
    if (recipe) keepwarm.ask("page.read", { url: address, reading: { recipe, capturable, missed, sources } });
  }

  /** @param {ReadPage} read */
  async function standing(read) {
    const answer = await keepwarm.ask("page.standing", { url: address, profile: read.person.profile_url ?? address });
    return answer?.contact ?? null;
  }

  /** The person is back from the popup, or from elsewhere: what the button says may have changed there. */
  async function refresh() {
    if (!keepwarm.isAlive()) return keepwarm.leave();
    if (!shown || !keepwarm.panel.rests()) return;
    const page = shown;
    const contact = await standing(page.read);
    if (page !== shown || contact?.standing === page.contact?.standing || !keepwarm.panel.rests()) return;
    shown = { ...page, contact };
    keepwarm.panel.offer(shown);
  }

  /** Reads until the page shows whom its address names, or patience ends. @param {PageMatch} match @param {number} mine */
  async function settled(match, mine) {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const read = keepwarm.read(document, address, match);
      if (read.capturable || !read.retry || performance.now() > until) return read;
      await change(until - performance.now());
      if (mine !== turn) return null;
    }
  }

  /** The page changed and then paused a moment, or the time is over. @param {number} longest milliseconds @returns {Promise<void>} */
  function change(longest) {
    return new Promise((resolve) => {
      const done = () => {
        watch.disconnect();
        clearTimeout(end);
        setTimeout(resolve, PAUSE_MS);
      };
      const watch = new MutationObserver(done);
      const end = setTimeout(done, longest);
      watch.observe(document, { childList: true, subtree: true, characterData: true });
    });
  }

  /** The site was switched off, or the extension was reloaded or removed under this page. */
  function letGo() {
    turn++; // what is still being read is nobody's any more
    shown = null;
    keepwarm.follows = false;
    keepwarm.panel?.close();
    titles.disconnect();
    removeEventListener("popstate", follow);
    removeEventListener("focus", refresh);
    globalThis.navigation?.removeEventListener("currententrychange", follow);
  }

  globalThis.navigation?.addEventListener("currententrychange", follow);
  addEventListener("popstate", follow);
  addEventListener("focus", refresh);
  keepwarm.refresh = refresh;
  keepwarm.leaving.push(letGo);
  // Browsers without `navigation` (Firefox before 147): a page that moves on inside itself changes its title as well.
  if (!globalThis.navigation && document.head)
    titles.observe(document.head, { childList: true, subtree: true, characterData: true });
  follow();
})();
