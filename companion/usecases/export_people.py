"""The people of the network, for other programs: a table, or cards."""

from collections.abc import Iterator

from companion.domain.contact import Contact
from companion.domain.note import Note
from companion.exchange import keepwarm_csv_writer, vcard_writer
from companion.store.door import Data, Store

TABLE, CARDS = keepwarm_csv_writer.MEDIA_TYPE, vcard_writer.MEDIA_TYPE


def export_table(store: Store) -> Iterator[bytes]:
    """A CSV for spreadsheets."""
    with store.read() as data:
        yield from table_of(data)


def export_cards(store: Store) -> Iterator[bytes]:
    """A vCard for each."""
    with store.read() as data:
        yield from cards_of(data)


def table_of(data: Data) -> Iterator[bytes]:
    """The table, row by row; no cell is one that a spreadsheet would compute."""
    return keepwarm_csv_writer.write((each, _notes(data, each)) for each in _people(data))


def cards_of(data: Data) -> Iterator[bytes]:
    """The cards, one by one."""
    for each in _people(data):
        pages = sorted({page.url for page in data.profiles.of(each.id)} - {each.profile_url})
        yield vcard_writer.write(each, _notes(data, each), pages)


def _people(data: Data) -> list[Contact]:
    """Everybody but those who are deleted, by name."""
    return sorted((each for each in data.contacts if each.deleted_at is None), key=lambda each: (each.name, each.id))


def _notes(data: Data, contact: Contact) -> list[Note]:
    """What was noted of somebody, the oldest first."""
    live = (each for each in data.notes.of(contact.id) if each.deleted_at is None)
    return sorted(live, key=lambda each: (each.created_at, each.id))
