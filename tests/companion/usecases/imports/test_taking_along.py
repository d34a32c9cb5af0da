"""The network for other programs, and all of it in one zip."""

import io
import zipfile

from companion.domain.imported import Counts
from companion.store.memory_store import memory_store
from companion.usecases.delete_contact import delete_contact
from companion.usecases.export_all import export_all
from companion.usecases.export_network import export_network
from companion.usecases.export_people import export_cards, export_table
from companion.usecases.keep_notes import add_note
from companion.usecases.show_contact import look_up
from tests.companion.usecases.imports.importing import Importing
from tests.companion.usecases.imports.people_csv import ADA, BO, KIT, connections


def filled(importing: Importing) -> Importing:
    importing.taken_in(connections(ADA, BO, ("=cmd", "|calc", *KIT[2:])))
    ada = look_up(importing.store, importing.clock, ADA[2])
    assert ada is not None
    add_note(importing.store, importing.clock, ada.id, "Plays the cello")
    return importing


def test_a_table_is_taken_in_again_as_it_was(importing: Importing) -> None:
    table = b"".join(export_table(filled(importing).store))
    assert b'"\'=cmd |calc"' in table
    other = Importing(memory_store(), importing.clock, importing.folder)
    assert other.taken_in(table, "people.csv").counts == Counts(new=3)
    assert other.names() == importing.names()
    assert b"".join(export_table(other.store)) == table


def test_cards_are_taken_in_again_as_they_were(importing: Importing) -> None:
    cards = b"".join(export_cards(filled(importing).store))
    assert cards.count(b"BEGIN:VCARD") == 3
    assert b"Plays the cello" in cards
    other = Importing(memory_store(), importing.clock, importing.folder)
    assert other.taken_in(cards, "people.vcf").counts == Counts(new=3)
    assert other.names() == importing.names()


def test_whoever_is_deleted_is_in_no_table_and_on_no_card(importing: Importing) -> None:
    store = filled(importing).store
    ada = look_up(store, importing.clock, ADA[2])
    assert ada is not None
    delete_contact(store, importing.clock, ada.id)
    assert b"Quill" not in b"".join((*export_table(store), *export_cards(store)))


def test_a_zip_has_all_of_it_and_the_same_bytes_again(importing: Importing) -> None:
    store, clock = filled(importing).store, importing.clock
    whole = b"".join(export_all(store, clock))
    assert b"".join(export_all(store, clock)) == whole
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["README.txt", "network.json", "people.csv", "people.vcf"]
        assert archive.read("network.json") == b"".join(export_network(store, clock))
        assert archive.read("people.csv") == b"".join(export_table(store))
        assert archive.read("people.vcf") == b"".join(export_cards(store))
