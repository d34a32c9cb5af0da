"""Connects the extension to a companion and switches its sites on, on its own welcome page, as a person does."""

from collections.abc import Sequence

from companion.demo.browser import Browser
from companion.demo.polling import until
from companion.demo.screen import Screen

_EVERYWHERE = ["https://*/*", "http://*/*"]
_PORT = "Companion's port"
SITES = ("LinkedIn", "GitHub", "Every other page with a profile")


def pair(browser: Browser, port: int, code: str, sites: Sequence[str] = SITES) -> Screen:
    """Pair through the welcome page, switch these sites on, and return that page."""
    browser.allow_reaching(_EVERYWHERE)
    welcome = browser.welcome()
    welcome.bring_to_front()
    set_port(welcome, port)
    enter(welcome, code)
    welcome.shows("Connected")
    for site in sites:
        welcome.press(site)
        welcome.shows(f"{site} is on.")
    return welcome


def set_port(welcome: Screen, port: int) -> None:
    """Say where the companion listens, under Advanced."""
    if welcome.value(_PORT) is None:
        welcome.press("Advanced")
    until("the port in use now", lambda: welcome.value(_PORT))  # it is shown late, over what is typed before
    welcome.fill(_PORT, str(port))
    welcome.press("Save port")
    welcome.shows("Port saved")


def enter(welcome: Screen, code: str) -> None:
    """Type the code and press Connect."""
    welcome.fill("Code", code)
    welcome.press("Connect")
