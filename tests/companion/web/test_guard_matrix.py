"""Every route against every wrong caller: refused before anything is read, with nothing lent and nothing changed.

The routes come from the application, so none can be forgotten. What is wrong is tried alone, and two at a time, since
a check that trusts what another one found shows only there: each pair at some routes, or (`make attack`) at all.
"""

import json
from itertools import combinations
from pathlib import Path

import pytest

from companion.web.identify import KEEPWARM_HEADERS
from companion.web.incoming import read_message
from companion.web.route import Route
from tests.attack.length import LONG
from tests.companion.web.besieged import Besieged, Reply
from tests.companion.web.routes import ANYBODY, BY_ADDRESS, FOLDER, every_route
from tests.companion.web.wrong_callers import CHROMIUM, Wrong, wrong_for_everybody, wrong_tokens

ROUTES = every_route()
APART = 1 if LONG else 5  # every so manieth route is asked with a given pair
CONTRACT = Path(__file__).resolve().parents[2] / "contract"
EXAMPLES = {
    each["route"]: json.dumps(each.get("request", {})).encode()
    for each in (json.loads(path.read_text(encoding="utf-8")) for path in sorted(CONTRACT.glob("*.json")))
    if "route" in each
}


@pytest.fixture
def reached(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The routes whose message was read, which comes before all else they do."""
    found: list[str] = []

    def read_and_note(route: Route) -> object:
        found.append(f"{route.method} {route.path}")
        return read_message(route)

    monkeypatch.setattr("companion.web.word.read_message", read_and_note)
    return found


def faults(besieged: Besieged, method: str, route: str) -> list[Wrong]:
    """All that can be wrong about a request to this route."""
    found = list(wrong_for_everybody())
    if (method, route) in BY_ADDRESS:
        return [*found, Wrong("origin", 403, {"Origin": CHROMIUM})]
    if (method, route) in FOLDER:
        found += [Wrong("token", 401, {}), Wrong("token", 401, {"Authorization": None, "Origin": CHROMIUM})]
    if (method, route) in ANYBODY or method == "OPTIONS":
        return found
    return found + list(wrong_tokens(besieged.tokens))


def refused(reply: Reply, status: int, sent: dict[str, str | None]) -> bool:
    """Whether this is a refusal as the protocol has it, which nobody may read but programs and a paired extension."""
    lent = [name for name in reply.headers if name.startswith("access-control-")]
    ours = all(reply.headers.get(name.lower()) == value for name, value in KEEPWARM_HEADERS)
    return reply.status == status and ours and (not lent or sent.get("Origin") == CHROMIUM)


@pytest.mark.parametrize(("number", "method", "route"), [(n, *each) for n, each in enumerate(ROUTES)])
def test_no_wrong_caller_is_let_in_anywhere(
    besieged: Besieged, reached: list[str], number: int, method: str, route: str
) -> None:
    path, body, before = besieged.path(route), EXAMPLES.get(f"{method} {route}", b"{}"), besieged.state()
    for asked in (method, "OPTIONS", *(["HEAD"] if method == "GET" else [])):
        alone = faults(besieged, asked if asked == "OPTIONS" else method, route)
        for wrong in alone:
            sent = besieged.good() | wrong.sent
            reply = besieged.ask(asked, path, sent, body)
            assert refused(reply, wrong.status, sent), (asked, wrong, reply)
            assert asked != "HEAD" or not reply.body, wrong
        pairs = [pair for pair in combinations(alone, 2) if pair[0].about != pair[1].about]
        for one, other in pairs[number % APART :: APART]:
            sent = besieged.good() | other.sent | one.sent
            reply = besieged.ask(asked, path, sent, body)
            assert refused(reply, one.status, sent), (asked, one, other, reply)
    assert not reached
    assert besieged.state() == before


@pytest.mark.parametrize(("method", "route"), ROUTES)
def test_with_nothing_wrong_the_same_request_gets_as_far_as_its_message(
    besieged: Besieged, reached: list[str], method: str, route: str
) -> None:
    sent, needs_folder = besieged.good(), (method, route) in FOLDER
    reply = besieged.ask(method, besieged.path(route), sent, b"[]", "unknown=1")
    assert (reply.status, bool(reached)) == ((401, False) if needs_folder else (400, True)), reply
