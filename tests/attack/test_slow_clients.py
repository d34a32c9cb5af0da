"""Hundreds who take their time: the person's own calls are answered meanwhile, and the slow ones are sent away."""

import pytest

from companion.demo.api import Api
from companion.demo.polling import until
from companion.demo.service import Service
from companion.server import LIMITS
from tests.attack.fuzzing.whole import wounds
from tests.attack.length import LONG
from tests.attack.slow_clients import connections, slowly, ways
from tests.companion.web.people import capture, touch

SLOW = 400 if LONG else 150
WAYS = ["heads", "bodies", "reads"] if LONG else ["bodies"]
PATIENCE = 180  # seconds that a busy machine is given


@pytest.mark.parametrize("way", WAYS)
def test_the_persons_calls_are_answered_amid_slow_callers_who_are_sent_away(
    service: Service, api: Api, way: str
) -> None:
    before = connections(service)
    with slowly(service.port, ways(service.port)[way], SLOW):
        until("them to be held", lambda: connections(service) > before + SLOW / 4, PATIENCE)
        [saved] = api.deliver("/v1/captures", [capture()])
        assert api.get(f"/v1/contacts/{saved['contact_id']}")["name"] == "Ada Example"
        until("them to be sent away", lambda: connections(service) <= before + 1, PATIENCE)
        assert api.get("/v1/contacts")["total"] == 1
    assert not wounds(service)


def test_whoever_asks_for_everything_and_does_not_read_it_holds_up_nobody(service: Service, api: Api) -> None:
    [saved] = api.deliver("/v1/captures", [capture()])
    for batch in range(24):  # a megabyte each, and together more than sockets hold
        numbers = range(batch * 48, batch * 48 + 48)
        said = {"words": "x" * 20_000}
        api.deliver(
            "/v1/interactions", [touch(saved["contact_id"], url=f"https://example.org/{n}", **said) for n in numbers]
        )
    token = str(api._headers["Authorization"]).removeprefix("Bearer ")
    before = connections(service)
    with slowly(service.port, ways(service.port, token)["exports"], LIMITS["threads"] + 1):
        assert api.get("/v1/contacts")["total"] == 1
        until("them to be sent away", lambda: connections(service) <= before + 1, PATIENCE)
    assert len(api.get("/v1/export")["network"]["interactions"]) == 24 * 48
    assert not wounds(service)
