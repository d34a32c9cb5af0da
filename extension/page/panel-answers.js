// What came of a save, said in the page: saved, known already, waiting, or a question.
(() => {
  const { panel } = keepwarm;
  const { h, button } = panel;

  /** @type {Record<string, string>} */
  const WHY_KEPT = {
    offline: "It will be saved when the companion is back.",
    unpaired: "It will be saved once this browser is connected to the companion.",
    outdated: "It will be saved once the companion and the extension match again.",
    stranger: "It will be saved when your own companion answers again.",
  };

  panel.answer = (outcome, { settle, close }) => {
    const { verdict, contact, reason = "offline" } = outcome;
    if (verdict === "review") return question(outcome.candidates ?? [], settle);
    const [title, line] =
      verdict === "kept"
        ? ["Kept in this browser", WHY_KEPT[reason] ?? `The companion could not save it now: ${reason}`]
        : [
            verdict === "known" ? "Already in your network" : "Saved",
            contact ? `${contact.name} · ${contact.standing}` : "",
          ];
    return [h("h2", { tabindex: -1 }, title), h("p", {}, line), h("div", { class: "buttons" }, button("Done", close))];
  };

  /** @param {PanelCandidate[]} candidates @param {(sameAs: string | null) => Promise<void>} settle */
  function question(candidates, settle) {
    const title = candidates.length === 1 ? `Is this the same as ${candidates[0].name}?` : "Is this one of these?";
    return [
      h("h2", { tabindex: -1 }, title),
      h("p", { class: "soft" }, "Kept either way; nothing is joined until you say so."),
      ...candidates.map(({ id, name, headline, company, reasons }) =>
        h(
          "div",
          { class: "candidate" },
          h("strong", {}, name),
          h("p", {}, [headline, company].filter(Boolean).join(" · ")),
          h("p", { class: "soft" }, `Why we ask: ${reasons.join(", ")}.`),
          h(
            "div",
            {},
            button("Same person", () => settle(id), "primary"),
          ),
        ),
      ),
      h(
        "div",
        { class: "buttons" },
        button("Different people", () => settle(null)),
      ),
    ];
  }
})();
