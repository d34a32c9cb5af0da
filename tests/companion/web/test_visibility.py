"""What others see of you, over the wire."""

import pytest

from tests.companion.web.caller import Caller
from tests.companion.web.people import capture, touch


def test_this_week_is_the_last_of_half_a_year(caller: Caller) -> None:
    [ada] = caller.post("/v1/captures", {"items": [capture()]})["items"]
    caller.post("/v1/interactions", {"items": [touch(ada["contact_id"])]})
    told = caller.get("/v1/visibility")
    assert len(told["weeks"]) == 26
    assert (told["weeks"][-1]["monday"], told["weeks"][-1]["talks"], told["weeks"][-1]["reach"]) == ("2026-02-23", 1, 1)
    assert told["answered"] == {"asked": 0, "answered": 0, "percent": None}


def test_warmth_is_told_by_the_week(caller: Caller) -> None:
    [ada] = caller.post("/v1/captures", {"items": [capture()]})["items"]
    assert caller.get("/v1/warmth?weeks=4")["weeks"][-1] == {"on": "2026-03-01", "warm": 0, "cooling": 0, "cold": 1}
    caller.post("/v1/interactions", {"items": [touch(ada["contact_id"])]})
    assert [each["warm"] for each in caller.get("/v1/warmth?weeks=4")["weeks"]] == [0, 0, 0, 1]
    assert len(caller.get("/v1/warmth")["weeks"]) == 26


@pytest.mark.parametrize("weeks", ["0", "3", "105", "many"])
def test_weeks_that_cannot_be_told_are_refused(caller: Caller, weeks: str) -> None:
    assert caller.refusal("GET", f"/v1/warmth?weeks={weeks}")["field"] == "weeks"
