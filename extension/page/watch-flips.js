// States that flip: a like that was not there before the person acted and is there afterwards, or the other way round.
(() => {
  const { watching } = keepwarm;
  if (watching.ready) return;

  /**
   * Told are only flips seen twice in a row: sites show a like at once, and take it back when their server refuses.
   * @type {WatchParts["flips"]["begin"]}
   */
  function begin(rule, element, all, told) {
    const { thing } = watching;
    const known = thing.tell(rule, element);
    const states = (rule.states ?? []).map((state) => ({ state, was: shown(state, element), seen: false }));
    let place = element;

    /** @param {RecipeState} state @param {Element} where @returns {boolean | null} null: it does not show which */
    function shown({ on, off, anywhere }, where) {
      if (anywhere) return document.querySelector(on) !== null;
      if (thing.has(where, rule, on, all)) return true;
      return !off || thing.has(where, rule, off, all) ? false : null;
    }

    /** @param {boolean} last nothing is looked at after this for some time: what shows now counts */
    function look(last) {
      const now = thing.again(place, rule, known);
      place = now ?? place;
      for (const each of states) settle(each, now && shown(each.state, now), last || !now);
    }

    /** @param {typeof states[number]} each @param {boolean | null} now @param {boolean} last */
    function settle(each, now, last) {
      const flipped = now !== null && each.was !== null && now !== each.was;
      if ((flipped && (each.seen || last)) || (now === null && last && each.seen)) {
        each.was = !each.was;
        each.seen = false;
        tell(each.state, each.was);
      } else each.seen = flipped;
      each.was ??= now;
    }

    /** @param {RecipeState} state @param {boolean} on */
    function tell({ kind, direction = "from_me", anywhere }, on) {
      if (!known.whose || (anywhere && !on)) return;
      told({ kind, direction, whose: known.whose, post: known.post, key: known.key, words: null, back: !on });
    }

    let clock = /** @type {ReturnType<WatchParts["after"]> | null} */ (null);
    const renew = () => {
      clock?.stop();
      clock = watching.after(() => void look(false));
    };
    renew();
    return { known, renew, look: () => look(true) };
  }

  watching.flips = { begin };
})();
