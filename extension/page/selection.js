// Words selected on the page, put into the field of a form that the person is in: by a button named after that field, and by
// Alt+Enter in it. The one script that both the panel in the page and the popup use.
(() => {
  globalThis.keepwarm ??= /** @type {any} */ ({});
  if (Object.hasOwn(keepwarm, "selection")) return;

  const TAKES = "input[type=text], textarea";
  const MOST_SHOWN = 60;
  const BETWEEN = /** @type {Record<string, string>} */ ({ circles: ", ", tags: ", " });

  /** @typedef {HTMLInputElement | HTMLTextAreaElement} Control */

  /** A field of one value takes the words in its place; a field of several, besides what it holds. @param {Control} control @param {string} words */
  function put(control, words) {
    const between = control.localName === "textarea" ? "\n" : BETWEEN[control.name];
    const before = between ? control.value.trimEnd() : "";
    const longest = control.maxLength > 0 ? control.maxLength : words.length;
    control.value = before ? before + between + words : words.slice(0, longest);
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.focus();
  }

  /** @param {Control} control @returns {string} */
  const labelOf = (control) => {
    const label = control.labels?.[0]?.firstChild;
    return (label instanceof HTMLElement && label.dataset.words) || (label?.textContent ?? control.name);
  };

  /** @param {HTMLFormElement} form @returns {Control | null} the first field that holds nothing, for who has gone to none yet */
  const emptyField = (form) =>
    [.../** @type {NodeListOf<Control>} */ (form.querySelectorAll(TAKES))].find(({ value }) => !value) ?? null;

  keepwarm.selection = (h, form) => {
    let words = "";
    let target = /** @type {Control | null} */ (null);
    const shown = h("q", {});
    const use = h("button", { type: "button", onclick: () => target && put(target, words) });
    const hint = h("small", { class: "soft" }, "Or Alt+Enter in a field.");
    const bar = h("div", { class: "selected", role: "group", "aria-label": "Selected on the page" }, shown, use, hint);
    bar.hidden = true;

    /** @param {EventTarget | null} control */
    function turnTo(control) {
      if (control instanceof HTMLElement && control.matches(TAKES)) target = /** @type {Control} */ (control);
      target ??= emptyField(form);
      use.textContent = target ? `Use for ${labelOf(target)}` : "Use the selection";
      use.disabled = !target;
    }

    form.addEventListener("focusin", ({ target: control }) => turnTo(control));
    form.addEventListener("keydown", (event) => {
      const { key, altKey, target: control } = event;
      if (!words || key !== "Enter" || !altKey || !(control instanceof HTMLElement && control.matches(TAKES))) return;
      event.preventDefault(); // or the form is sent
      put(/** @type {Control} */ (control), words);
    });

    /** @param {string} selected what is selected now; nothing, where the person has gone on into the form, leaves what was */
    function tell(selected) {
      words = selected.replace(/\s+/g, " ").trim() || words;
      bar.hidden = !words;
      shown.textContent = words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN)}…` : words;
      turnTo(null);
    }
    return { bar, tell };
  };
})();
