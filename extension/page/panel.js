// The panel in the page: a small button, the form it opens, and what came of it.
(() => {
  const { panel } = keepwarm;
  const { h, button } = panel;
  const layer = panel.layer("right");

  /** @param {HTMLElement} box @param {string} [focus] a selector */
  function show(box, focus) {
    layer.show(box);
    const target = focus && box.querySelector(focus);
    if (target instanceof HTMLElement) target.focus();
  }

  panel.close = layer.close;
  panel.rests = () => layer.stands() && layer.root.querySelector(".chip") !== null;
  panel.isOpen = () => layer.stands() && !panel.rests();

  /** @param {() => void} back */
  const leaving = (back) => (/** @type {Event} */ event) => {
    if (event instanceof KeyboardEvent && event.key === "Escape") back();
  };

  /** @param {PanelChild[]} parts @param {() => void} back @param {string} focus */
  const card = (parts, back, focus) =>
    show(
      h("div", { class: "panel card", role: "dialog", "aria-label": "Keepwarm", onkeydown: leaving(back) }, ...parts),
      focus,
    );

  /** @param {HTMLButtonElement} main */
  const chip = (main) =>
    show(
      h(
        "div",
        { class: "panel chip" },
        main,
        h("button", { type: "button", class: "close", "aria-label": "Hide", onclick: panel.close }, "×"),
      ),
    );

  panel.offer = (page) => (page.contact ? offerStanding(page, page.contact) : offerSave(page));

  /** @param {PanelPage} page @param {PanelContact} contact */
  function offerStanding(page, contact) {
    const back = () => offerStanding(page, contact);
    const open = () =>
      card(
        [
          h("h2", { tabindex: -1 }, contact.name),
          h("p", {}, contact.standing),
          h("p", { class: "soft" }, "Notes and more: Keepwarm in the toolbar."),
          h("div", { class: "buttons" }, button("Done", back)),
        ],
        back,
        "h2",
      );
    chip(button(`In your network · ${contact.standing}`, open, contact.standing.endsWith("overdue") ? "late" : ""));
  }

  /** @param {PanelPage} page */
  function offerSave(page) {
    const back = () => panel.offer(page);
    let replaces = /** @type {string | undefined} */ (undefined);

    /** @param {Record<string, string>} form */
    async function save(form) {
      const outcome = await keepwarm.askOnce("page.save", { url: page.url, read: page.read, form, replaces });
      if (!outcome)
        return panel.complain(opened, {
          verdict: "refused",
          id: "",
          reason: "Keepwarm did not answer. Load the page again.",
        });
      if (outcome.verdict === "refused") {
        replaces = outcome.id || undefined;
        return panel.complain(opened, outcome);
      }
      page.contact = outcome.contact ?? null;
      tell(outcome);
    }

    /** @param {PanelOutcome} outcome */
    function tell(outcome) {
      const settle = async (/** @type {string | null} */ sameAs) => {
        const done = await keepwarm.ask("page.settle", { url: page.url, id: outcome.id, same_as: sameAs });
        if (done) tell({ verdict: "saved", id: outcome.id });
        else
          tell({
            verdict: "kept",
            id: outcome.id,
            reason: "The companion did not answer. Open Keepwarm in the toolbar to decide.",
          });
      };
      card(
        panel.answer(outcome, { settle, close: outcome.verdict === "kept" || !page.contact ? panel.close : back }),
        back,
        "h2, button",
      );
    }

    let opened = /** @type {HTMLFormElement} */ (panel.form(page.read, page.cadences, { save, cancel: back }));
    chip(
      button(
        "Save contact",
        () => {
          opened = panel.form(page.read, page.cadences, { save, cancel: back });
          card([opened], back, "[type=submit]");
        },
        "primary",
      ),
    );
  }
})();
