"""A data file that is not as this version leaves it: read if that is safe, or else refused and left as it is."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from companion.store.door import Store, StoreUnreadable
from companion.store.file_store import open_store
from companion.store.records import to_document
from companion.store.schema import SCHEMA
from tests.companion.store.doc_ids import doc_ids
from tests.companion.store.people import ADA, BO, NOTE

Opened = Callable[[], Store]
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
        ({"_meta": {"1": {**META["1"], "schema": SCHEMA + 1}}}, "later version"),
        ({"_meta": {"1": {**META["1"], "schema": "one"}}}, "later version"),
        ({"_meta": {"1": {**META["1"], "schema": 0}}}, "there is no such schema"),
        ({"_meta": META, "contacts": {"x": {}}}, "ids are not in order"),
        ({"_meta": META, "contacts": []}, "not a data file of Keepwarm"),
        (
            {"_meta": META, "contacts": {"1": {"id": "ada"}}},
            "contacts 1: Contact: Object missing required field `name`",
        ),
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


def of_schema_1(folder: Path) -> Path:
    folder.mkdir(mode=0o700)
    path = folder / "network.json"
    rows = {"contacts": {"4": to_document(ADA)}, "notes": {"9": to_document(NOTE)}}
    path.write_text(json.dumps(rows | {"_meta": {"1": {**META["1"], "next_ids": {"contacts": 7}}}}, indent=0))
    return path


def test_a_file_of_schema_1_opens_and_is_brought_up_to_date(opened: Opened, folder: Path) -> None:
    path = of_schema_1(folder)
    with opened().change() as data:
        ada = data.contacts.get("ada")
        assert ada
        assert (replace(ada, sources=()), data.notes.get("n1"), data.companion_id) == (ADA, NOTE, "c")
        data.contacts.put(BO)
    assert json.loads(path.read_text())["_meta"]["1"]["schema"] == SCHEMA
    assert doc_ids(folder) == ["4", "7"]


def test_a_missing_data_file_beside_a_journal_is_never_taken_for_a_new_folder(opened: Opened, folder: Path) -> None:
    with opened().change() as data:
        data.contacts.put(ADA)
    copy = folder.with_name("copy")
    shutil.copytree(folder, copy)
    (copy / "network.json").unlink()
    with pytest.raises(StoreUnreadable, match=r"network\.json is missing"):
        open_store(copy)
