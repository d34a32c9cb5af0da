"""The machine's clock and time zone."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from companion.clock import SystemClock

EVENING = datetime(2026, 3, 1, 20, tzinfo=UTC)


@pytest.fixture
def journey(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    with monkeypatch.context() as patched:
        yield patched
    time.tzset()


@pytest.mark.parametrize("asked", ["today", "zone"])
def test_a_journey_to_another_time_zone_is_noticed_while_running(journey: pytest.MonkeyPatch, asked: str) -> None:
    clock, zones = SystemClock(), []
    for zone, day in (("America/New_York", 1), ("Asia/Tokyo", 2), ("UTC", 1)):
        journey.setenv("TZ", zone)
        getattr(clock, asked)()
        assert clock.day_of(EVENING).day == day
        zones.append(clock.zone())
    assert len(set(zones)) == 3
