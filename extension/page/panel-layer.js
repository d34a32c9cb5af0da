// Where Keepwarm shows anything in a page: in the top layer, which the page can neither cover by z-index nor fade or move
// with what it is in, and behind a root that is closed to it.
(() => {
  const { panel } = keepwarm;

  panel.layer = (corner) => {
    const host = document.createElement("div");
    host.popover = "manual";
    const root = host.attachShadow({ mode: "closed" });
    root.append(panel.h("style", {}, panel.style(corner)));
    keepwarm.boxes.set(host, root);
    const sight = panel.sight(host, root);
    return {
      root,
      show(box) {
        root.querySelector(".panel")?.remove();
        root.append(box);
        if (!host.isConnected) document.documentElement.append(host);
        if (!host.matches(":popover-open")) host.showPopover();
        sight.begin(box);
      },
      close() {
        host.remove();
        sight.end();
      },
      stands: () => host.isConnected,
    };
  };
})();
