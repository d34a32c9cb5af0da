"""Real browsers on invented pages, each test with a companion, a data folder and an installation of its own."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, cast

import pytest

from companion.demo.browser import Browser, MissingError
from companion.demo.launch import BROWSERS, Found, find
from companion.demo.pages import Served, serve
from companion.demo.pair import pair
from companion.demo.profile_pages import profile_page
from companion.demo.service import Service
from tests.browser.acting_pages import acting_pages
from tests.browser.people import EVERYONE
from tests.browser.world import World
from tests.needed import need

if TYPE_CHECKING:
    from companion.demo.chromium import Chromium

QUIET_PAGE = "https://quiet.example/"


@pytest.fixture(scope="session")
def served() -> Iterator[Served]:
    quiet = '<!doctype html><html lang="en"><title>Quiet</title><h1>Nobody here</h1></html>'
    profiles = {person.url: profile_page(person) for person in EVERYONE}
    with serve({QUIET_PAGE: quiet, **profiles, **acting_pages()}) as pages:
        yield pages


@pytest.fixture(scope="session")
def newly_installed(served: Served) -> Iterator[Callable[[str], Browser]]:
    """Gives a browser by name, the extension newly installed in it; started once, as starting is what takes long."""
    running: dict[str, Browser] = {}
    with ExitStack() as started:

        def give(name: str) -> Browser:
            if name in running:
                running[name].reinstall()
            else:
                running[name] = started.enter_context(found(name).launched(served, visible=False))
            return running[name]

        yield give


@pytest.fixture(params=BROWSERS)
def browser(request: pytest.FixtureRequest, newly_installed: Callable[[str], Browser]) -> Browser:
    return newly_installed(request.param)


@pytest.fixture
def chromium(newly_installed: Callable[[str], Browser]) -> "Chromium":
    return cast("Chromium", newly_installed("chromium"))


@pytest.fixture
def world(browser: Browser, service: Service) -> World:
    return World(browser, service, pair(browser, service.port, service.code()))


def found(name: str) -> Found:
    try:
        return find(name, visible=False)
    except MissingError as missing:
        need(there=False, why=str(missing))
        raise
