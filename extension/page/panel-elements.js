// Building the panel: elements and words, never markup; and no listener that a page's script could set off.
(() => {
  const { panel } = keepwarm;
  /** Elements that show the text they hold, and no other. */
  const HOLD_TEXT = new Set(["option", "textarea", "style"]);
  /** What somebody is asked to press, and so must have seen. */
  const PRESSES = new Set(["click", "submit"]);

  panel.h = (tag, given = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(given)) {
      if (value === null || value === undefined || value === false) continue;
      if (typeof value === "function") listen(element, name.slice(2), /** @type {(event: Event) => unknown} */ (value));
      else element.setAttribute(name, value === true ? "" : String(value));
    }
    for (const child of children)
      if (child) element.append(typeof child === "string" && !HOLD_TEXT.has(tag) ? words(child) : child);
    return element;
  };

  /** A page's window.find() looks through closed roots too, but not into what a style sheet writes. @param {string} text */
  function words(text) {
    const element = document.createElement("span");
    element.dataset.words = text;
    return element;
  }

  panel.say = (element, text) => element.replaceChildren(words(text));

  /** @param {HTMLElement} element @param {string} type @param {(event: Event) => unknown} act */
  function listen(element, type, act) {
    element.addEventListener(type, (event) => {
      if (type === "submit") event.preventDefault(); // whatever comes of it: the page is never sent what was typed
      const second = event instanceof MouseEvent && event.detail > 1; // of a double click: aimed at what stood there before
      const meant = (event.isTrusted || keepwarm.passedOn?.has(event)) && !second;
      if (meant && (!PRESSES.has(type) || panel.counts(element))) act(event);
    });
  }

  panel.button = (label, act, kind = "") => panel.h("button", { type: "button", class: kind, onclick: act }, label);
})();
