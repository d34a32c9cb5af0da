import json
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where

from companion.store.door import Store, StoreUnreadable
from companion.store.file_store import open_store
from tests.companion.store.people import ADA, BO, NOTE, keep_everything, person

Opened = Callable[[], Store]


def doc_ids(folder: Path) -> list[str]:
    return list(json.loads((folder / "network.json").read_text())["contacts"])


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
    with TinyDB(folder / "network.json", encoding="utf-8") as db:
        (row,) = db.table("contacts").search(where("company") == "Engines “& Co”")
        assert row["name"] == "Bo Øther"
        assert len(db.table("notes")) == 1


def test_a_table_somebody_else_put_in_the_file_stays_there(opened: Opened, folder: Path) -> None:
    opened().close()
    with TinyDB(folder / "network.json", encoding="utf-8") as db:
        db.table("wishes").insert({"wish": "a cello"})
    with opened().change() as data:
        data.contacts.put(ADA)
    with TinyDB(folder / "network.json", encoding="utf-8") as db:
        assert db.table("wishes").all() == [{"wish": "a cello"}]


def test_the_file_has_a_line_for_each_document(opened: Opened, folder: Path) -> None:
    with opened().change() as data:
        data.contacts.put(ADA)
        data.contacts.put(BO)
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
    before = (folder / "network.json").stat().st_ino
    with store.change() as data:
        data.contacts.remove("nobody")
    assert (folder / "network.json").stat().st_ino == before


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
    leftover = folder / "network.json.new"
    leftover.write_text("half a network")
    with opened().read() as data:
        assert data.contacts.get("ada") == ADA
    assert not leftover.exists()


def test_a_leftover_that_is_a_link_is_not_written_through(opened: Opened, folder: Path, tmp_path: Path) -> None:
    store = opened()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("precious")
    (folder / "network.json.new").symlink_to(elsewhere)
    with store.change() as data:
        data.contacts.put(ADA)
    assert elsewhere.read_text() == "precious"


META = {"1": {"schema": 1, "companion_id": "c", "next_ids": {}}}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not whole"),
        (b'{"contacts": {"1": {"id"', "not whole"),
        (b"\xff\xfe\x00", "not whole"),
        (b"[]", "not a data file of Keepwarm"),
        (b"[" * 100_000, "not whole"),
        (b'{"_default": {}}', "not a data file of Keepwarm"),
        ({"_meta": {"1": {**META["1"], "schema": 2}}}, "later version"),
        ({"_meta": {"1": {**META["1"], "schema": "one"}}}, "later version"),
        ({"_meta": META, "contacts": {"x": {}}}, "ids are not in order"),
        ({"_meta": META, "contacts": []}, "not a data file of Keepwarm"),
        ({"_meta": META, "contacts": {"1": {"id": "ada"}}}, "contacts 1: Contact lacks its field 'name'"),
        ({"_meta": META, "notes": {"1": {"id": 3}}}, "notes 1: Note"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_and_left_as_it_is(folder: Path, content: Any, said: str) -> None:
    folder.mkdir(mode=0o700)
    path = folder / "network.json"
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    before = path.read_bytes()
    for _ in range(2):  # the first refusal holds no lock
        with pytest.raises(StoreUnreadable) as refused:
            open_store(folder)
        assert said in str(refused.value)
    assert path.read_bytes() == before


def test_a_data_file_that_is_a_link_is_refused(folder: Path, tmp_path: Path) -> None:
    folder.mkdir(mode=0o700)
    (folder / "network.json").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StoreUnreadable, match="is a link"):
        open_store(folder)
