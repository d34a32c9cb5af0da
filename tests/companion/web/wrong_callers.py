"""Everything a caller may get wrong, or try: hosts, origins, places, content types, tokens and methods."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.companion.web.caller import PORT

CHROMIUM = "chrome-extension://" + "abcdefghijklmnop" * 2
FIREFOX = "moz-extension://0f8fad5b-d9cb-469f-a165-70867728950e"
UNPAIRED = "chrome-extension://" + "ponmlkjihgfedcba" * 2

WRONG_HOSTS = [
    None, "", "127.0.0.1", "localhost", f":{PORT}", f"[::1]:{PORT}", f"0.0.0.0:{PORT}", f"LOCALHOST:{PORT}",
    f"127.0.0.1.evil.test:{PORT}", f"evil.test:{PORT}", "127.0.0.1:1", f"127.0.0.1:0{PORT}", f"127.1:{PORT}",
    f"localhost.:{PORT}", f"127.0.0.1:{PORT}, evil.test", f"127.0.0.1:{PORT}:{PORT}", f"2130706433:{PORT}",
    f"127.0.0.1:{PORT}/", f"user@127.0.0.1:{PORT}", f" 127.0.0.1:{PORT}x", f"127.0.0.2:{PORT}",
    f"[::ffff:127.0.0.1]:{PORT}", f"localhost.localdomain:{PORT}", f"\uff11\uff12\uff17.0.0.1:{PORT}",
]  # fmt: skip

WRONG_ORIGINS = [
    "null", "", "http://localhost:3000", f"http://127.0.0.1:{PORT}", f"http://localhost:{PORT}", "http://127.0.0.1",
    "https://evil.test", CHROMIUM + ".evil.test", CHROMIUM + "/", CHROMIUM.upper(), CHROMIUM + "%00",
    "chrome-extension://" + "z" * 32, "chrome-extension://short", "chrome-extension://" + "0" * 32,
    FIREFOX + "0", "moz-extension://*", f"{CHROMIUM}, {FIREFOX}", f"{CHROMIUM} {CHROMIUM}", "*",
    "https://evil.test/" + CHROMIUM, "file://", "safari-web-extension://" + FIREFOX[16:], " " + CHROMIUM,
]  # fmt: skip

WRONG_TYPES = [
    None, "", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp",
    "text/plain; application/json", "application/json; charset=utf-16", "application/json, text/plain", "text/json",
    "application/xml", "application/json; charset=utf-8; charset=utf-16",
]  # fmt: skip

METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "QUERY", "NOTHING"]


@dataclass(frozen=True)
class Wrong:
    """One thing that is wrong about a request, what is sent for it, and the status it is refused with."""

    about: str
    status: int
    sent: dict[str, str | None] = field(hash=False)


@dataclass(frozen=True)
class Tokens:
    """Of a paired script, of a paired extension (from CHROMIUM), and of one (from FIREFOX) that was revoked."""

    script: str
    extension: str
    revoked: str


def wrong_for_everybody() -> Iterator[Wrong]:
    """What no route lets pass, in the order in which it is looked at."""
    yield from (Wrong("host", 421, {"Host": host}) for host in WRONG_HOSTS)
    yield from (Wrong("origin", 403, {"Origin": origin}) for origin in WRONG_ORIGINS)
    for site in ("cross-site", "same-site"):
        for origin in (None, UNPAIRED, FIREFOX):
            yield Wrong("origin", 403, {"Sec-Fetch-Site": site, "Origin": origin})
    yield from (Wrong("type", 415, {"Content-Type": kind}) for kind in WRONG_TYPES)


def wrong_tokens(tokens: Tokens) -> Iterator[Wrong]:
    """What no route that needs a token lets pass."""
    good = f"Bearer {tokens.script}"
    for key in (None, "", "Bearer", "Bearer ", "Bearer " + "A" * 43, tokens.script, f"Basic {tokens.script}",
                f"{good}x", good[:-1], f"{good} {tokens.script}", f"Bearer\t{tokens.script}", "Bearer é",
                f"Bearer {tokens.revoked}"):  # fmt: skip
        yield Wrong("token", 401, {"Authorization": key})
    for stolen, origin in (
        (tokens.extension, UNPAIRED),
        (tokens.extension, FIREFOX),
        (tokens.script, CHROMIUM),
        (tokens.revoked, FIREFOX),
    ):
        yield Wrong("token", 401, {"Authorization": f"Bearer {stolen}", "Origin": origin})
