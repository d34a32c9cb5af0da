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

  /** @param {string} verb @param {object} payload @returns {Promise<any>} undefined when nobody answered: orphaned, or the worker was stopped at that moment */
  const send = (verb, payload) => chrome.runtime.sendMessage({ verb, ...payload }).catch(() => undefined);

  /**
   * @template {keyof PageVerbs} Verb
   * @param {Verb} verb a line of background/messages.js marked for pages
   * @param {object} payload
   * @returns {Promise<PageVerbs[Verb] | null>} what that line answers; null when it could not be asked or done
   */
  keepwarm.ask = async (verb, payload) => (keepwarm.isAlive() ? ((await send(verb, payload))?.value ?? null) : null);

  const TRIES = 5;

  /** For what is to be kept once, though the worker may be stopped before it answers: asked again under the same id. */
  keepwarm.askOnce = async (verb, payload) => {
    const id = crypto.randomUUID?.(); // a page without https has none, and asks once
    for (let tries = id ? TRIES : 1; tries > 0 && keepwarm.isAlive(); tries--) {
      const answer = await send(verb, { ...payload, id });
      if (answer) return answer.value ?? null;
    }
    return null;
  };
})();
