// Notices what passes between the person and somebody they have saved: after an action of the person's own, and only once
// the page shows that it happened. What it is about is asked of the background then; nobody's network is in the page.
(() => {
  const { watching } = keepwarm;
  if (watching.ready) return;
  watching.ready = true;

  /** How many things are looked at again at once; who acts on more has left the first behind. */
  const MOST = 8;
  let interactions = /** @type {RecipeInteractions} */ ({ things: [], composers: [] });
  let words = false;
  let left = false;
  /** The things acted on, the latest last: a menu or a dialog opened from one stands elsewhere in the page. */
  let watched = /** @type {ReturnType<WatchParts["flips"]["begin"]>[]} */ ([]);
  let opened = /** @type {WatchedThing | null} */ (null);
  let listening = /** @type {ReturnType<WatchParts["after"]> | null} */ (null);

  /** @param {Event} event */
  function act(event) {
    if (!event.isTrusted) return;
    if (!keepwarm.isAlive()) return keepwarm.leave();
    const path = event.composedPath().filter((node) => node instanceof Element);
    const typing = isTyping(event, path);
    if (typing && /** @type {KeyboardEvent} */ (event).key !== "Enter") return;
    const sending = watching.composer.sent(event, path, interactions, opened);
    if (sending) expect(sending);
    const thread = watching.thread.around(path, interactions);
    if (thread) listen(thread);
    if (typing) return;
    const found = watching.thing.first(path, interactions.things);
    remember(path, found, interactions);
    if (found) watch(found.rule, found.element, interactions.things, path);
    else watched.at(-1)?.renew(path);
    for (const rule of interactions.things) {
      const element = rule.always && watching.thing.here(rule.path) ? document.querySelector(rule.root) : null;
      if (element) watch(rule, element, interactions.things, path);
    }
  }

  /** @param {Event} event @param {Element[]} path */
  const isTyping = (event, path) =>
    event.type === "keydown" &&
    path.some((element) => element.matches("input, textarea, [contenteditable]:not([contenteditable=false])"));

  /** @param {RecipeThing} rule @param {Element} element @param {RecipeThing[]} all @param {Element[]} path */
  function watch(rule, element, all, path) {
    if (!rule.states?.length) return;
    const key = watching.thing.keyOf(rule, element);
    const known = watched.find((each) => each.known.key === key);
    known?.look();
    known?.renew(path);
    const now = known ?? watching.flips.begin(rule, element, { all, path, told: tell });
    watched = [...watched.filter((each) => each !== now), now].slice(-MOST);
  }

  /** From which thing a composer was opened, until the person acts elsewhere. @param {Element[]} path @param {{ rule: RecipeThing, element: Element } | null} found @param {RecipeInteractions} interactions */
  function remember(path, found, { composers }) {
    const opens = composers.some(
      (rule) => rule.opens && path.some((element) => element.matches(/** @type {string} */ (rule.opens))),
    );
    if (found && opens) opened = watching.thing.tell(found.rule, found.element);
    else if (!composers.some((rule) => path.some((element) => element.matches(rule.root)))) opened = null;
  }

  /** @param {NonNullable<ReturnType<WatchParts["composer"]["sent"]>>} sending */
  function expect({ touch, isSent }) {
    watching.after(() => {
      const is = isSent();
      if (is) tell(touch);
      return is;
    });
  }

  /** What the other has written since the person last acted in the thread, and while they look on. @param {() => SeenTouch | null} look */
  function listen(look) {
    const hear = () => {
      const touch = look();
      if (touch) tell(touch);
      return false;
    };
    listening?.stop();
    hear();
    listening = watching.after(hear);
  }

  /** @param {SeenTouch} touch */
  async function tell(touch) {
    const said = { url: location.href, ...touch, words: words ? touch.words : null, bare: !watching.notice };
    const answer = await keepwarm.ask("page.touch", said);
    if (answer?.undone) watching.withdraw?.(answer.undone);
    if (answer?.noted) watching.notice(answer.noted, undo);
  }

  /** @param {string} id @returns {Promise<boolean>} */
  async function undo(id) {
    const answer = await keepwarm.ask("page.untouch", { url: location.href, id });
    return answer?.undone ?? false;
  }

  function letGo() {
    left = true;
    watching.ready = false;
    watched = [];
    listening?.stop();
    for (const type of ["click", "keydown"]) removeEventListener(type, act, true);
  }

  async function begin() {
    const site = await keepwarm.ask("page.watch", { url: location.href });
    const way = site?.ways.find(({ detect }) => !detect || document.querySelector(detect));
    if (left || !site || !way) return;
    ({ words } = site);
    ({ interactions } = way);
    for (const type of ["click", "keydown"]) addEventListener(type, act, { capture: true, passive: true });
  }

  keepwarm.leaving.push(letGo);
  watching.begun = begin();
})();
