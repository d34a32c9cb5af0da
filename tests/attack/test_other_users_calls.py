"""Another user of the machine, who holds a token and the calendar's address, is refused on every way there is."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from companion.demo.api import Api
from companion.demo.polling import until
from companion.demo.service import Service
from tests.attack.length import LONG
from tests.attack.other_users import stranger

NOBODY, OURSELVES = 65534, 0
TIMES = 2000 if LONG else 60
pytestmark = pytest.mark.usefixtures("root")


def answers(service: Service, api: Api, uid: int, times: int) -> dict[str, int]:
    token = str(api._headers["Authorization"].removeprefix("Bearer "))
    secret = api.post("/v1/calendar", {})["address"].rpartition("/")[2].removesuffix(".ics")
    command = [sys.executable, stranger.__file__, str(uid), str(service.port), token, secret, str(times)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    told: dict[str, int] = json.loads(done.stdout)
    return told


def names(api: Api) -> list[str]:
    items: list[dict[str, Any]] = api.get("/v1/contacts?limit=200")["items"]
    return [each["name"] for each in items]


def test_another_user_is_refused_whatever_they_hold_and_however_they_call(service: Service, tmp_path: Path) -> None:
    api = service.api()
    told = answers(service, api, NOBODY, TIMES)
    assert told == dict.fromkeys(told, 403)
    service.stop()  # waits for what is in hand
    service.start()
    assert names(api) == []
    assert "gone" not in (tmp_path / "companion.log").read_text()


def test_the_same_ways_lead_in_for_oneself(service: Service) -> None:
    """Or the test above would prove nothing."""
    api = service.api()
    told = answers(service, api, OURSELVES, 0)
    assert set(told.values()) == {200}
    until("the capture to be there", lambda: names(api) == ["from a stranger"])
