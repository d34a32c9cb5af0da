// Whether the person could see what they press: a page may lay something over the panel, or bring it under a pointer that is
// about to press. So a press counts only once nothing has been in the way for half a second, as with a browser's own questions.
// Chromium tells what is painted over a box (IntersectionObserver v2). Firefox does not: there whatever else is in the top
// layer may be in the way, and a cover taken off in the very moment of the press goes unseen.
(() => {
  const { panel } = keepwarm;
  const RIPE_MS = 500;
  const LOOK_MS = 100;
  const IN_TOP_LAYER = ":popover-open, :modal, :fullscreen";
  /** @type {WeakMap<Node, PanelSight>} by the root the boxes are in */
  const sights = new WeakMap();

  panel.counts = (element) => sights.get(element.getRootNode())?.counts() ?? false;

  /** @param {Document | ShadowRoot} root @returns {boolean} whether anything but ours is in the top layer, in closed roots too */
  function hasOthers(root) {
    if ([...root.querySelectorAll(IN_TOP_LAYER)].some((element) => !keepwarm.boxes.has(element))) return true;
    for (const element of root.querySelectorAll("*")) {
      const inner = keepwarm.boxes.has(element) ? null : /** @type {any} */ (element).openOrClosedShadowRoot; // Firefox's
      if (inner && hasOthers(inner)) return true;
    }
    return false;
  }

  /** @param {HTMLElement} host @returns {boolean} whether it stands where and as we put it */
  function isInPlace(host) {
    const marks = host.getAttributeNames().filter((name) => name !== "popover");
    for (const mark of marks) host.removeAttribute(mark); // a name or a role of the page's choosing, for who hears the page
    const zoom = document.documentElement.currentCSSZoom ?? 1;
    const isChanging = document.documentElement.matches(":active-view-transition"); // pictures stand for the page meanwhile
    const stands = host.parentNode === document.documentElement && host.matches(":popover-open");
    return stands && marks.length === 0 && zoom > 0.7 && zoom < 1.5 && !isChanging;
  }

  /** @param {HTMLElement} host @param {Element} box @returns {boolean} whether it is in the window, and a press anywhere on it comes to it */
  function isOnTop(host, box) {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const [across, down] = [(left + right) / 2, (top + bottom) / 2];
    const edges = [
      ...[left + 12, across, right - 12].map((x) => [x, down]),
      ...[top + 12, bottom - 12].map((y) => [across, y]),
    ];
    const isInside = left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
    return isInside && edges.every(([x, y]) => document.elementFromPoint(x, y) === host);
  }

  panel.sight = (host, root) => {
    let box = /** @type {HTMLElement | null} */ (null);
    let since = Number.POSITIVE_INFINITY;
    let place = "";
    let isPainted = /** @type {boolean | null} */ (null); // what Chromium saw last
    let clock = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
    const options = { threshold: [0, 0.99], trackVisibility: true, delay: LOOK_MS };
    const observer = new IntersectionObserver((entries) => {
      const last = /** @type {any} */ (entries.at(-1));
      isPainted = last.isVisible && last.intersectionRatio > 0.98;
      look();
    }, options);
    const knowsPaint = "trackVisibility" in observer;

    const isClear = () =>
      box?.isConnected &&
      document.visibilityState === "visible" &&
      isInPlace(host) &&
      isOnTop(host, box) &&
      (knowsPaint ? isPainted === true : !hasOthers(document));

    /** Looks now; what was in the way, or has moved, makes the half second begin again. @returns {boolean} whether a press would count */
    function look() {
      const now = [screenX, screenY, innerWidth, innerHeight].join();
      const clear = isClear();
      if (!clear) since = Number.POSITIVE_INFINITY;
      else if (since === Number.POSITIVE_INFINITY || now !== place) since = performance.now();
      place = now;
      const isRipe = performance.now() - since >= RIPE_MS;
      tell(isRipe);
      return isRipe;
    }

    /** Says at every button whether a press would count now. @param {boolean} ripe */
    function tell(ripe) {
      for (const button of box?.querySelectorAll("button") ?? [])
        if (ripe) button.removeAttribute("aria-disabled");
        else button.setAttribute("aria-disabled", "true");
    }

    function watch() {
      clearTimeout(clock);
      if (!box?.isConnected) return;
      const isRipe = look(); // asked once: a moment later it may be so, and nobody would look again to say it
      if (!isRipe || !knowsPaint) clock = setTimeout(watch, isRipe && !isNear() ? 10 * LOOK_MS : LOOK_MS);
    }

    /** @returns {boolean} whether the pointer or the focus is in the box */
    const isNear = () => box?.matches(":hover, :focus-within") ?? false;

    /** What the page opened after ours is then beneath it. One that was taken elsewhere is ours no more. */
    function raise() {
      if (host.parentNode !== document.documentElement) return host.remove();
      if (host.matches(":popover-open")) host.hidePopover();
      host.showPopover();
    }

    const sight = {
      /** @param {HTMLElement} next */
      begin(next) {
        observer.disconnect();
        [box, since, isPainted] = [next, Number.POSITIVE_INFINITY, null];
        observer.observe(next);
        watch();
      },
      end() {
        observer.disconnect();
        clearTimeout(clock);
        box = null;
      },
      counts() {
        const is = look();
        box?.toggleAttribute("data-covered", since === Number.POSITIVE_INFINITY);
        if (since === Number.POSITIVE_INFINITY) raise();
        if (!is) watch();
        return is;
      },
    };
    sights.set(root, sight);
    addEventListener("resize", watch);
    root.addEventListener("pointerover", watch);
    root.addEventListener("focusin", watch);
    return sight;
  };
})();
