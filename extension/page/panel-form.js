// The panel's form: the same fields as the popup's, the rarer ones folded away.
(() => {
  const { panel } = keepwarm;
  const { h } = panel;

  /** @param {string} name @param {string} label @param {ReadPage | null} read null for what no page shows @param {HTMLElement} control */
  function field(name, label, read, control) {
    const missed = read && !read.person[/** @type {"name"} */ (name)]?.length;
    control.id = `field-${name}`;
    control.setAttribute("name", name);
    return h(
      "div",
      {},
      h("label", { for: control.id }, label, missed && h("small", {}, "not shown on the page")),
      control,
    );
  }

  /** @param {string} name @param {string} label @param {ReadPage | null} read @param {string | null} value @param {object} [more] */
  const line = (name, label, read, value, more = {}) =>
    field(name, label, read, h("input", { type: "text", autocomplete: "off", value: value ?? "", ...more }));

  /** @param {string} name @param {string} label @param {ReadPage | null} read @param {string[]} values */
  const lines = (name, label, read, values) =>
    field(name, label, read, h("textarea", { rows: Math.max(1, Math.min(3, values.length)) }, values.join("\n")));

  /** As long as the form stands, and no longer, what is selected in the page is looked at. @param {HTMLFormElement} form */
  function followSelection(form) {
    const { bar, tell } = keepwarm.selection(h, form);
    form.querySelector("h2")?.after(bar);
    const look = () => tell(getSelection()?.toString() ?? "");
    look();
    document.addEventListener("selectionchange", function follow() {
      if (form.isConnected) look();
      else document.removeEventListener("selectionchange", follow);
    });
  }

  panel.form = (read, cadences, { save, cancel }) => {
    const { person } = read;
    const submit = h("button", { type: "submit", class: "primary" }, "Save");
    const choices = cadences.map(([value, label]) => h("option", { value }, label));
    const form = h(
      "form",
      { "aria-label": "Save contact", onsubmit: send },
      h("h2", {}, "Save contact"),
      line("name", "Name", read, person.name, { required: true, maxlength: 200 }),
      line("headline", "Headline", read, person.headline),
      line("company", "Company", read, person.company),
      line("location", "Location", read, person.location),
      field("cadence", "Remind me", null, h("select", {}, ...choices)),
      field("note", "First note", null, h("textarea", { rows: 2 })),
      h(
        "details",
        {},
        h("summary", {}, "More"),
        lines("emails", "E-mails, one a line", read, person.emails),
        lines("links", "Links, one a line", read, person.links),
        line("how_met", "How you met", null, null),
        line("circles", "Circles, between commas", null, null),
        line("tags", "Tags, between commas", null, null),
      ),
      h("p", { role: "alert", class: "wrong" }),
      h("div", { class: "buttons" }, submit, panel.button("Cancel", cancel)),
    );
    followSelection(form);

    async function send() {
      submit.disabled = true;
      panel.say(submit, "Saving …");
      const values = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
      await save(Object.fromEntries(values));
      submit.disabled = false;
      panel.say(submit, "Save");
    }
    return form;
  };

  panel.complain = (form, { reason, field: at }) => {
    const name = /(\w+)(\[\d+\])?$/.exec(at ?? "")?.[1] ?? "";
    const control = form.elements.namedItem(name);
    for (const before of form.querySelectorAll("[aria-invalid]")) before.removeAttribute("aria-invalid");
    const alert = form.querySelector("[role=alert]");
    if (alert instanceof HTMLElement) panel.say(alert, `Not saved: ${reason}`);
    if (!(control instanceof HTMLElement)) return;
    const folded = control.closest("details");
    if (folded) folded.open = true;
    control.setAttribute("aria-invalid", "true");
    control.focus();
  };
})();
