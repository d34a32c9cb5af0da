"""Export, wipe, import: nothing is lost, and nothing is half taken in."""

import json
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from companion.exchange.keepwarm_json import ExportedNetwork, read
from companion.store.door import Store
from companion.store.file_store import open_store
from companion.store.memory_store import memory_store
from companion.store.words import WORDS
from companion.usecases.export_network import export_network
from companion.usecases.import_network import import_network
from companion.usecases.refusals import Refused
from tests.companion.random_network import networks
from tests.companion.set_clock import SetClock
from tests.companion.store.people import ADA, BO, CLIENT, NOTE, keep_everything
from tests.companion.store.test_migrations import SCHEMAS, documents, expected


def exported(store: Store) -> bytes:
    """As `keepwarm export` writes it."""
    return b"".join(export_network(store, SetClock()))


def kept(store: Store, rows: list[tuple[str, Any]]) -> Store:
    with store.change() as data:
        for table, record in rows:
            getattr(data, table).put(record)
    return store


@settings(max_examples=100)
@given(networks())
def test_exported_wiped_imported_and_exported_again_it_is_the_same_to_the_last_byte(
    rows: list[tuple[str, Any]],
) -> None:
    with tempfile.TemporaryDirectory() as root:
        with closing(open_store(Path(root) / "one")) as store:
            first = exported(kept(store, rows))
        with closing(open_store(Path(root) / "other")) as store:
            import_network(store, read(first))
        with closing(open_store(Path(root) / "other")) as store:
            assert exported(store) == first


@pytest.fixture
def file() -> ExportedNetwork:
    store = memory_store()
    with store.change() as data:
        keep_everything(data)
    return read(exported(store))


def test_what_is_new_is_counted(file: ExportedNetwork) -> None:
    new = import_network(memory_store(), file)
    assert (new["contacts"], new["notes"], "clients" in new) == (2, 1, False)


def test_browsers_that_are_paired_stay_paired(file: ExportedNetwork) -> None:
    store = kept(memory_store(), [("clients", CLIENT)])
    import_network(store, file)
    with store.read() as data:
        assert list(data.clients) == [CLIENT]


def test_importing_the_same_again_changes_nothing(file: ExportedNetwork) -> None:
    store = memory_store()
    import_network(store, file)
    before = exported(store)
    assert set(import_network(store, file).values()) == {0}
    assert exported(store) == before


def test_the_rest_of_a_network_that_is_here_in_part_is_taken_in(file: ExportedNetwork) -> None:
    store = kept(memory_store(), [("contacts", ADA)])
    assert import_network(store, file)["contacts"] == 1


@pytest.mark.parametrize(
    "here",
    [
        pytest.param(
            [("contacts", BO), ("notes", NOTE), ("contacts", ADA.__class__("x", "X", ADA.saved_on))], id="more"
        ),
        pytest.param([("contacts", ADA.__class__("ada", "Another Ada", ADA.saved_on))], id="otherwise"),
    ],
)
def test_two_networks_are_never_mixed(file: ExportedNetwork, here: list[tuple[str, Any]]) -> None:
    store = kept(memory_store(), here)
    before = exported(store)
    with pytest.raises(Refused, match=r"another network here already.*--data.*keepwarm backup"):
        import_network(store, file)
    assert exported(store) == before


def broken(change: Callable[[dict[str, Any]], object]) -> Callable[[ExportedNetwork], ExportedNetwork]:
    def of(file: ExportedNetwork) -> ExportedNetwork:
        documents = json.loads(json.dumps(file.documents))
        change(documents)
        return ExportedNetwork(file.schema, documents)

    return of


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda file: ExportedNetwork(file.schema + 1, file.documents), "later version of Keepwarm wrote it. Install"),
        (lambda file: ExportedNetwork("2", file.documents), "there is no schema '2'"),
        (lambda file: ExportedNetwork(2.0, file.documents), "there is no schema 2.0"),
        (lambda file: ExportedNetwork(0, file.documents), "there is no schema 0"),
        (lambda file: ExportedNetwork(file.schema, []), "not an object"),
        (broken(lambda tables: tables.update(notes={})), "notes is not a list of objects"),
        (broken(lambda tables: tables["notes"].append("x")), "notes is not a list of objects"),
        (broken(lambda tables: tables.update(wishes=[])), "there is no word 'wishes'"),
        (broken(lambda tables: tables.update(clients=[])), "there is no word 'clients'"),
        (
            broken(lambda tables: tables["contacts"][1].pop("name")),
            r"contacts\[1\]: Contact: Object missing required field `name`",
        ),
        (
            broken(lambda tables: tables["notes"][0].update(text=3)),
            r"notes\[0\]: Note: Expected `str`, got `int` - at `\$.text`",
        ),
        (
            broken(lambda tables: tables["notes"].append(tables["notes"][0])),
            r"notes\[1\]: there are two with the id n1",
        ),
    ],
)
def test_a_file_that_is_not_sound_is_refused_with_the_place_and_nothing_of_it_is_kept(
    file: ExportedNetwork, change: Callable[[ExportedNetwork], ExportedNetwork], said: str
) -> None:
    store = memory_store()
    with pytest.raises(Refused, match=said):
        import_network(store, change(file))
    with store.read() as data:
        assert not any(data.export().values())


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda path: path.name)
def test_what_an_earlier_version_exported_is_brought_up_to_date(schema: Path) -> None:
    tables = json.loads((schema / "network.json").read_text())
    number = tables.pop("_meta")["1"]["schema"]
    keys = {word.table for word in WORDS if not word.exported}
    network = {table: list(rows.values()) for table, rows in tables.items() if table not in keys}
    store = memory_store()
    import_network(store, ExportedNetwork(number, network))
    if not list(schema.glob("journal-*")):
        with store.read() as data:
            assert documents(data) == expected(schema) | {key: [] for key in keys}
