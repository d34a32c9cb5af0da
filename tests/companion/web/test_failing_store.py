"""A disk that fails: nothing is acknowledged, the message names the cause, and all is well once it recovers."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from typing import Any

import pytest

from companion.app import create_app
from companion.settings import Settings
from companion.store.door import Data, DiskFull, Store, StoreUnavailable
from companion.store.memory_store import memory_store
from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture, touch

CAUSES: list[tuple[StoreUnavailable, int, str]] = [
    (DiskFull("There is no space left on the disk; free some and save again."), 507, "disk_full"),
    (StoreUnavailable("The disk does not keep what is written (Input/output error)."), 503, "store_unavailable"),
]


class FailingStore:
    """A store whose changes fail, when told to, where a real one's do: at their end."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.cause: StoreUnavailable | None = None

    @contextmanager
    def change(self) -> Iterator[Data]:
        with self._store.change() as data:
            yield data
            if self.cause:
                raise self.cause

    @contextmanager
    def read(self) -> Iterator[Data]:
        with self._store.read() as data:
            yield data

    def erasing(self, day: date) -> AbstractContextManager[Data]:  # noqa: ARG002 - nothing is on disk
        return self.change()

    def backed_up_on(self) -> list[date]:
        return self._store.backed_up_on()

    def close(self) -> None:
        self._store.close()


@pytest.fixture
def store() -> Store:
    return FailingStore(memory_store())


@pytest.mark.parametrize(("cause", "status", "code"), CAUSES)
def test_nothing_is_acknowledged_that_was_not_kept(
    caller: Caller, store: FailingStore, cause: StoreUnavailable, status: int, code: str
) -> None:
    first = capture(cadence={"days": 9})
    ada = caller.post("/v1/captures", {"items": [first]})["items"][0]["contact_id"]
    note = caller.post(f"/v1/contacts/{ada}/notes", {"text": "Hi"})["note"]["id"]
    logged = touch(ada)
    caller.post("/v1/interactions", {"items": [logged]})
    kept = caller.get("/v1/export")
    store.cause = cause
    asked: list[tuple[str, str, Any]] = [
        ("POST", "/v1/captures", {"items": [capture("Bo Other", "bo")]}),
        ("POST", "/v1/interactions", {"items": [touch(ada)]}),
        ("DELETE", f"/v1/interactions/{logged['id']}", None),
        ("PATCH", f"/v1/contacts/{ada}", {"company": "Engines"}),
        ("POST", f"/v1/contacts/{ada}/snooze", {"days": 3}),
        ("POST", f"/v1/contacts/{ada}/notes", {"text": "Lost"}),
        ("PATCH", f"/v1/contacts/{ada}/notes/{note}", {"text": "Lost"}),
        ("DELETE", f"/v1/contacts/{ada}/notes/{note}", None),
        ("DELETE", f"/v1/contacts/{ada}", None),
    ]
    for method, path, body in asked:
        told = caller.refusal(method, path, body)
        assert (told["status"], told["code"], told["message"]) == (status, code, str(cause)), (method, path)
    assert caller.get("/v1/export") == kept  # reading goes on, and nothing has changed
    store.cause = None
    for method, path, body in asked:
        assert caller.ask(method, path, body).status_code in (200, 201)


def test_an_item_refused_for_want_of_space_is_stored_when_sent_again(caller: Caller, store: FailingStore) -> None:
    sent = {"items": [capture()]}
    store.cause = CAUSES[0][0]
    caller.refusal("POST", "/v1/captures", sent)
    store.cause = None
    assert caller.post("/v1/captures", sent)["items"][0]["status"] == "stored"
    assert caller.get("/v1/contacts")["total"] == 1


def test_a_code_is_not_used_up_by_a_client_that_could_not_be_kept(
    stranger: Caller, owner: Caller, store: FailingStore
) -> None:
    asked = {"code": owner.post("/v1/codes")["code"], "label": "A browser"}
    store.cause = CAUSES[0][0]
    assert stranger.refusal("POST", "/v1/pair", asked)["code"] == "disk_full"
    store.cause = None
    assert stranger.post("/v1/pair", asked)["token"]


def test_a_fault_of_our_own_tells_nothing_of_what_was_sent(
    settings: Settings, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = create_app(settings, memory_store(), clock)
    monkeypatch.setattr("companion.web.reminders.plan_reminders", lambda *_: 1 / 0)
    told = Caller(app, settings.folder_key.token).refusal("GET", "/v1/reminders")
    assert (told["status"], told["code"]) == (500, "internal")
    assert "division" not in told["message"]
