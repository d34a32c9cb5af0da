"""Pictures of every screen, for the README and for looking over: `python -m companion.demo.screenshots DIR`.

Taken without a screen, in Chromium, of an invented network; each in light and dark.
"""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from companion.demo.chromium import Chromium
from companion.demo.chromium_screen import ChromiumScreen
from companion.demo.launch import find
from companion.demo.network import Network, invent_network
from companion.demo.pages import serve
from companion.demo.pair import pair, set_port
from companion.demo.people import Invented, Site
from companion.demo.polling import until
from companion.demo.profile_pages import profile_page
from companion.demo.run import running
from companion.demo.screen import Screen
from companion.demo.service import Service

_POPUP = (380, 560)
_NARROW = (420, 800)
_WIDE = (1000, 700)
_REVIEW = "extension/review/review.html"
_NETWORK = "extension/network/network.html"
_FULL = (1180, 900)
# The parts of the page of the network, and what shows once each is there.
_PARTS = {
    "week": "people to reach",
    "people": "200 people",
    "circles": "mastermind",
    "mentors": "Whether to",
    "help": "You could help now",
    "opportunities": "Heard of",
    "readiness": "Warm people",
    "visibility": "week",
    "pictures": "Warm, cooling and cold",
}


@dataclass(frozen=True, slots=True)
class Camera:
    """Takes a picture of a page in light and in dark."""

    folder: Path

    def take(self, screen: Screen, name: str, size: tuple[int, int] = _POPUP) -> None:
        """Write NAME-light.png and NAME-dark.png, `size` CSS pixels at two pixels each."""
        assert isinstance(screen, ChromiumScreen)  # noqa: S101 - only Chromium opens here
        screen.bring_to_front()
        screen.evaluate("scrollTo(0, 0)")  # a page loaded anew stands where it was left
        for dark in (False, True):
            screen.dress(dark=dark, width=size[0], height=size[1])
            picture = screen.picture()
            (self.folder / f"{name}-{'dark' if dark else 'light'}.png").write_bytes(picture)


