"""A hand that presses a place, whatever stands there: what a person does who was misled."""

from typing import TYPE_CHECKING, cast

from companion.demo.chromium_screen import ChromiumScreen
from companion.demo.screen import Screen

if TYPE_CHECKING:
    from companion.demo.firefox_screen import FirefoxScreen


def press_at(page: Screen, across: int, down: int) -> None:
    """Move to this point of the window, in CSS pixels, and click once."""
    if isinstance(page, ChromiumScreen):
        point = {"x": across, "y": down}
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            button = {"button": "none" if kind == "mouseMoved" else "left", "clickCount": 1}
            page._channel.send("Input.dispatchMouseEvent", {"type": kind, **button, **point})
        return
    tab = cast("FirefoxScreen", page)._tab()
    tab.actions.sequence("pointer", "mouse", {"pointerType": "mouse"}).pointer_move(across, down).click().perform()
