// Looking again a little later, a few times, and then no more: so an action costs the same on a page that never rests, and
// a page at rest costs nothing.
(() => {
  const { watching } = keepwarm;
  if (watching.ready) return;

  /** Milliseconds from one look to the next; an answer of the site's that shows within ten seconds is seen. */
  const PAUSES = [80, 170, 450, 800, 1500, 3000, 4000];

  /** @type {WatchParts["after"]} */
  watching.after = (look) => {
    let timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
    const wait = (/** @type {number} */ turn) => {
      timer = setTimeout(() => {
        if (!keepwarm.isAlive() || look() === true || turn === PAUSES.length - 1) return;
        wait(turn + 1);
      }, PAUSES[turn]);
    };
    wait(0);
    return { stop: () => clearTimeout(timer) };
  };
})();
