"""Every route of an application, as its own url_map has them."""

import re
from pathlib import Path

from flask import Flask

from companion.app import create_app
from companion.settings import Settings
from companion.store.memory_store import memory_store
from tests.companion.set_clock import SetClock
from tests.companion.web.caller import PORT

ANYBODY = {("GET", "/v1/hello"), ("POST", "/v1/pair")}
FOLDER = {("POST", "/v1/codes")}
BY_ADDRESS = {("GET", "/v1/calendar/{secret}.ics")}  # whoever knows the secret in it
FILES = BY_ADDRESS | {  # all other replies are JSON
    ("GET", path) for path in ("/v1/calendar.ics", "/v1/export.csv", "/v1/export.vcf", "/v1/export.zip")
}


def routes(app: Flask) -> set[tuple[str, str]]:
    """Methods and paths, with `{name}` for a part of the path."""
    return {
        (method, re.sub(r"<(\w+)>", r"{\1}", rule.rule))
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }


def filled(path: str, part: str = "nobody") -> str:
    """A path with something in its parts."""
    return re.sub(r"{\w+}", part, path)


def every_route() -> list[tuple[str, str]]:
    """Those of the companion as it is started, in an order that stays."""
    return sorted(routes(create_app(Settings(Path("nowhere"), PORT), memory_store(), SetClock())))
