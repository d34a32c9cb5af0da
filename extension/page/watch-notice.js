// "Noted: replied to Ada · Undo": said once, in a corner, and gone by itself.
(() => {
  const { panel, watching } = keepwarm;
  if (typeof watching.notice === "function") return;
  const { h, button } = panel;

  const SHOWN_MS = 8000;
  const layer = panel.layer("left");
  let shown = "";
  let end = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

  /** What was done, in words; the first for what the person did, the second for what came from the other. @type {Record<string, (name: string) => string>} */
  const DONE = {
    like: (name) => `liked something of ${name}’s`,
    comment: (name) => `commented on something of ${name}’s`,
    reply: (name) => `replied to ${name}`,
    repost: (name) => `passed on something of ${name}’s`,
    follow: (name) => `followed ${name}`,
    connect: (name) => `invited ${name} to connect`,
    message: (name) => `wrote to ${name}`,
    endorse: (name) => `endorsed ${name}`,
    recommend: (name) => `recommended ${name}`,
    review: (name) => `reviewed ${name}’s work`,
  };

  /** @param {Noted} noted */
  function told({ kind, direction, name }) {
    if (direction === "from_them") return `${name} wrote to you`;
    if (direction === "both") return `connected with ${name}`;
    return DONE[kind]?.(name) ?? `a touch with ${name}`;
  }

  /** @param {string} words @param {...PanelChild} more */
  function say(words, ...more) {
    layer.show(
      h(
        "div",
        {
          class: "panel note",
          role: "status",
          onmouseenter: stay,
          onmouseleave: leave,
          onfocusin: stay,
          onfocusout: leave,
        },
        h("span", {}, words),
        ...more,
        close(),
      ),
    );
    leave();
  }

  const close = () => h("button", { type: "button", class: "close", "aria-label": "Hide", onclick: layer.close }, "×");
  const stay = () => clearTimeout(end);
  const leave = () => {
    stay();
    end = setTimeout(layer.close, SHOWN_MS);
  };

  watching.notice = (noted, undo) => {
    shown = noted.id;
    const takeBack = async () =>
      say((await undo(noted.id)) ? "Taken back" : "It could not be taken back. Open Keepwarm in the toolbar.");
    say(`Noted: ${told(noted)}${noted.waiting ? " (kept in this browser)" : ""}`, button("Undo", takeBack, "act"));
  };

  watching.withdraw = (id) => {
    if (shown === id && layer.stands()) say("Taken back");
  };
})();
