// "Noted: replied to Ada · Undo": said once, in a corner, and gone by itself. What follows soon stands below it, each with its
// own way back.
(() => {
  const { panel, watching } = keepwarm;
  if (typeof watching.notice === "function") return;
  const { h, button } = panel;

  const SHOWN_MS = 8000;
  const MOST = 4;
  const layer = panel.layer("left");
  /** What stands there, by the touch it is about, the newest last. @type {Map<string, PanelChild[]>} */
  const lines = new Map();
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

  /** @param {string} id of the touch @param {string} words @param {...PanelChild} more */
  function say(id, words, ...more) {
    if (!layer.stands()) lines.clear();
    lines.set(id, [h("span", {}, words), ...more]);
    const [oldest] = lines.keys();
    if (lines.size > MOST) lines.delete(oldest);
    show();
  }

  function show() {
    layer.show(
      h(
        "div",
        {
          class: "panel notes",
          role: "status",
          onmouseenter: stay,
          onmouseleave: leave,
          onfocusin: stay,
          onfocusout: leave,
        },
        ...[...lines].map(([id, line]) => h("div", { class: "note" }, ...line, close(id))),
      ),
    );
    leave();
  }

  /** @param {string} id */
  function hide(id) {
    lines.delete(id);
    if (lines.size) show();
    else layer.close();
  }

  /** @param {string} id */
  const close = (id) =>
    h("button", { type: "button", class: "close", "aria-label": "Hide", onclick: () => hide(id) }, "×");
  const stay = () => clearTimeout(end);
  const leave = () => {
    stay();
    end = setTimeout(layer.close, SHOWN_MS);
  };

  watching.notice = (noted, undo) => {
    const { id } = noted;
    const takeBack = async () =>
      say(id, (await undo(id)) ? "Taken back" : "It could not be taken back. Open Keepwarm in the toolbar.");
    say(id, `Noted: ${told(noted)}${noted.waiting ? " (kept in this browser)" : ""}`, button("Undo", takeBack, "act"));
  };

  watching.withdraw = (id) => {
    if (lines.has(id) && layer.stands()) say(id, "Taken back");
  };
})();
