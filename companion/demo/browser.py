"""What the demo and the browser tests ask of either browser."""

import json
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

from companion.demo.polling import until
from companion.demo.screen import Screen

CHECKOUT = Path(__file__).parents[2]


class Browser(ABC):
    """A system browser on a throw-away profile with Keepwarm loaded."""

    name: str
    extension_url: str

    @abstractmethod
    def open(self, url: str) -> Screen:
        """Open an address in a new tab, in front, and wait until it has loaded."""

    @abstractmethod
    def opened(self, part: str) -> Screen | None:
        """The tab whose address holds this part, if there is one."""

    @abstractmethod
    def allow_reaching(self, origins: list[str]) -> None:
        """Answer the browser's own permission question for these match patterns beforehand: no driver can click it."""

    @abstractmethod
    def stop_background(self) -> None:
        """Stop the extension's background, as the browser does after half a minute of rest."""

    @abstractmethod
    def restart(self) -> None:
        """Close the browser and open it again on the same profile, with the extension and all it kept."""

    @abstractmethod
    def reinstall(self) -> None:
        """Close every page, take the extension out with all it kept, and put it in anew."""

    @abstractmethod
    def is_open(self) -> bool:
        """Whether the person has not closed it yet."""

    def welcome(self) -> Screen:
        """The page the extension opens when it is installed."""
        return until("the welcome page", lambda: self.opened(manifest()["options_ui"]["page"]))

    def popup_over(self, page: Screen) -> Screen:
        """The popup's page, in a tab: loaded while `page` is the active tab, so that it speaks of that one."""
        popup = self.open(self.extension_url + manifest()["action"]["default_popup"])
        page.bring_to_front()
        popup.reload()
        until("the popup to have looked at the page", lambda: popup.evaluate("!document.querySelector('[aria-busy]')"))
        popup.bring_to_front()
        return popup


class MissingError(Exception):
    """Something the demo needs is not on this machine; the message says what to do."""


def manifest() -> dict[str, Any]:
    """The extension's manifest. Raises MissingError when it is not there, as in an installed wheel."""
    try:
        text = (CHECKOUT / "manifest.json").read_text(encoding="utf-8")
    except FileNotFoundError:
        sentence = "The extension is not beside the companion: run the demo from the project's folder, with make demo."
        raise MissingError(sentence) from None
    loaded: dict[str, Any] = json.loads(text)
    return loaded
