"""Folders that released versions wrote, opened by this one. `schemas/N` holds one of schema N, and what is in it now.

The people are made up. `expected.json` follows this version's schema and changes with it; the files beside it never do.
"""

import hashlib
import json
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from companion.store.backups.listing import backups
from companion.store.check import check
from companion.store.door import Data, Store, StoreUnreadable
from companion.store.file_store import open_store
from companion.store.migrations.steps import STEPS, migrated
from companion.store.records import to_document
from companion.store.schema import SCHEMA
from companion.store.words import WORDS
from tests.companion.store.people import ADA
from tests.companion.store.test_disk_full import full

SCHEMAS = sorted((Path(__file__).parent / "schemas").iterdir())
OLDER = [each for each in SCHEMAS if int(each.name) < SCHEMA]


def written_by(schema: Path, folder: Path) -> Path:
    """A data folder as a version of that schema left it."""
    shutil.copytree(schema, folder, ignore=shutil.ignore_patterns("expected.json"))
    folder.chmod(0o700)
    for path in folder.iterdir():
        path.chmod(0o600)
    return folder


def expected(schema: Path) -> dict[str, list[Any]]:
    told = json.loads((schema / "expected.json").read_text())
    assert told.keys() <= {word.table for word in WORDS}
    return {word.table: told.get(word.table, []) for word in WORDS}


def documents(data: Data) -> dict[str, list[Any]]:
    """Everything kept, keys and tokens included."""
    return {
        word.table: [to_document(each) for each in sorted(getattr(data, word.table), key=word.id_of)] for word in WORDS
    }


def kept_in(store: Store) -> dict[str, list[Any]]:
    with store.read() as data:
        return documents(data)


def sums(folder: Path) -> dict[str, str]:
    """A hash of every file of the network; the lock and who holds it are not of it."""
    files = [each for each in folder.rglob("*") if each.is_file() and each.name not in {"lock", "holder"}]
    return {str(each.relative_to(folder)): hashlib.sha256(each.read_bytes()).hexdigest() for each in files}


def test_there_is_a_step_from_every_schema_and_a_folder_of_each() -> None:
    assert sorted(STEPS) == list(range(1, SCHEMA))
    assert [each.name for each in SCHEMAS] == [str(number) for number in range(1, SCHEMA + 1)]


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda path: path.name)
def test_what_a_released_version_kept_is_all_there_and_stays(schema: Path, folder: Path) -> None:
    written_by(schema, folder)
    with closing(open_store(folder)) as store:
        assert kept_in(store) == expected(schema)
        with store.change() as data:
            data.contacts.put(ADA)
    with closing(open_store(folder)) as store:
        now = kept_in(store)
        assert to_document(ADA) in now["contacts"]
        assert len(now["contacts"]) == len(expected(schema)["contacts"])
    assert json.loads((folder / "network.json").read_text())["_meta"]["1"]["schema"] == SCHEMA
    assert check(folder) == []


@pytest.mark.parametrize("schema", OLDER, ids=lambda path: path.name)
def test_before_a_folder_is_brought_up_to_date_there_is_a_backup_of_it(schema: Path, folder: Path) -> None:
    before = sums(written_by(schema, folder))
    open_store(folder).close()
    (backup,) = backups(folder)
    assert backup.before == f"schema-{SCHEMA}"
    shutil.unpack_archive(backup.path, folder.with_name("unpacked"))
    unpacked = sums(folder.with_name("unpacked"))
    assert unpacked.pop("manifest.json")
    assert unpacked == before


@pytest.mark.parametrize("schema", OLDER, ids=lambda path: path.name)
def test_without_space_for_the_backup_it_is_read_as_it_is_and_brought_up_to_date_later(
    schema: Path, folder: Path
) -> None:
    before = sums(written_by(schema, folder))
    with full(16):
        store = open_store(folder)
        assert kept_in(store) == expected(schema)
        store.close()
    assert sums(folder) == before
    open_store(folder).close()
    assert json.loads((folder / "network.json").read_text())["_meta"]["1"]["schema"] == SCHEMA


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda path: path.name)
def test_a_folder_of_a_later_schema_is_refused_with_every_file_untouched(schema: Path, folder: Path) -> None:
    path = written_by(schema, folder) / "network.json"
    now = f'"schema":{schema.name},'.encode()
    content = path.read_bytes()
    assert content.count(now) == 1
    path.write_bytes(content.replace(now, b'"schema":%d,' % (SCHEMA + 1)))
    before = sums(folder)
    with pytest.raises(StoreUnreadable, match="later version"):
        open_store(folder)
    assert sums(folder) == before


def test_looking_at_a_folder_of_an_earlier_schema_changes_nothing(folder: Path) -> None:
    before = sums(written_by(SCHEMAS[0], folder))
    assert check(folder) == []
    assert sums(folder) == before


def test_a_step_leaves_what_it_is_given_as_it_is() -> None:
    for schema in SCHEMAS:
        tables = json.loads((schema / "network.json").read_text())
        meta = tables.pop("_meta")["1"]
        before = json.dumps(tables)
        migrated(tables, meta["schema"])
        assert json.dumps(tables) == before


def test_an_early_answer_is_told_what_it_is_of_and_goes_where_nothing_came_of_it() -> None:
    early = {"1": {"id": "c1"}, "2": {"id": "i1"}, "3": {"id": "r1"}, "4": {"id": "r2", "of": "capture"}}
    kept = {"captures": {"1": {"id": "c1"}}, "interactions": {"1": {"id": "i1"}}, "answers": early}
    assert STEPS[1](kept)["answers"] == {
        "1": {"id": "c1", "of": "capture"},
        "2": {"id": "i1", "of": "interaction"},
        "4": {"id": "r2", "of": "capture"},
    }