def take_all(folder: Path) -> None:
    """Every picture, into a folder that is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    camera = Camera(folder)
    network = invent_network(datetime.now(UTC))
    doubles = [
        Invented(each.name, f"{each.handle}-2", Site.GITHUB, "Founder", each.company, "Nyhavet")
        for each in network.people[-2:]
    ]
    with _at_work(Network([], [], [], network.strangers, []), []) as (browser, service):
        _take_beginning(camera, browser, service)
    with _at_work(network, doubles) as (browser, service):
        ours = pair(browser, service.port, service.code())
        _take_network(camera, browser, ours)
        _take_parts(camera, browser, service)
        _take_pages(camera, browser, service, doubles)
        _take_saving(camera, browser, network.strangers[1])
        _take_questions(camera, browser, network)
        service.stop()
        _take_outage(camera, browser, ours, network.strangers[2])
        page = browser.open(browser.extension_url + _REVIEW)
        page.shows("The companion is not running")
        camera.take(page, "review-offline", _WIDE)


@contextmanager
def _at_work(network: Network, more: list[Invented]) -> Iterator[tuple[Chromium, Service]]:
    shown = [*network.people, *network.strangers, *network.alike, *more]
    found = find("chromium", visible=False)
    with (
        running(network) as (service, _api),
        serve({person.url: profile_page(person) for person in shown}) as served,
        found.launched(served, visible=False) as browser,
    ):
        assert isinstance(browser, Chromium)  # noqa: S101 - it was asked for by name
        yield browser, service


def _take_beginning(camera: Camera, browser: Chromium, service: Service) -> None:
    welcome = browser.welcome()
    set_port(welcome, service.port)
    welcome.reload()  # as it is found, with nothing folded out
    welcome.shows("This browser is not connected")
    camera.take(welcome, "welcome", _WIDE)
    camera.take(welcome, "welcome-narrow", _NARROW)
    pair(browser, service.port, service.code())
    welcome.reload()
    welcome.shows("This browser and the companion know each other.")
    camera.take(welcome, "settings", _WIDE)
    popup = browser.popup_over(welcome)
    popup.shows("Your network is empty so far")
    camera.take(popup, "popup-empty")


def _take_network(camera: Camera, browser: Chromium, ours: Screen) -> None:
    popup = browser.popup_over(ours)
    popup.shows("Time to reach out ·")
    camera.take(popup, "popup-overdue")
    popup.fill("Search your network", "moved")
    popup.shows("contacts")
    camera.take(popup, "popup-search")


def _take_parts(camera: Camera, browser: Chromium, service: Service) -> None:
    late = service.api().get("/v1/reminders")["items"][0]["contact"]
    for part, shown in {**_PARTS, f"person/{late['id']}": late["name"]}.items():
        page = browser.open(f"{browser.extension_url}{_NETWORK}#{part}")
        page.shows(shown)
        name = f"network-{part.partition('/')[0]}"
        camera.take(page, name, _FULL)
        camera.take(page, f"{name}-narrow", _NARROW)


def _take_pages(camera: Camera, browser: Chromium, service: Service, doubles: list[Invented]) -> None:
    late = service.api().get("/v1/reminders")["items"][0]["contact"]
    page = browser.open(late["profile_url"])
    page.shows("In your network")
    camera.take(page, "page-overdue", _WIDE)
    popup = browser.popup_over(page)
    popup.shows("Log a touch")
    camera.take(popup, "popup-card")
    popup.press("Log a touch")
    popup.shows("A touch with")
    camera.take(popup, "popup-touch")
    page = browser.open(doubles[0].url)
    page.press("Save contact")
    page.press("Save")
    page.shows("Is this the same as")
    camera.take(page, "page-question", _WIDE)
    popup = browser.popup_over(browser.open(doubles[1].url))
    popup.press("Save contact")
    popup.shows("Is this the same as")
    camera.take(popup, "popup-question")


def _take_saving(camera: Camera, browser: Chromium, stranger: Invented) -> None:
    page = browser.open(stranger.url)
    page.shows("Save contact")
    camera.take(page, "page-button", _WIDE)
    popup = browser.popup_over(page)
    popup.shows("First note")
    camera.take(popup, "popup-form")
    page.bring_to_front()
    page.press("Save contact")
    page.shows("First note")
    camera.take(page, "page-form", _WIDE)
    page.press("Save")
    page.shows("Saved")
    camera.take(page, "page-saved", _WIDE)


def _take_questions(camera: Camera, browser: Chromium, network: Network) -> None:
    page = browser.open(browser.extension_url + _REVIEW)
    page.shows("1 of")
    camera.take(page, "review", _WIDE)
    camera.take(page, "review-narrow", _NARROW)
    page.bring_to_front()
    while "All decided" not in page.text():
        page.key("s")
        page.shows("one person now")
    camera.take(page, "review-done", _WIDE)
    card = browser.popup_over(browser.open(network.alike[0].url))
    card.shows("Part again")
    card.evaluate("document.querySelector('.merges').scrollIntoView()")
    camera.take(card, "popup-merged")
    card.press("Same person as another contact …")
    page = until("the page to find the other", lambda: browser.opened(f"{_REVIEW}?contact="))
    page.fill(f"Find who is the same person as {network.people[0].name}", network.people[2].name)
    page.shows(network.people[2].headline)
    camera.take(page, "review-find", _WIDE)
    page.evaluate("document.querySelector('.person').click()")
    page.shows("Choose another")
    camera.take(page, "review-by-hand", _WIDE)


def _take_outage(camera: Camera, browser: Chromium, ours: Screen, stranger: Invented) -> None:
    page = browser.open(stranger.url)
    page.press("Save contact")
    page.press("Save")
    page.shows("Kept in this browser")
    camera.take(page, "page-kept", _WIDE)
    popup = browser.popup_over(ours)
    popup.shows("The companion is not running")
    camera.take(popup, "popup-offline")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m companion.demo.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR", help="where the pictures go")
    take_all(parser.parse_args().folder)
