"""Another extension in the same browser, that may reach 127.0.0.1 as Keepwarm's may, and was never paired."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from marionette_driver.addons import Addons

from companion.demo.browser import Browser
from companion.demo.screen import Screen

if TYPE_CHECKING:
    from companion.demo.chromium import Chromium
    from companion.demo.firefox import Firefox

_MANIFEST = {
    "manifest_version": 3,
    "name": "A coupon finder",
    "version": "1.0",
    "permissions": ["scripting", "tabs", "storage"],
    "host_permissions": ["<all_urls>"],
    "browser_specific_settings": {
        "gecko": {"id": "coupons@coupons.invalid", "data_collection_permissions": {"required": ["none"]}}
    },
}
_URL = "return WebExtensionPolicy.getByID(arguments[0]).getURL('');"


@contextmanager
def another(browser: Browser, folder: Path) -> Iterator[Screen]:
    """A page of that extension's own, with all it may do; it is taken out again when the block ends."""
    (folder / "manifest.json").write_text(json.dumps(_MANIFEST))
    (folder / "page.html").write_text("<!doctype html><title>Coupons</title><h1>Coupons</h1>")
    if browser.name == "chromium":
        chromium = cast("Chromium", browser)
        name = chromium.load(folder)
        page = browser.open(f"chrome-extension://{name}/page.html")
        yield page
        page.close()
        chromium.control.send("Extensions.uninstall", {"id": name})
    else:
        driver = cast("Firefox", browser).driver
        addons = Addons(driver)
        name = addons.install(str(folder), temp=True)
        with driver.using_context("chrome"):
            url = driver.execute_script(_URL, [name])
        page = browser.open(f"{url}page.html")
        yield page
        page.close()  # else it goes with the extension, and nothing can be asked from a page that is gone
        addons.uninstall(name)
