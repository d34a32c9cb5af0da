"""The network through TinyDB's own API."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where
from tinydb.table import Document

from companion.store.check import check
from companion.store.door import DiskFull, FolderInUse, Store
from companion.store.file_store import open_store
from companion.store.network_db import NetworkDB
from companion.store.records import to_document
from tests.companion.store.people import ADA, BO, CALL, NOTE, keep_everything
from tests.companion.store.processes import next_line, writer
from tests.companion.store.test_disk_full import full

Opened = Callable[[], Store]
ADA_ROW, BO_ROW = to_document(ADA), to_document(BO)


@pytest.fixture
def db(folder: Path) -> Iterator[TinyDB]:
    with NetworkDB(folder) as opened:
        yield opened


def test_what_is_written_is_there_for_the_companion(db: TinyDB, folder: Path) -> None:
    people = db.table("contacts")
    assert people.insert_multiple([ADA_ROW, BO_ROW]) == [1, 2]
    assert db.table("notes").insert(to_document(NOTE)) == 1
    assert people.update({"location": "Bern"}, where("name") == "Ada Example") == [1]
    assert people.remove(where("company") == "Engines “& Co”") == [2]
    db.close()
    with closing(open_store(folder)) as store, store.read() as data:
        assert list(data.contacts) == [replace(ADA, location="Bern")]
        assert list(data.notes) == [NOTE]
    assert check(folder) == []


def test_queries_are_tinydbs_own(db: TinyDB) -> None:
    people = db.table("contacts")
    people.insert_multiple([ADA_ROW, BO_ROW])
    assert [each["id"] for each in people.search(where("name").matches("Bo"))] == ["bo"]
    assert people.count(where("emails").any(["Ada@X.example"])) == 1
    found = people.get(doc_id=1)
    assert isinstance(found, Document)
    assert (found.doc_id, dict(found)) == (1, ADA_ROW)
    assert people.get(where("name") == "Nobody") is None
    assert [each.doc_id for each in people.get(doc_ids=[2, 9])] == [2]
    assert people.contains(where("id") == "ada")
    assert (len(people), "contacts" in db.tables()) == (2, True)
    assert people.upsert(ADA_ROW | {"location": "Bern"}, where("id") == "ada") == [1]
    assert people.upsert(to_document(replace(ADA, id="cy")), where("id") == "cy") == [3]
    assert people.update_multiple([({"tags": ["x"]}, where("id") == "bo"), ({"tags": ["y"]}, where("id") == "cy")]) == [
        2,
        3,
    ]
    people.truncate()
    assert people.all() == []


def test_what_is_given_out_can_be_changed_without_changing_anything(db: TinyDB) -> None:
    people = db.table("contacts")
    people.insert(ADA_ROW)
    for found in (people.all()[0], people.search(where("id") == "ada")[0], people.get(doc_id=1)):
        assert isinstance(found, dict)
        found["emails"].append("eve@x.example")
    assert people.all() == [ADA_ROW]


@pytest.mark.parametrize(
    ("write", "said"),
    [
        (lambda people: people.insert({"id": "x"}), "Contact: Object missing required field `name`"),
        (lambda people: people.insert_multiple([BO_ROW, {"name": "No id"}]), "missing required field"),
        (lambda people: people.insert(BO_ROW | {"shoe_size": 41}), "unknown field `shoe_size`"),
        (lambda people: people.insert(ADA_ROW), "with the id 'ada' already"),
        (lambda people: people.insert_multiple([BO_ROW, BO_ROW]), "with the id 'bo' already"),
        (lambda people: people.insert(Document(BO_ROW, 1)), "ID 1 already exists"),
        (lambda people: people.insert(BO_ROW | {"bio": "\ud800"}), "surrogates not allowed"),
        (lambda people: people.update({"name": 3}), "Expected `str`, got `int`"),
        (lambda people: people.update({"id": "eve"}, where("id") == "ada"), "id of a record cannot be changed"),
        (lambda people: people.update(lambda each: each.pop("name")), "missing required field `name`"),
    ],
)
def test_a_document_that_is_no_record_is_refused_and_nothing_changes(
    db: TinyDB, folder: Path, write: Callable[[Any], object], said: str
) -> None:
    db.table("contacts").insert(ADA_ROW)
    with pytest.raises(ValueError, match=said):
        write(db.table("contacts"))
    assert db.table("contacts").all() == [ADA_ROW]
    assert db.table("contacts").insert(to_document(replace(ADA, id="cy"))) == 2
    db.close()
    with NetworkDB(folder) as again:
        assert [each["id"] for each in again.table("contacts")] == ["ada", "cy"]


def test_only_the_tables_that_there_are_can_be_written(db: TinyDB) -> None:
    with pytest.raises(ValueError, match=r"Nothing can be written to '_default'; there are contacts, profiles"):
        db.insert({"wish": "a cello"})
    with pytest.raises(ValueError, match="to '_meta'"):
        db.table("_meta").insert({"schema": 9})


def test_ids_are_never_given_out_twice(db: TinyDB, folder: Path) -> None:
    people = db.table("contacts")
    people.insert_multiple([ADA_ROW, BO_ROW])
    people.remove(doc_ids=[2])
    db.close()
    with NetworkDB(folder) as again:
        assert again.table("contacts").insert(BO_ROW) == 3
        again.table("contacts").truncate()
        assert again.table("contacts").insert(Document(BO_ROW, 70)) == 70
        assert again.table("contacts").insert(ADA_ROW) == 71


def test_all_of_it_can_be_dropped_in_one_change(folder: Path, opened: Opened) -> None:
    with opened().change() as data:
        keep_everything(data)
    opened().close()
    with NetworkDB(folder) as again:
        again.drop_table("notes")
        assert len(again.table("contacts")) == 2
        again.drop_tables()
    with opened().read() as data:
        assert not any(data.export().values())


def test_each_call_that_writes_is_one_line_of_the_journal(db: TinyDB, folder: Path) -> None:
    db.table("contacts").insert_multiple([ADA_ROW, BO_ROW])
    db.table("interactions").insert(to_document(CALL))
    db.table("contacts").update({"location": "Bern"})
    db.table("contacts").update({"location": "Bern"})  # nothing new, so no line
    (journal,) = folder.glob("journal-*")
    lines = journal.read_bytes().rstrip(b"\0").splitlines()
    assert [len(json.loads(line.split(b" ", 3)[3])) for line in lines] == [2, 1, 2]


def test_while_a_companion_runs_it_is_read_and_not_written(folder: Path) -> None:
    with writer(folder, "put:1") as companion:
        assert [next_line(companion) for _ in range(2)] == ["kept open", "kept put:1"]
        with NetworkDB(folder) as db:
            assert [each["id"] for each in db.table("contacts")] == ["p1"]
            with pytest.raises(FolderInUse, match=f"in use by process {companion.pid}"):
                db.table("contacts").insert(ADA_ROW)
            assert len(db.table("contacts")) == 1


def test_a_reader_keeps_nobody_out_and_a_writer_everybody_until_it_closes(folder: Path) -> None:
    open_store(folder).close()
    with NetworkDB(folder) as db:
        assert len(db.table("contacts")) == 0
        with closing(open_store(folder)) as store, store.change() as data:
            data.contacts.put(BO)
        db.table("contacts").insert(ADA_ROW)
        assert [each["id"] for each in db.table("contacts")] == ["bo", "ada"]
        with pytest.raises(FolderInUse, match=f"process {os.getpid()}"):
            open_store(folder)
    open_store(folder).close()


def test_on_a_full_disk_nothing_changes_and_what_was_there_is_read(db: TinyDB, folder: Path) -> None:
    people = db.table("contacts")
    people.insert(ADA_ROW)
    long = to_document(replace(BO, bio="x" * 300_000))
    with full(280_000), pytest.raises(DiskFull, match="no space left"):
        people.insert(long)
    assert people.all() == [ADA_ROW]
    assert people.insert(BO_ROW) == 2
    db.close()
    with NetworkDB(folder) as again:
        assert [each["id"] for each in again.table("contacts")] == ["ada", "bo"]


def test_a_folder_that_is_not_there_is_empty_until_it_is_written(folder: Path) -> None:
    with NetworkDB(folder) as db:
        assert db.tables() == set()
        assert not folder.exists()
        db.table("contacts").insert(ADA_ROW)
    assert len(NetworkDB(folder).table("contacts")) == 1
