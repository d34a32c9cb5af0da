// States that flip: a like that was not there before the person acted and is there afterwards, or the other way round.
(() => {
  const { watching } = keepwarm;
  if (watching.ready) return;

  /**
   * Told are only flips seen twice in a row: sites show a like at once, and take it back when their server refuses.
   * @type {WatchParts["flips"]["begin"]}
   */
  function begin(rule, element, { all, path, told }) {
    const { thing } = watching;
    const known = thing.tell(rule, element);
    const states = (rule.states ?? []).map((state) => ({
      ...{ state, was: state.after ? null : shown(state, element, []) },
      ...{ seen: false, old: /** @type {Element[]} */ ([]) },
    }));
    let place = element;

    /** @param {RecipeState} state @param {Element} where @param {Element[]} old messages that stood there before @returns {boolean | null} null: it does not show which */
    function shown({ on, off, after }, where, old) {
      if (after) return [...document.querySelectorAll(on)].some((each) => !old.includes(each));
      if (thing.has(where, rule, on, all)) return true;
      return !off || thing.has(where, rule, off, all) ? false : null;
    }

    /** @param {boolean} last nothing is looked at after this for some time: what shows now counts @returns {boolean} whether anything was told */
    function look(last) {
      const now = thing.again(place, rule, known);
      place = now ?? place;
      const waiting = states.filter(({ state, was }) => !state.after || was === false);
      return waiting.filter((each) => settle(each, now && shown(each.state, now, each.old), last || !now)).length > 0;
    }

    /** @param {typeof states[number]} each @param {boolean | null} now @param {boolean} last @returns {boolean} whether it was told */
    function settle(each, now, last) {
      const flipped = now !== null && each.was !== null && now !== each.was;
      const isSure = (flipped && (each.seen || last)) || (now === null && last && each.seen);
      each.seen = flipped && !isSure;
      if (isSure) {
        each.was = !each.was;
        tell(each.state, each.was);
      }
      each.was ??= now;
      return isSure;
    }

    /** @param {RecipeState} state @param {boolean} on */
    function tell({ kind, direction = "from_me" }, on) {
      if (!known.whose) return;
      told({ kind, direction, whose: known.whose, post: known.post, key: known.key, words: null, back: !on });
    }

    let clock = /** @type {ReturnType<WatchParts["after"]> | null} */ (null);
    /** @param {Element[]} acted */
    function renew(acted) {
      for (const each of states) {
        const { after, on } = each.state;
        if (!after || !acted.some((one) => one.matches(after))) continue;
        Object.assign(each, { was: false, old: [...document.querySelectorAll(on)] });
      }
      clock?.stop();
      clock = watching.after(() => look(false));
    }
    renew(path);
    return { known, renew, look: () => look(true) };
  }

  watching.flips = { begin };
})();
