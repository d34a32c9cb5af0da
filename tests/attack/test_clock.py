"""A clock that strays while the companion runs: two days either way, past 2038, over the turns of days, in sleep."""

import json
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from companion.days_file import FILE
from companion.demo.api import Api, Json
from companion.demo.polling import until
from companion.demo.service import Service, free_port
from tests.browser.world import by_another_clock
from tests.companion.web.people import capture, touch

DAY = 86_400.0
ASKED = (
    "/v1/reminders", "/v1/reminders?state=soon", "/v1/week", "/v1/people", "/v1/preferences", "/v1/owed", "/v1/digest",
    "/v1/visibility", "/v1/readiness", "/v1/profiles", "/v1/circles", "/v1/opportunities", "/v1/export",
)  # fmt: skip


class Hands:
    """The hands of the running companion's clock."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._slept = 0.0
        self.set(0)

    def set(self, days_ahead: float) -> None:
        """Set the clock, as a person may; no time passes."""
        new = self.path.with_suffix(".new")
        new.write_text(f"{days_ahead * DAY} {self._slept}")
        new.replace(self.path)

    def set_to(self, moment: datetime) -> None:
        """Set it to this moment."""
        self.set((moment - datetime.now(UTC)) / timedelta(days=1))

    def sleep(self, days: float) -> None:
        """Let the computer sleep: time passes, and nothing runs."""
        self._slept += days * DAY
        self.set(0)


@pytest.fixture
def hands(tmp_path: Path) -> Hands:
    return Hands(tmp_path / "hands")


@pytest.fixture
def service(tmp_path: Path, hands: Hands) -> Iterator[Service]:
    companion = Service(tmp_path, free_port())
    companion.start(by_another_clock(hands=hands.path))
    yield companion
    companion.stop()


def _save(api: Api, name: str, moment: datetime | None = None, **chosen: Json) -> str:
    """Somebody in the network; returns their id."""
    handle = name.split(maxsplit=1)[0].lower()
    item = capture(name, handle, **chosen) | {"captured_at": (moment or datetime.now(UTC)).isoformat()}
    (answer,) = api.deliver("/v1/captures", [item])
    return str(answer["contact_id"])


def _call(api: Api, contact_id: str, moment: datetime) -> None:
    api.deliver("/v1/interactions", [touch(contact_id, at=moment.isoformat())])


def _told(api: Api) -> dict[str, Any]:
    told = {path: api.get(path) for path in ASKED}
    told["/v1/export"].pop("exported_at")
    return told


def test_all_is_told_as_before_once_a_clock_that_strayed_is_right_again(service: Service, hands: Hands) -> None:
    api, now = service.api(), datetime.now(UTC)
    ada, bo = _save(api, "Ada Example", cadence={"days": 40}), _save(api, "Bo Other", cadence={"days": 5})
    _call(api, ada, now - timedelta(days=39))
    api.post(f"/v1/contacts/{bo}/snooze", {"days": 300})
    before = _told(api)
    overdue = []
    for days in (2, -2, 400, 9000, -2, 0):
        hands.set(days)
        overdue.append(_told(api)["/v1/digest"]["overdue"])
    assert overdue[2:4] == [2, 2]
    assert _told(api) == before


def test_what_is_saved_and_touched_by_any_clock_is_kept_once(service: Service, hands: Hands) -> None:
    api = service.api()
    for number, days in enumerate((0, 2, -2, 9000, 0)):
        hands.set(days)
        moment = datetime.now(UTC) + timedelta(days=days)
        contact_id = _save(api, f"Person{number} Example", moment)
        item = touch(contact_id, at=moment.isoformat())
        statuses = [api.deliver("/v1/interactions", [item])[0]["status"] for _ in range(2)]
        assert statuses == ["stored", "repeated"]
    network = api.get("/v1/export")["network"]
    assert [len(network[word]) for word in ("contacts", "captures", "interactions")] == [5, 5, 5]


def test_a_request_that_never_ends_is_cut_off_also_where_the_clock_was_set_back(service: Service, hands: Hands) -> None:
    hands.set(-2)
    with socket.create_connection(("127.0.0.1", service.port), timeout=60) as slow:
        slow.sendall(b"GET /v1/hello HTTP/1.1\r\nHost: ")
        assert slow.recv(1) == b""


def test_a_code_outlives_a_clock_that_is_set_and_dies_in_sleep(service: Service, hands: Hands) -> None:
    for days in (2, -2):
        code = service.code()
        hands.set(days)
        assert _paired(service, code)
    hands.set(0)
    api, code = service.api(), service.code()
    hands.sleep(7)
    assert not _paired(service, code)
    assert api.get("/v1/reminders"), "who was connected still is"


def _paired(service: Service, code: str) -> bool:
    try:
        return bool(Api(service.port).post("/v1/pair", {"code": code, "label": "A script"}))
    except RuntimeError as refused:
        assert "bad_code" in str(refused)  # noqa: PT017 - it is one outcome of two
        return False


def test_after_a_week_asleep_the_day_and_who_is_due_are_of_today(service: Service, hands: Hands) -> None:
    api = service.api()
    _save(api, "Ada Example", cadence={"days": 5})
    assert api.get("/v1/reminders")["overdue"] == 0
    hands.sleep(7)
    today = datetime.now().astimezone().date() + timedelta(days=7)
    assert api.get("/v1/digest")["day"] == today.isoformat()
    assert api.get("/v1/reminders")["overdue"] == 1


def test_an_import_goes_on_while_the_clock_strays(service: Service, hands: Hands, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    rows = [f"Person{number},Example{number},person{number}@people.example" for number in range(400)]
    file.write_text("\n".join(["First Name,Last Name,E-mail", *rows]))
    over = threading.Event()

    def stray() -> None:
        while not over.is_set():
            for days in (2, -2, 0, 9000, 0):
                hands.set(days)
                over.wait(0.05)

    straying = threading.Thread(target=stray)
    straying.start()
    try:
        service.command("import", "--yes", str(file))
    finally:
        over.set()
        straying.join()
    hands.set(0)
    assert service.api().get("/v1/contacts")["total"] == len(rows)
    _save(service.api(), f"Later {uuid4().hex[:6]}")


def test_what_was_deleted_29_days_ago_outlives_a_clock_that_is_two_days_ahead(service: Service, hands: Hands) -> None:
    ada = _save(service.api(), "Ada Example")
    service.api().delete(f"/v1/contacts/{ada}")
    for days in (28, 29, 31, 29):
        hands.set(days)
        service.stop()
        service.start(by_another_clock(hands=hands.path))
        today = (datetime.now().astimezone() + timedelta(days=days)).date().isoformat()
        until("the day to be seen", lambda day=today: json.loads((service.data / FILE).read_text())[-1] == day)  # type: ignore[misc]
    assert service.api().post(f"/v1/contacts/{ada}/restore", {})["name"] == "Ada Example"


TURNS = {
    "Europe/Berlin": [
        ("the spring forward", "2027-03-28T00:30Z", "2027-03-28T01:30Z", 0, "2027-04-28"),
        ("the autumn back", "2027-10-31T00:30Z", "2027-10-31T01:30Z", 0, "2027-11-30"),
    ],
    "UTC": [
        ("the leap day", "2028-02-29T23:59:30Z", "2028-03-01T00:00:30Z", 1, "2028-03-29"),
        ("a month without such a day", "2028-01-31T12:00Z", "2028-02-29T12:00Z", 29, "2028-02-29"),
        ("2038", "2038-01-19T03:14:00Z", "2038-01-19T03:14:30Z", 0, "2038-02-19"),
    ],
    "Pacific/Apia": [("the date line", "2027-12-31T09:59:30Z", "2027-12-31T10:00:30Z", 0, "2028-01-31")],
}


@pytest.mark.parametrize("zone", TURNS)
def test_days_are_counted_by_the_calendar_over(tmp_path: Path, hands: Hands, zone: str) -> None:
    service = Service(tmp_path, free_port())
    hands.set_to(datetime(2027, 1, 1, tzinfo=UTC))
    service.start(by_another_clock(hands=hands.path, zone=zone))
    try:
        api = service.api()
        for number, (turn, before, after, days, due) in enumerate(TURNS[zone]):
            moment = datetime.fromisoformat(before)
            hands.set_to(moment)
            contact_id = _save(api, f"Turn{number} Example", moment, cadence={"months": 1})
            _call(api, contact_id, moment)
            hands.set_to(datetime.fromisoformat(after))
            card = api.get(f"/v1/contacts/{contact_id}")
            assert (card["last_touch"]["days_ago"], card["due"], card["overdue"]) == (days, due, False), turn
    finally:
        service.stop()
