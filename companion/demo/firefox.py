"""The system's Firefox on a throw-away profile, with the extension loaded as a temporary add-on."""

import logging
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from marionette_driver.addons import Addons
from marionette_driver.marionette import Marionette
from mozprofile import Profile

from companion.demo.browser import CHECKOUT, Browser
from companion.demo.firefox_screen import FirefoxScreen
from companion.demo.pages import Served
from companion.demo.screen import Screen
from companion.demo.service import free_port

_NAMES = ("firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox")
_URL = "return WebExtensionPolicy.getByID(arguments[0]).getURL('');"
_STOP = """
  const [id, done] = arguments;
  WebExtensionPolicy.getByID(id).extension.terminateBackground({ignoreDevToolsAttached: true}).then(() => done(), done);
"""


def find() -> str | None:
    """Where the system's Firefox is, if anywhere."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


@contextmanager
def launched(executable: str, served: Served, *, visible: bool) -> Iterator["Firefox"]:
    """A Firefox with the extension, gone with its profile when the block ends."""
    port = free_port()  # the usual one may lead to another Firefox that is driven at this moment
    preferences = {
        "marionette.port": port,
        "network.dns.forceResolve": "127.0.0.1",
        "network.socket.forcePort": f"443={served.https_port};80={served.http_port}",
        "network.proxy.type": 0,
        "extensions.webextOptionalPermissionPrompts": False,
    }
    with tempfile.TemporaryDirectory(prefix="keepwarm-firefox-") as folder:
        # restore=False: the folder is ours to remove; left to itself the library makes one more and forgets it.
        profile = Profile(profile=str(Path(folder, "profile")), preferences=preferences, restore=False)
        logging.getLogger("mozversion").setLevel(logging.WARNING)  # nobody asked for Firefox's build
        with _knocking():
            driver = Marionette(
                port=port,
                bin=executable,
                profile=profile,
                prefs=preferences,
                headless=not visible,
                gecko_log=str(Path(folder, "log")),
            )
        try:
            driver.start_session({"acceptInsecureCerts": True})
            driver.timeout.page_load = driver.timeout.script = 15
            yield Firefox(driver)
        finally:
            if driver.instance.runner.is_running():
                driver.quit()
            driver.cleanup_ran = True  # nothing is left for it to clean


@contextmanager
def _knocking() -> Iterator[None]:
    """While the driver waits for a Firefox to come up, it leaves open the sockets it knocks with."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield


class Firefox(Browser):
    """A running Firefox."""

    name = "firefox"

    def __init__(self, driver: Marionette) -> None:
        self.driver = driver
        self._install()

    def _install(self) -> None:
        self._id = Addons(self.driver).install(str(CHECKOUT), temp=True)
        with self.driver.using_context("chrome"):
            self.extension_url = self.driver.execute_script(_URL, [self._id])

    def open(self, url: str) -> Screen:
        """A new tab."""
        handle = self.driver.open(type="tab", focus=True)["handle"]
        self.driver.switch_to_window(handle)
        self.driver.navigate(url)
        return FirefoxScreen(self.driver, handle)

    def opened(self, part: str) -> Screen | None:
        """The first tab at such an address."""
        screens = (FirefoxScreen(self.driver, handle) for handle in self.driver.window_handles)
        return next((screen for screen in screens if part in screen.url()), None)

    def allow_reaching(self, origins: list[str]) -> None:
        """Nothing to do: a preference of this profile grants what is asked for."""

    def stop_background(self) -> None:
        """Stop the event page; the next event starts it again."""
        with self.driver.using_context("chrome"):
            self.driver.execute_async_script(_STOP, [self._id])

    def restart(self) -> None:
        """The add-on, being temporary, is put in again; what it kept stays, as that of an installed one does."""
        self._keep_storage(keep=True)
        with _knocking():
            self.driver.restart(in_app=True)
        self._close_tabs()  # those it has restored lead nowhere before the add-on is there
        self._install()
        self._keep_storage(keep=False)

    def _keep_storage(self, *, keep: bool) -> None:
        for what in ("Storage", "Uuid"):
            self.driver.set_pref(f"extensions.webextensions.keep{what}OnUninstall", keep)

    def reinstall(self) -> None:
        """As a temporary add-on again, under another address."""
        self._close_tabs()
        Addons(self.driver).uninstall(self._id)
        self._install()

    def _close_tabs(self) -> None:
        handles = self.driver.window_handles
        kept = self.driver.open(type="tab", focus=True)["handle"]  # the last tab closed would close the window
        for handle in handles:
            self.driver.switch_to_window(handle, focus=False)
            self.driver.close()
        self.driver.switch_to_window(kept)

    def is_open(self) -> bool:
        """Whether its process runs."""
        return bool(self.driver.instance.runner.is_running())
