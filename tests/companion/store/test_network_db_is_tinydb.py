"""Whatever is called, a folder holds what TinyDB in memory would."""

import os
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where
from tinydb.storages import MemoryStorage

from companion.store.check import check
from companion.store.network_db import NetworkDB
from companion.store.records import to_document
from companion.store.storage import FolderStorage
from tests.companion.store.people import ADA

Open = Callable[[Path], TinyDB]
SEEDS = range(40 if os.environ.get("FAULTS") == "long" else 4)


class Both:
    """A folder and TinyDB in memory, and calls that are made of both. Only the folder never gives an id out again."""

    def __init__(self, folder: Path, open_db: Open, chance: random.Random) -> None:
        self.folder, self.open_db, self.chance = folder, open_db, chance
        self.mine, self.model = open_db(folder), TinyDB(storage=MemoryStorage)
        self.ids: dict[int, int] = {}  # of the model's documents: mine

    def call(self, name: str, *arguments: Any, **options: Any) -> None:
        mine = getattr(self.mine.table("contacts"), name)(*arguments, **options)
        model = getattr(self.model.table("contacts"), name)(*arguments, **options)
        assert len(listed(mine)) == len(listed(model))
        self.ids = dict(zip(listed(model), listed(mine), strict=True)) | self.ids

    def insert(self) -> None:
        self.call("insert", self.row())

    def insert_multiple(self) -> None:
        self.call("insert_multiple", [self.row() for _ in range(3)])

    def upsert(self) -> None:
        row = self.row()
        self.call("upsert", row, where("id") == row["id"])

    def update(self) -> None:
        self.call("update", self.place(), self.named())

    def update_some(self) -> None:
        place, some = self.place(), self.some()
        self.mine.table("contacts").update(place, doc_ids=[self.ids[each] for each in some])
        self.model.table("contacts").update(place, doc_ids=some)

    def update_by_function(self) -> None:
        self.call("update", lambda each: each.update(tags=["x", *each.get("tags", [])][:3]), self.named())

    def update_multiple(self) -> None:
        self.call("update_multiple", [(self.place(), self.named()), ({"headline": "H"}, self.named())])

    def remove(self) -> None:
        self.call("remove", self.named() & (where("location") == "Bern"))

    def remove_some(self) -> None:
        some = self.some()
        self.mine.table("contacts").remove(doc_ids=[self.ids[each] for each in some])
        self.model.table("contacts").remove(doc_ids=some)

    def reopen(self) -> None:
        self.mine.close()
        self.mine = self.open_db(self.folder)

    def compare(self) -> None:
        mine, model, named = self.mine.table("contacts"), self.model.table("contacts"), self.named()
        assert {each.doc_id: dict(each) for each in mine} == {self.ids[each.doc_id]: dict(each) for each in model}
        assert {each.doc_id for each in mine.search(named)} == {self.ids[each.doc_id] for each in model.search(named)}

    def row(self) -> dict[str, Any]:
        return to_document(replace(ADA, id=f"{self.chance.getrandbits(60)}", name=self.chance.choice("ABC")))

    def named(self) -> Any:
        return where("name") == self.chance.choice("ABC")

    def place(self) -> dict[str, Any]:
        return {"location": self.chance.choice(["Bern", "Oslo"])}

    def some(self) -> list[int]:
        known = [each.doc_id for each in self.model.table("contacts")]
        return self.chance.sample(known, min(2, len(known)))


CALLS = (
    Both.insert, Both.insert_multiple, Both.upsert, Both.update, Both.update_some, Both.update_by_function,
    Both.update_multiple, Both.remove, Both.remove_some, Both.reopen,
)  # fmt: skip


def listed(ids: int | list[int]) -> list[int]:
    return [ids] if isinstance(ids, int) else ids


def stock(folder: Path) -> TinyDB:
    """TinyDB as it is, which writes all tables at every call."""
    return TinyDB(folder, storage=FolderStorage)


@pytest.mark.parametrize("open_db", [NetworkDB, stock])
@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_is_called_a_folder_holds_what_tinydb_in_memory_would(folder: Path, open_db: Open, seed: int) -> None:
    chance = random.Random(seed)
    both = Both(folder, open_db, chance)
    for _ in range(120):
        chance.choice(CALLS)(both)
        both.compare()
    both.mine.close()
    assert check(folder) == []
