"""A page in Chromium, worked through its accessibility tree with real mouse clicks and keys (DevTools protocol)."""

import base64
from collections.abc import Iterator
from typing import Any, Protocol

from playwright.sync_api import Error

from companion.demo.api import Json
from companion.demo.polling import until
from companion.demo.screen import Screen

_PRESSABLE = {
    "button",
    "link",
    "checkbox",
    "radio",
    "switch",
    "tab",
    "menuitem",
    "DisclosureTriangle",
    "ToggleButton",
    "PopUpButton",
}
_FILLABLE = {"textbox", "searchbox", "spinbutton", "combobox", "Date", "DateTime"}
_LISTS = {"combobox", "listbox", "MenuListPopup", "PopUpButton"}

_FILL = """function (text) {
  if (this.select && this.type !== 'date' && this.type !== 'datetime-local') { this.select(); return true; }
  this.value = text;
  for (const name of ['input', 'change']) this.dispatchEvent(new Event(name, {bubbles: true}));
  return false;
}"""
_CHOOSE = """function (name) {
  const option = [...this.options ?? []].find((each) => each.label.trim() === name && !each.disabled);
  if (!option) return false;
  this.value = option.value;
  for (const name of ['input', 'change']) this.dispatchEvent(new Event(name, {bubbles: true}));
  return true;
}"""


class Channel(Protocol):
    """A DevTools session with one page."""

    def send(self, method: str, params: dict[str, Any] | None = None) -> Json:
        """The reply to one command; raises when the browser refuses it."""


class ChromiumScreen(Screen):
    """A page reached through a DevTools session."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        for domain in ("Accessibility", "DOM", "Page", "Runtime"):
            channel.send(f"{domain}.enable")

    def text(self) -> str:
        """All static text of the accessibility tree, one run a line."""
        return "\n".join(_name(node) for node in self._nodes() if _role(node) == "StaticText")

    def url(self) -> str:
        """The page's address."""
        return str(self.evaluate("location.href"))

    def evaluate(self, script: str) -> Json:
        """The value of an expression in the page's own world."""
        asked = {"expression": script, "awaitPromise": True, "returnByValue": True}
        reply = self._channel.send("Runtime.evaluate", asked)
        if "exceptionDetails" in reply:
            raise RuntimeError(reply["exceptionDetails"]["exception"].get("description", "The script failed."))
        return reply["result"].get("value")

    def try_press(self, name: str, *, last: bool) -> bool:
        """Click in the middle of it, as a mouse does."""
        node = self._find(_PRESSABLE, name, last=last)
        if node is None:
            return False
        point = self._middle(node)
        if point is None:
            return False
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            button = {"button": "none" if kind == "mouseMoved" else "left", "clickCount": 1}
            self._channel.send("Input.dispatchMouseEvent", {"type": kind, **button, **point})
        return True

    def try_fill(self, label: str, text: str) -> bool:
        """Focus it, select what it holds, type over it."""
        node = self._find(_FILLABLE, label)
        if node is None:
            return False
        try:
            self._channel.send("DOM.focus", {"backendNodeId": node["backendDOMNodeId"]})
        except Error:
            return False  # it has gone since, or cannot be written in yet
        if self._call(node, _FILL, text):
            self._channel.send("Input.insertText", {"text": text})
        return True

    def try_choose(self, label: str, option: str) -> bool:
        """Set the list to the option and say so to the page, as the browser's own menu does."""
        node = self._find(_LISTS, label)
        return node is not None and bool(self._call(node, _CHOOSE, option))

    def value(self, label: str) -> str | None:
        """What the field holds."""
        node = self._find(_FILLABLE | _LISTS, label)
        return None if node is None else str(self._call(node, "function () { return this.value; }"))

    def key(self, name: str, *, ctrl: bool = False) -> None:
        """Down and up again."""
        code = f"Key{name.upper()}" if len(name) == 1 else name
        pressed = {"key": name, "code": code, "modifiers": 2 if ctrl else 0}
        for kind in ("rawKeyDown", "keyUp"):
            self._channel.send("Input.dispatchKeyEvent", {"type": kind, **pressed})

    def bring_to_front(self) -> None:
        """Make its tab the active one."""
        self._channel.send("Page.bringToFront")

    def reload(self) -> None:
        """Load the page anew."""
        self.evaluate("globalThis.isOld = true")
        self._channel.send("Page.reload")
        until("the page to have loaded anew", self._is_new)

    def _is_new(self) -> bool:
        try:
            return bool(self.evaluate("!globalThis.isOld && document.readyState === 'complete'"))
        except Error:
            return False  # between the old page and the new one there is none to ask

    def close(self) -> None:
        """Close its tab."""
        self._channel.send("Page.close")

    def dress(self, *, dark: bool, width: int, height: int) -> None:
        """Show the page as on a screen of this many CSS pixels, in the person's light or dark colours."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        still = {"name": "prefers-reduced-motion", "value": "reduce"}
        size = {"width": width, "height": height, "deviceScaleFactor": 2, "mobile": False}
        self._channel.send("Emulation.setEmulatedMedia", {"features": [scheme, still]})
        self._channel.send("Emulation.setDeviceMetricsOverride", size)

    def picture(self) -> bytes:
        """What it looks like now, as PNG."""
        return base64.b64decode(self._channel.send("Page.captureScreenshot", {"format": "png"})["data"])

    def _middle(self, node: dict[str, Any]) -> dict[str, float] | None:
        """Where its middle is, once it has been brought into view; None if it has gone since or has no box."""
        where = {"backendNodeId": node["backendDOMNodeId"]}
        try:
            self._channel.send("DOM.scrollIntoViewIfNeeded", where)
            quads = self._channel.send("DOM.getContentQuads", where)["quads"]
        except Error:
            return None
        return {"x": (quads[0][0] + quads[0][4]) / 2, "y": (quads[0][1] + quads[0][5]) / 2} if quads else None

    def _nodes(self) -> list[dict[str, Any]]:
        nodes = self._channel.send("Accessibility.getFullAXTree")["nodes"]
        return [node for node in _as_read(nodes) if not node["ignored"]]

    def _find(self, roles: set[str], name: str, *, last: bool = False) -> dict[str, Any] | None:
        def fits(node: dict[str, Any]) -> bool:
            return _role(node) in roles and _name(node) == name and "backendDOMNodeId" in node and not _disabled(node)

        found = list(filter(fits, self._nodes()))
        return found[-1 if last else 0] if found else None

    def _call(self, node: dict[str, Any], function: str, *arguments: str) -> Json:
        target = self._channel.send("DOM.resolveNode", {"backendNodeId": node["backendDOMNodeId"]})["object"]
        asked = {"objectId": target["objectId"], "functionDeclaration": function, "returnByValue": True}
        given = [{"value": argument} for argument in arguments]
        return self._channel.send("Runtime.callFunctionOn", {**asked, "arguments": given})["result"].get("value")


def _as_read(nodes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The nodes in the order of the page; the browser sends them level by level."""
    by_id = {node["nodeId"]: node for node in nodes}
    waiting = [node["nodeId"] for node in nodes if "parentId" not in node]
    while waiting:
        node = by_id.get(waiting.pop())
        if node is not None:
            yield node
            waiting += reversed(node.get("childIds", []))


def _role(node: dict[str, Any]) -> str:
    return str(node.get("role", {}).get("value", ""))


def _name(node: dict[str, Any]) -> str:
    return str(node.get("name", {}).get("value", "")).strip()


def _disabled(node: dict[str, Any]) -> bool:
    return any(each["name"] == "disabled" and each["value"].get("value") for each in node.get("properties", []))
