"""What is settled is filed by month, and is read, changed and removed there like everything else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tinydb import TinyDB

from companion.domain.answer import Status
from companion.domain.interaction import Interaction
from companion.domain.tally import tallied
from companion.store.check import check
from companion.store.door import Data, Store, StoreUnreadable
from companion.store.file_store import FileStore, open_store
from companion.store.network_db import NetworkDB
from tests.companion.store.people import ADA, ANSWER, BO, CALL, CAPTURE, NOON, keep_everything
from tests.companion.store.test_group_commit import SlowDisk

Opened = Callable[[], Store]
MARCH, APRIL = NOON, NOON + timedelta(days=40)


def filed(folder: Path, table: str = "interactions") -> dict[str, Path]:
    """The segments of a table, by month."""
    return {path.name.split(".")[0].removeprefix(f"{table}-"): path for path in folder.glob(f"{table}-*.json")}


def keep(store: Store, *touches: Interaction) -> None:
    with store.change() as data:
        data.contacts.put(ADA)
        data.contacts.put(BO)
        for each in touches:
            data.interactions.put(each)


def at_hand(store: Store) -> dict[str, object]:
    """What of the interactions is in memory."""
    assert isinstance(store, FileStore)
    found: dict[str, object] = dict(store.newest()["interactions"].whole()[1])  # type: ignore[attr-defined]
    return found


def calls(data: Data) -> dict[str, Interaction]:
    return {each.id: each for each in data.interactions}


def test_what_was_filed_is_there_as_before_and_no_more_in_memory(opened: Opened, folder: Path) -> None:
    later = replace(CALL, id="i2", contact_id="bo", at=APRIL)
    keep(opened(), CALL, later)
    store = opened()
    assert set(filed(folder)) == {"2026-03", "2026-04"}
    assert at_hand(store) == {}
    with store.read() as data:
        assert (data.interactions.get("i1"), data.interactions.get("i2"), data.interactions.get("i3")) == (
            CALL,
            later,
            None,
        )
        assert (data.interactions.of("ada"), data.interactions.of("bo"), data.interactions.of("no")) == (
            [CALL],
            [later],
            [],
        )
        assert (list(data.interactions), len(data.interactions)) == ([CALL, later], 2)
        assert data.interactions.at("bo", APRIL) == [later]
        assert data.interactions.tallies("ada") == tallied([CALL])


def test_anyone_can_open_a_segment_with_plain_tinydb(opened: Opened, folder: Path) -> None:
    keep(opened(), CALL)
    opened()
    with TinyDB(filed(folder)["2026-03"], encoding="utf-8") as db:
        (row,) = db.table("interactions").all()
    assert (row["id"], row["words"]) == ("i1", "Hi")


def test_the_folder_through_tinydb_shows_what_is_filed_and_what_changed_since(opened: Opened, folder: Path) -> None:
    keep(opened(), CALL, replace(CALL, id="i2"), replace(CALL, id="i3"))
    with opened().change() as data:
        data.interactions.put(replace(CALL, words="Changed"))
        data.interactions.remove("i2")
    with NetworkDB(folder) as db:
        shown = {each["id"]: each["words"] for each in db.table("interactions")}
    assert shown == {"i1": "Changed", "i3": "Hi"}


def test_captures_and_answers_are_filed_but_not_what_waits_for_the_persons_word(opened: Opened, folder: Path) -> None:
    with opened().change() as data:
        keep_everything(data)
        data.answers.put(replace(ANSWER, id="c2", status=Status.STORED, contact_id="ada"))
    store = opened()
    assert set(filed(folder, "captures")) == set(filed(folder, "answers")) == {"2026-03"}
    with store.read() as data:
        assert data.captures.get("c1") == CAPTURE
        assert data.answers.waiting() == [ANSWER]


@pytest.mark.parametrize("again", [False, True], ids=["at hand", "filed"])
def test_what_is_filed_can_be_changed_moved_given_away_deleted_and_removed(opened: Opened, *, again: bool) -> None:
    touches = [replace(CALL, id=each) for each in ("same", "words", "month", "whose", "deleted", "removed")]
    keep(opened(), *touches)
    expected = {
        "same": touches[0],
        "words": replace(touches[1], words="Other"),
        "month": replace(touches[2], at=APRIL),
        "whose": replace(touches[3], contact_id="bo"),
        "deleted": replace(touches[4], deleted_at=APRIL),
        "new": replace(CALL, id="new"),
    }
    store = opened()
    with store.change() as data:
        for each in expected.values():
            data.interactions.put(each)
        data.interactions.remove("removed")
    store = opened() if again else store
    with store.read() as data:
        assert calls(data) == expected
        assert len(data.interactions) == len(expected)
        assert {each: data.interactions.get(each) for each in (*expected, "removed")} == {**expected, "removed": None}
        for contact_id in ("ada", "bo"):
            theirs = [each for each in expected.values() if each.contact_id == contact_id]
            assert sorted(each.id for each in data.interactions.of(contact_id)) == sorted(each.id for each in theirs)
            assert set(data.interactions.tallies(contact_id)) == set(tallied(theirs))
        assert [each.id for each in data.interactions.deleted()] == ["deleted"]


def test_a_deletion_taken_back_is_filed_again(opened: Opened) -> None:
    keep(opened(), CALL)
    keep(opened(), replace(CALL, deleted_at=APRIL))
    keep(opened(), CALL)
    store = opened()
    assert at_hand(store) == {}
    with store.read() as data:
        assert (list(data.interactions), data.interactions.tallies("ada")) == ([CALL], tallied([CALL]))


def test_only_the_months_that_something_happened_in_are_written(opened: Opened, folder: Path) -> None:
    keep(opened(), CALL, replace(CALL, id="i2", at=APRIL))
    opened()
    before = filed(folder)
    keep(opened(), replace(CALL, id="i3", at=APRIL))
    opened()
    after = filed(folder)
    assert (before["2026-03"], after["2026-03"].exists()) == (after["2026-03"], True)
    assert before["2026-04"] != after["2026-04"]
    assert len(list(folder.glob("interactions-2026-04*"))) == 1


def test_a_month_that_is_empty_has_no_file(opened: Opened, folder: Path) -> None:
    keep(opened(), CALL)
    with opened().change() as data:
        data.interactions.remove("i1")
    with opened().read() as data:
        assert (list(data.interactions), data.interactions.tallies("ada")) == ([], ())
    assert filed(folder) == {}


def test_a_reader_keeps_its_moment_while_what_it_reads_is_filed(folder: Path) -> None:
    store = open_store(folder, longest_journal=1)
    assert isinstance(store, FileStore)
    keep(store, CALL, replace(CALL, id="i2"), replace(CALL, id="i3"))
    store._checkpoints.wait()
    with store.read() as data:
        before = filed(folder)
        going = iter(data.interactions)
        first = next(going)
        with store.change() as change:
            change.interactions.put(replace(CALL, words="Changed", at=APRIL))
            change.interactions.remove("i2")
            change.interactions.put(replace(CALL, id="i4"))
        store._checkpoints.wait()
        assert filed(folder).keys() == {"2026-03", "2026-04"}
        assert before["2026-03"].exists(), "somebody still reads it"
        assert [first, *going] == [CALL, replace(CALL, id="i2"), replace(CALL, id="i3")]
        assert data.interactions.get("i1") == CALL
        assert {each.id for each in data.interactions.of("ada")} == {"i1", "i2", "i3"}
        assert [each.count for each in data.interactions.tallies("ada")] == [3]
        assert len(data.interactions) == 3
    with store.read() as data:
        assert set(calls(data)) == {"i1", "i3", "i4"}
    keep(store, CALL)
    store._checkpoints.wait()
    assert not before["2026-03"].exists()
    store.close()


def test_a_change_that_waits_while_what_it_changes_is_filed_keeps_its_document(folder: Path) -> None:
    disk = SlowDisk()
    store = open_store(folder, disk, longest_journal=1)
    assert isinstance(store, FileStore)
    keep(store, CALL)
    with disk.held(lambda: keep(store, replace(CALL, words="One")), lambda: keep(store, replace(CALL, words="Two"))):
        store._checkpoints.wait()
        assert filed(folder)
    store.close()
    store = open_store(folder)
    keep(store, replace(CALL, words="Three"))
    store.close()
    with NetworkDB(folder) as db:
        assert [(each.doc_id, each["words"]) for each in db.table("interactions")] == [(1, "Three")]


def test_segments_that_the_data_file_does_not_name_are_removed_at_the_start(opened: Opened, folder: Path) -> None:
    keep(opened(), CALL)
    opened()
    (path,) = filed(folder).values()
    strays = [folder / name for name in ("interactions-2026-03.00000000.json", "interactions.00000000.tallies")]
    for stray in strays:
        stray.write_bytes(path.read_bytes())
    opened()
    assert path.exists()
    assert not any(stray.exists() for stray in strays)


def test_a_damaged_row_is_never_read_and_the_doctor_names_its_file(opened: Opened, folder: Path) -> None:
    keep(opened(), CALL, replace(CALL, id="i2", words="Fine"))
    store = opened()
    (path,) = filed(folder).values()
    path.write_bytes(path.read_bytes().replace(b'"Hi"', b'"Ho"'))
    with store.read() as data:
        assert data.interactions.get("i2") is not None
        with pytest.raises(StoreUnreadable, match="does not match its checksum"):
            data.interactions.get("i1")
        with pytest.raises(StoreUnreadable, match="does not match its checksum"):
            data.interactions.of("ada")
    (found,) = check(folder)
    assert (found.what, str(path) in found.sentence) == ("unreadable", True)


def test_every_flipped_bit_of_a_segment_is_found_or_harms_nothing(opened: Opened, folder: Path) -> None:
    keep(opened(), CALL, replace(CALL, id="i2", words="Fine"))
    opened().close()
    (path,) = filed(folder).values()
    content = path.read_bytes()
    rows = content.index(b'\n},\n"_meta"')
    for at in range(len(content)):
        damaged = bytearray(content)
        damaged[at] ^= 1 << at % 8
        path.write_bytes(bytes(damaged))
        assert bool(check(folder)) or at >= rows, at
        try:
            store = open_store(folder)
        except StoreUnreadable:
            continue
        with store.read() as data:
            try:
                assert calls(data) == {"i1": CALL, "i2": replace(CALL, id="i2", words="Fine")}, at
            except StoreUnreadable:
                assert at < rows
        store.close()


def test_what_finds_the_rows_is_made_anew_when_it_is_damaged(opened: Opened, folder: Path) -> None:
    keep(opened(), CALL)
    opened().close()
    (path,) = filed(folder).values()
    content = path.read_bytes()
    at = content.index(b'"columns":"') + 20
    path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
    assert [each.what for each in check(folder)] == ["columns"]
    with opened().read() as data:
        assert (data.interactions.get("i1"), data.interactions.of("ada")) == (CALL, [CALL])


def test_a_missing_segment_is_refused_and_nothing_is_overwritten(opened: Opened, folder: Path) -> None:
    keep(opened(), CALL)
    opened().close()
    (path,) = filed(folder).values()
    path.unlink()
    before = (folder / "network.json").read_bytes()
    with pytest.raises(StoreUnreadable, match=r"interactions-2026-03.*is missing"):
        open_store(folder)
    assert (folder / "network.json").read_bytes() == before
