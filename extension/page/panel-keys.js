// Keeps to ourselves what is typed into our boxes: a page's listener on the window would hear every key before the box does.
// This stands before the page's first script, so that it is heard first; all else of ours comes when the page has loaded.
(() => {
  globalThis.keepwarm ??= /** @type {any} */ ({});
  if (keepwarm.boxes) return;
  keepwarm.boxes = new WeakMap();
  keepwarm.passedOn = new WeakSet();

  const TYPED = ["keydown", "keypress", "keyup", "beforeinput", "input", "copy", "cut", "paste"];
  const COMPOSED = ["compositionstart", "compositionupdate", "compositionend"];

  /** @param {Event} event */
  function keep(event) {
    const root = keepwarm.boxes.get(/** @type {Element} */ (event.target));
    if (!root) return;
    event.stopImmediatePropagation();
    if (event instanceof KeyboardEvent && event.isTrusted) passOn(event, root);
  }

  /** What was stopped at the window goes on inside the box, where no page can listen. @param {KeyboardEvent} event @param {ShadowRoot} root */
  function passOn(event, root) {
    const { type, key, code, altKey, ctrlKey, metaKey, shiftKey } = event;
    const given = { key, code, altKey, ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true };
    const copy = new KeyboardEvent(type, given);
    keepwarm.passedOn.add(copy);
    root.activeElement?.dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
  }

  for (const type of [...TYPED, ...COMPOSED]) addEventListener(type, keep, true);
})();
