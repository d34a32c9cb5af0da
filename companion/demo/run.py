"""The demo from start to end: companion, invented network, invented pages, browser; and all of it gone afterwards."""

import signal
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from companion.demo.api import Api
from companion.demo.browser import MissingError, manifest
from companion.demo.launch import Found, find
from companion.demo.life import live
from companion.demo.network import Network, invent_network
from companion.demo.pages import serve
from companion.demo.pair import pair
from companion.demo.profile_pages import profile_page, start_page
from companion.demo.service import Service, free_port

START = "https://keepwarm.example/"

_GLANCE = 0.3  # seconds between two looks at whether the browser is still open
_LOOK = """\
Look at the number on the Keepwarm button in the toolbar, press it, and visit the people on the page that has opened.
The network is invented, on a data folder of its own; closing the browser, or Ctrl-C here, throws it all away."""


def demo(browser: str | None, say: Callable[[str], None]) -> int:
    """Show Keepwarm at work until the person closes the browser or presses Ctrl-C. Exit code: 0, or 1 if it cannot."""
    # What is started from here on inherits this: a terminal's Ctrl-C goes to all of it, and this process is to end it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        manifest()  # whatever is missing is told before anything is started
        _show(find(browser, visible=True), say)
    except MissingError as missing:
        say(str(missing))
        return 1
    say("Closed, and thrown away.")
    return 0


def _show(found: Found, say: Callable[[str], None]) -> None:
    network = invent_network(datetime.now(UTC))
    say("Inventing a network of 200 people …")
    with (
        running(network) as (service, api),
        serve(pages_of(network, api)) as served,
        found.launched(served, visible=True) as browser,
    ):
        pair(browser, service.port, service.code())
        browser.open(START)
        say(_LOOK)
        asked = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: asked.set())
        while browser.is_open() and not asked.wait(_GLANCE):
            pass


@contextmanager
def running(network: Network) -> Iterator[tuple[Service, Api]]:
    """A companion on a throw-away folder that knows this network, and a script's access to it."""
    with tempfile.TemporaryDirectory(prefix="keepwarm-demo-") as folder:
        service = Service(Path(folder), free_port())
        service.start()
        try:
            api = service.api()
            api.deliver("/v1/captures", network.captures)
            api.deliver("/v1/interactions", network.interactions)
            if network.people:
                live(api, network.people, datetime.now().astimezone().date())
            yield service, api
        finally:
            service.stop()


def pages_of(network: Network, api: Api) -> dict[str, str]:
    """A page for everyone, saved or not, and a first page that says whom to visit, by address."""
    pages = {person.url: profile_page(person) for person in [*network.people, *network.strangers, *network.alike]}
    late = api.get("/v1/reminders")["items"][0]["contact"]
    rows = [("In your network, and overdue: the button in the page says so.", late["name"], late["profile_url"])]
    rows += [("Not in your network yet: press Save contact.", each.name, each.url) for each in network.strangers]
    rows += [("May be somebody you have already: the popup asks.", each.name, each.url) for each in network.alike[:1]]
    return {START: start_page(rows), **pages}
