"""Everything kept, to take along: files that are written while they are sent."""

from collections.abc import Iterator

from companion.usecases.export_all import MEDIA_TYPE as ZIP
from companion.usecases.export_all import export_all
from companion.usecases.export_network import MEDIA_TYPE as JSON
from companion.usecases.export_network import export_network
from companion.usecases.export_people import CARDS, TABLE, export_cards, export_table
from companion.web.house import House
from companion.web.word import Word

export = Word("export")


@export.on("GET", "/v1/export", gives_file=JSON)
def network(home: House) -> Iterator[bytes]:
    """Give everything kept, but for clients, who hold keys."""
    return export_network(home.store, home.clock)


@export.on("GET", "/v1/export.csv", gives_file=TABLE)
def table(home: House) -> Iterator[bytes]:
    """Give the people as a table for spreadsheets."""
    return export_table(home.store)


@export.on("GET", "/v1/export.vcf", gives_file=CARDS)
def cards(home: House) -> Iterator[bytes]:
    """Give the people as vCards."""
    return export_cards(home.store)


@export.on("GET", "/v1/export.zip", gives_file=ZIP)
def everything(home: House) -> Iterator[bytes]:
    """Give all of that in one zip."""
    return export_all(home.store, home.clock)
