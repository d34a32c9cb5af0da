// Everything by which a page's script may try to work what stands in the page's top layer: events of its own making at the
// box and at every point of it, the focus, and the editing commands.
async () => {
  const host = document.documentElement.lastElementChild;
  const { left, top, width, height } = host.getBoundingClientRect();
  const mouse = ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "dblclick", "auxclick"];
  const keys = ["keydown", "keypress", "keyup"];
  for (let x = left + 4; x < left + width; x += 20)
    for (let y = top + 4; y < top + height; y += 12) {
      const place = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, detail: 1, button: 0 };
      for (const type of mouse) host.dispatchEvent(new MouseEvent(type, place));
    }
  for (const key of ["Enter", " ", "Tab", "a"])
    for (const type of keys)
      for (const target of [host, document, window])
        target.dispatchEvent(
          new KeyboardEvent(type, { key, code: key, bubbles: true, composed: true, cancelable: true }),
        );
  for (const type of ["submit", "input", "change", "toggle", "focusin", "reset"])
    host.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
  host.focus();
  host.click();
  for (const form of document.forms) form.requestSubmit?.();
  for (const command of ["selectAll", "copy", "insertParagraph", "insertLineBreak"]) document.execCommand(command);
  window.postMessage({ verb: "page.save", form: { name: "Planted" } }, "*");
  document.dispatchEvent(new CustomEvent("keepwarm", { detail: { verb: "page.save" } }));
  await new Promise((resolve) => setTimeout(resolve, 300));
};
