"""What a companion does by itself while it runs."""

import logging
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from companion.days_file import FILE
from companion.demo.polling import until
from companion.housekeeping import housekeeping
from companion.store.backups.listing import backups
from companion.store.door import Store
from companion.store.file_store import open_store
from companion.store.memory_store import memory_store
from companion.usecases.follower import _follower
from companion.usecases.get_ready import get_ready
from companion.usecases.people_board import PeopleBoard
from tests.companion.set_clock import SetClock
from tests.companion.store.people import ADA

START = SetClock().now()


def test_it_backs_up_what_is_kept_once_a_day_by_the_persons_own_clock(tmp_path: Path) -> None:
    clock, folder = SetClock(), tmp_path / "data"
    with closing(open_store(folder)) as store:
        with store.change() as data:
            data.contacts.put(ADA)
        for _ in range(2):  # the second finds the one of today
            with housekeeping(store, clock, folder):
                until("the backup of today", lambda: backups(folder), seconds=60)
        assert [each.day for each in backups(folder)] == [clock.today()]


def test_a_backup_that_cannot_be_made_is_told_and_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "data"
    with closing(open_store(folder)) as store:
        with store.change() as data:
            data.contacts.put(ADA)
        (folder / "backups").write_text("in the way")
        with caplog.at_level(logging.WARNING), housekeeping(store, SetClock(), folder):
            until("the warning", lambda: caplog.messages, seconds=60)
            with store.change() as data:
                data.contacts.put(ADA)
    (message,) = caplog.messages
    assert message.startswith("There is no backup of today yet; it is tried again within an hour.")
    assert "File exists" in message


def test_what_was_deleted_outlives_a_clock_that_is_months_ahead_for_a_day(tmp_path: Path) -> None:
    clock, folder = SetClock(), tmp_path / "data"
    with closing(open_store(folder)) as store:
        with store.change() as data:
            data.contacts.put(replace(ADA, deleted_at=clock.now()))

        def is_seen() -> bool:
            file = folder / FILE
            return file.exists() and clock.today().isoformat() in file.read_text()

        def is_kept_on(number: int) -> bool:
            clock.set_to(START + timedelta(days=number))
            with housekeeping(store, clock, folder):
                until("the day to be seen", is_seen)
            with store.read() as data:
                return data.contacts.get(ADA.id) is not None

        assert [is_kept_on(number) for number in (0, 1, 29, 400, 29, 31, 32, 33)] == [True] * 7 + [False]


def test_an_empty_network_is_not_backed_up(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with closing(open_store(folder)) as store, housekeeping(store, SetClock(), folder):
        pass
    assert backups(folder) == []


def test_whoever_has_changed_meanwhile_is_looked_at_before_anybody_asks() -> None:
    store, clock = memory_store(), SetClock()
    get_ready(store, clock)
    with store.change() as data:
        data.contacts.put(ADA)
    get_ready(store, clock, lambda: True)
    assert _looked_at(store) == 0, "it was over"
    get_ready(store, clock)
    assert _looked_at(store) == 1


def _looked_at(store: Store) -> int:
    """How many are on the board as it stands, without its looking anew."""
    return len(_follower(PeopleBoard, store))
