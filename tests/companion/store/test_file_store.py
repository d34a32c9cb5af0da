import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from companion.store.door import FolderInUse, Store, StoreUnavailable, StoreUnreadable
from companion.store.file_store import open_store
from companion.store.network_db import NetworkDB
from tests.companion.store.doc_ids import doc_ids
from tests.companion.store.people import ADA, BO, NOON, NOTE, keep_everything, person

Opened = Callable[[], Store]


def test_everything_is_there_again_after_a_restart(opened: Opened) -> None:
    with opened().change() as data:
        keep_everything(data)
        before, companion_id = data.export(), data.companion_id
    with opened().read() as data:
        assert (data.export(), data.companion_id) == (before, companion_id)
        assert data.contacts.with_email("ada@x.example") == [ADA]
        assert [note.id for note in data.notes.of("ada")] == ["n1"]


def test_what_was_removed_stays_removed_after_a_restart(opened: Opened) -> None:
    with opened().change() as data:
        keep_everything(data)
    with opened().change() as data:
        data.contacts.remove("ada")
        data.notes.remove("n1")
    with opened().read() as data:
        assert ([each.id for each in data.contacts], len(data.notes), len(data.profiles)) == (["bo"], 0, 1)


def test_anyone_can_open_the_file_with_plain_tinydb(opened: Opened, folder: Path) -> None:
    with opened().change() as data:
        keep_everything(data)
    opened()  # closing folds the journal into the file
    with TinyDB(folder / "network.json", encoding="utf-8") as db:
        (row,) = db.table("contacts").search(where("company") == "Engines “& Co”")
        assert row["name"] == "Bo Øther"
        assert len(db.table("notes")) == 1


def test_anyone_can_query_the_folder_through_tinydb_also_what_is_only_in_the_journal(
    opened: Opened, folder: Path
) -> None:
    with opened().change() as data:
        keep_everything(data)
    with NetworkDB(folder) as db:
        (row,) = db.table("contacts").search(where("company") == "Engines “& Co”")
        assert row["name"] == "Bo Øther"
        with pytest.raises(FolderInUse):
            db.table("notes").truncate()


def test_a_table_somebody_else_put_in_the_file_stays_there(opened: Opened, folder: Path) -> None:
    opened().close()
    with TinyDB(folder / "network.json", encoding="utf-8") as db:
        db.table("wishes").insert({"wish": "a cello"})
    with opened().change() as data:
        data.contacts.put(ADA)
    opened()
    with TinyDB(folder / "network.json", encoding="utf-8") as db:
        assert db.table("wishes").all() == [{"wish": "a cello"}]


def test_the_file_has_a_line_for_each_document(opened: Opened, folder: Path) -> None:
    with opened().change() as data:
        data.contacts.put(ADA)
        data.contacts.put(BO)
    opened()
    lines = (folder / "network.json").read_text(encoding="utf-8").splitlines()
    assert sum('"saved_on"' in line for line in lines) == 2


def test_ids_in_the_file_are_never_given_out_twice(opened: Opened, folder: Path) -> None:
    with opened().change() as data:
        data.contacts.put(ADA)
        data.contacts.put(BO)
    with opened().change() as data:
        data.contacts.remove("bo")
    with opened().change() as data:
        data.contacts.put(person(1))
    assert doc_ids(folder) == ["1", "3"]


def test_a_record_keeps_its_id_in_the_file_when_it_changes(opened: Opened, folder: Path) -> None:
    store = opened()
    for name in ("Ada", "Ada E.", "Ada Example"):
        with store.change() as data:
            data.contacts.put(replace(ADA, name=name))
    assert doc_ids(folder) == ["1"]


def test_a_change_of_nothing_writes_nothing(opened: Opened, folder: Path) -> None:
    store = opened()
    before = {path.name for path in folder.iterdir()}
    with store.change() as data:
        data.contacts.remove("nobody")
    assert {path.name for path in folder.iterdir()} == before


def test_a_record_put_and_removed_in_one_change_leaves_no_trace(opened: Opened) -> None:
    with opened().change() as data:
        data.notes.put(NOTE)
        data.notes.remove("n1")
    with opened().read() as data:
        assert len(data.notes) == 0


def test_folder_and_files_are_closed_to_others(opened: Opened, folder: Path) -> None:
    old = os.umask(0)
    try:
        opened()
    finally:
        os.umask(old)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()} == {0o600}


def test_an_empty_folder_open_to_others_is_closed(opened: Opened, folder: Path) -> None:
    folder.mkdir()
    folder.chmod(0o755)
    opened()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_of_other_things_is_not_taken_over(folder: Path) -> None:
    folder.mkdir()
    folder.chmod(0o755)
    (folder / "thesis.txt").write_text("Chapter 1")
    with pytest.raises(StoreUnreadable, match="holds other things"):
        open_store(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755


def test_a_folder_that_cannot_be_made_is_a_sentence(folder: Path) -> None:
    folder.write_text("a file")
    with pytest.raises(StoreUnreadable, match="cannot be used"):
        open_store(folder / "deeper")


def test_what_an_interrupted_write_left_is_removed_at_the_start(opened: Opened, folder: Path) -> None:
    with opened().change() as data:
        data.contacts.put(ADA)
    leftovers = [folder / name for name in ("network.json.new", "network.json.77.new", "journal.new")]
    for leftover in leftovers:
        leftover.write_text("half a network")
    with opened().read() as data:
        assert data.contacts.get("ada") == ADA
    assert not any(leftover.exists() for leftover in leftovers)


def test_a_leftover_that_is_a_link_is_not_written_through(opened: Opened, folder: Path, tmp_path: Path) -> None:
    store = opened()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("precious")
    for name in ("network.json.new", "journal.new"):
        (folder / name).symlink_to(elsewhere)
    with store.change() as data:
        data.contacts.put(ADA)
    store.close()
    assert elsewhere.read_text() == "precious"


def test_a_closed_store_refuses_changes(opened: Opened) -> None:
    store = opened()
    store.close()
    with pytest.raises(StoreUnavailable, match="closed"), store.change() as data:
        data.contacts.put(ADA)


def test_a_record_no_document_can_say_is_refused_and_takes_nothing_with_it(opened: Opened, folder: Path) -> None:
    store = opened()
    with store.change() as data:
        data.contacts.put(ADA)
    with pytest.raises(ValueError, match="time zone"), store.change() as data:  # noqa: PT012 - the block is tested
        data.contacts.put(BO)
        data.contacts.remove("ada")
        data.notes.put(replace(NOTE, created_at=NOON.replace(tzinfo=None)))
    with store.change() as data:
        assert [each.id for each in data.contacts] == ["ada"]
        data.contacts.put(BO)
    assert doc_ids(folder) == ["1", "2"]


def test_the_change_number_goes_on_after_a_restart(opened: Opened) -> None:
    for number in range(3):
        with opened().change() as data:
            assert data.number == number
            data.contacts.put(person(number))
