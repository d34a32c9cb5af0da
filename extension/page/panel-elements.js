// Building the panel: elements and text, never markup; and no listener that a page's script could set off.
(() => {
  const { panel } = keepwarm;

  panel.h = (tag, given = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(given)) {
      if (value === null || value === undefined || value === false) continue;
      if (typeof value === "function") listen(element, name.slice(2), /** @type {(event: Event) => unknown} */ (value));
      else element.setAttribute(name, value === true ? "" : String(value));
    }
    for (const child of children) if (child) element.append(child);
    return element;
  };

  /** @param {HTMLElement} element @param {string} type @param {(event: Event) => unknown} act */
  function listen(element, type, act) {
    element.addEventListener(type, (event) => {
      const second = event instanceof MouseEvent && event.detail > 1; // of a double click: aimed at what stood there before
      if ((event.isTrusted || keepwarm.passedOn?.has(event)) && !second) act(event);
    });
  }

  panel.button = (label, act, kind = "") => panel.h("button", { type: "button", class: kind, onclick: act }, label);
})();
