"""Finds a browser on this machine and starts it, or says what is missing."""

import os
import sys
from contextlib import AbstractContextManager
from dataclasses import dataclass
from types import ModuleType

from companion.demo.browser import Browser, MissingError
from companion.demo.pages import Served

BROWSERS = ("chromium", "firefox")


@dataclass(frozen=True, slots=True)
class Found:
    """A browser on this machine."""

    executable: str
    driver: ModuleType

    def launched(self, served: Served, *, visible: bool) -> AbstractContextManager[Browser]:
        """The browser with the extension, gone when the block ends."""
        started: AbstractContextManager[Browser] = self.driver.launched(self.executable, served, visible=visible)
        return started


def find(name: str | None, *, visible: bool) -> Found:
    """The browser of that name, or the first there is. Raises MissingError."""
    if visible and not _has_screen():
        raise MissingError("There is no screen to open a browser on: run the demo from a desktop session.")
    for each in [name] if name else BROWSERS:
        driver = _driver(each)
        executable: str | None = driver.find()
        if executable:
            return Found(executable, driver)
    wanted = name.capitalize() if name else "Neither Chromium nor Firefox"
    raise MissingError(f"{wanted} was not found: install it (Debian: apt install chromium firefox-esr) and try again.")


def _driver(name: str) -> ModuleType:
    """The module that drives this browser; its library is asked for only now, as the companion does without it."""
    try:
        if name == "chromium":
            from companion.demo import chromium  # noqa: PLC0415

            return chromium
        from companion.demo import firefox  # noqa: PLC0415
    except ModuleNotFoundError as missing:
        raise MissingError(f'The demo needs {missing.name}: pip install "keepwarm[demo]"') from None
    return firefox


def _has_screen() -> bool:
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
