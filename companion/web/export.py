"""Everything kept, to take along."""

from companion.usecases.export_network import Export, export_network
from companion.web.house import House
from companion.web.word import Word

export = Word("export")


@export.on("GET", "/v1/export")
def export_all(home: House) -> Export:
    """Give everything kept, but for clients, who hold keys."""
    return export_network(home.store, home.clock)
