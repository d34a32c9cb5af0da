"""Ways in which a page can have somebody press what they do not see. Each is run where the button stands."""

_HOST = "const host = document.documentElement.lastElementChild;"
_COVER = """
  const cover = Object.assign(document.createElement('div'), {popover: 'manual', id: 'cover', textContent: 'Next'});
  cover.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; border: 0; background: white';
  cover.style.pointerEvents = 'none';
"""
_RAISE = "cover.hidePopover(); cover.showPopover();"

# What is done once, and what is done again and again, as Keepwarm may undo it.
_WAYS = {
    "taken into something invisible": (
        f"""{_HOST}
        const box = document.createElement('div');
        box.style.opacity = '0.001';
        document.body.append(box);""",
        "if (host.isConnected) box.append(host);",
    ),
    "taken out of the top layer, and under a picture": (
        f"""{_HOST} {_COVER}
        cover.removeAttribute('popover');
        cover.style.zIndex = '2147483647';
        document.documentElement.prepend(cover);""",
        "if (host.matches(':popover-open')) host.hidePopover();",
    ),
    "a picture in the top layer": (f"{_COVER} document.body.append(cover); cover.showPopover();", _RAISE),
    "a picture behind something small in the top layer": (
        f"""{_COVER}
        cover.style.cssText = 'width: 1px; height: 1px; margin: 0; border: 0; padding: 0; inset: 0 auto auto 0';
        const sheet = document.createElement('style');
        sheet.textContent = '#cover::backdrop {{ background: white; pointer-events: none; }}';
        document.body.append(sheet, cover);
        cover.showPopover();""",
        _RAISE,
    ),
    "a picture in a closed root": (
        f"""{_COVER}
        const holder = document.createElement('div');
        holder.attachShadow({{mode: 'closed'}}).append(cover);
        document.body.append(holder);
        cover.showPopover();""",
        _RAISE,
    ),
    "a window as wide as the button": ("", "document.documentElement.style.zoom = '40';"),
    "another name for who hears the page": (
        _HOST,
        "host.setAttribute('role', 'button'); host.setAttribute('aria-label', 'Next');",
    ),
}
COVERS = {
    name: f"(() => {{ {once} const lay = () => {{ {again} }}; lay(); window.laying = setInterval(lay, 20); }})()"
    for name, (once, again) in _WAYS.items()
}
FEW = ("taken into something invisible", "a picture in the top layer", "a picture in a closed root")
UNCOVER = "clearInterval(window.laying) ?? document.querySelector('#cover').remove()"
