"""The system's Chromium on a throw-away profile, with the extension loaded as a person loads it."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, CDPSession, Error, Playwright, sync_playwright

from companion.demo.browser import CHECKOUT, Browser
from companion.demo.chromium_screen import ChromiumScreen
from companion.demo.pages import Served
from companion.demo.screen import Screen

_NAMES = ("chromium", "chromium-browser", "/Applications/Chromium.app/Contents/MacOS/Chromium")
# The person's own data stays out of it, and nothing is fetched that was not asked for.
_QUIET = (
    "--no-first-run",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

_ALLOW = "([id, origin]) => chrome.developerPrivate.addHostPermission(id, origin)"


def find() -> str | None:
    """Where the system's Chromium is, if anywhere."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


_started = ExitStack()
_users: list[Playwright] = []


@contextmanager
def _driver() -> Iterator[Playwright]:
    """What drives every Chromium of this process, until the last is gone: it starts no second time beside itself."""
    _users.append(_users[0] if _users else _started.enter_context(sync_playwright()))
    try:
        yield _users[0]
    finally:
        _users.pop()
        if not _users:
            _started.close()


@contextmanager
def launched(executable: str, served: Served, *, visible: bool) -> Iterator["Chromium"]:
    """A Chromium with the extension, gone with its profile when the block ends."""
    resolve = f"MAP *:443 127.0.0.1:{served.https_port}, MAP *:80 127.0.0.1:{served.http_port}"
    args = [
        *_QUIET,
        "--enable-unsafe-extension-debugging",  # lets Extensions.loadUnpacked in
        f"--host-resolver-rules={resolve}, EXCLUDE 127.0.0.1, EXCLUDE localhost",
        f"--ignore-certificate-errors-spki-list={served.fingerprint}",
        *(["--no-sandbox"] if os.geteuid() == 0 else []),  # Chromium refuses to sandbox itself as root
        *([] if visible else ["--disable-gpu"]),
    ]
    with (
        tempfile.TemporaryDirectory(prefix="keepwarm-chromium-", ignore_cleanup_errors=True) as profile,
        _driver() as driver,
    ):

        def start() -> BrowserContext:
            return driver.chromium.launch_persistent_context(
                profile,
                executable_path=executable,
                headless=not visible,
                handle_sigint=False,  # whoever launched it ends it
                no_viewport=visible,
                args=args,
                ignore_default_args=["--disable-extensions"],  # else the extension's worker never starts
            )

        browser = Chromium(start)
        try:
            yield browser
        finally:
            with suppress(Error):  # closed by the person already
                browser.context.close()


class Chromium(Browser):
    """A running Chromium."""

    name = "chromium"

    def __init__(self, start: Callable[[], BrowserContext]) -> None:
        self._start = start
        self._open()

    def _open(self) -> None:
        self.context = self._start()
        assert self.context.browser is not None  # noqa: S101 - None only for browsers of Android
        self.control: CDPSession = self.context.browser.new_browser_cdp_session()
        self._install()

    def _install(self) -> None:
        self.extension_id = self.load(CHECKOUT)
        self.extension_url = f"chrome-extension://{self.extension_id}/"

    def load(self, folder: Path) -> str:
        """Load an unpacked extension and return its id. Raises when "Load unpacked" would refuse the folder.

        --load-extension would take a folder that people then cannot load.
        """
        return str(self.control.send("Extensions.loadUnpacked", {"path": str(folder)})["id"])

    def open(self, url: str) -> Screen:
        """A new tab."""
        page = self.context.new_page()
        page.goto(url)
        return ChromiumScreen(self.context.new_cdp_session(page))

    def opened(self, part: str) -> Screen | None:
        """The first tab at such an address."""
        page = next((page for page in self.context.pages if part in page.url), None)
        if page is None:
            self.control.send("Target.getTargets")  # lets Playwright hear of new tabs
            return None
        return ChromiumScreen(self.context.new_cdp_session(page))

    def allow_reaching(self, origins: list[str]) -> None:
        """By the call behind the extension page's own site list; a request for these is then granted unasked."""
        page = self.context.new_page()
        page.goto("chrome://extensions")
        for origin in origins:
            page.evaluate(_ALLOW, [self.extension_id, origin])
        page.close()

    def stop_background(self) -> None:
        """Stop every service worker; the next event starts the extension's again."""
        page = self.context.new_page()
        session: Any = self.context.new_cdp_session(page)
        session.send("ServiceWorker.enable")
        session.send("ServiceWorker.stopAllWorkers")
        page.close()

    def restart(self) -> None:
        """The extension is in the profile; it is loaded again only to know that it runs."""
        self.context.close()
        self._open()

    def reinstall(self) -> None:
        """By the same doors as a person's hand."""
        pages = self.context.pages
        self.context.new_page()  # the last page closed would close the browser
        for page in pages:
            page.close()
        self.control.send("Extensions.uninstall", {"id": self.extension_id})
        self._install()

    def is_open(self) -> bool:
        """Whether it answers, and has a window left."""
        try:
            self.control.send("Browser.getVersion")
        except Error:
            return False
        return bool(self.context.pages)
