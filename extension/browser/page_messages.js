// How a script of ours inside a web page asks the background.
(() => {
  globalThis.keepwarm ??= /** @type {any} */ ({});

  /** @returns {boolean} false once the extension was reloaded or removed: this script is then an orphan and must go silent */
  keepwarm.isAlive = () => Boolean(globalThis.chrome?.runtime?.id);

  /** What each script here lets go of when its site is switched off, or the extension is gone. */
  keepwarm.leaving ??= [];
  keepwarm.leave = () => {
    for (const letGo of keepwarm.leaving.splice(0)) letGo();
  };

  /**
   * @template {keyof PageVerbs} Verb
   * @param {Verb} verb a line of background/messages.js marked for pages
   * @param {object} payload
   * @returns {Promise<PageVerbs[Verb] | null>} what that line answers; null when it could not be asked or done
   */
  keepwarm.ask = async (verb, payload) => {
    try {
      const answer = await chrome.runtime.sendMessage({ verb, ...payload });
      return answer?.value ?? null;
    } catch {
      return null; // orphaned, or the worker was stopped at that moment
    }
  };
})();
