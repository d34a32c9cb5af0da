"""Take in a network that was exported, all of it or nothing."""

import json
from typing import Any

from companion.exchange.keepwarm_json import ExportedNetwork
from companion.store.door import NotAnExport, Store
from companion.usecases.refusals import Refused

Documents = dict[str, list[dict[str, Any]]]


def import_network(store: Store, file: ExportedNetwork) -> dict[str, int]:
    """Keep every record of the file. Returns how many are new, by word.

    Raises Refused for a file that is not sound, and where something else is kept already: two networks are not mixed.
    A network that is all in the file, each record as it stands there, may take in the rest; so it does no harm to
    import a file twice.
    """
    with store.change() as data:
        before = data.export()
        try:
            counts = data.load(file.schema, file.documents)
        except NotAnExport as error:
            raise Refused(f"{error}.") from error
        after = data.export()
        if not _is_part(before, after) or any(len(after[word]) > counts.get(word, 0) for word in after):
            raise Refused(
                "There is another network here already, and two are not mixed. Import it into a folder of its own "
                "(--data), or set this one aside: `keepwarm backup FILE`, then move the data folder away."
            )
    return {word: len(after[word]) - len(before[word]) for word in after}


def _is_part(before: Documents, after: Documents) -> bool:
    """Whether nothing that was there has become otherwise."""
    return all(_lines(before[word]) <= _lines(after[word]) for word in before)


def _lines(documents: list[dict[str, Any]]) -> set[str]:
    return {json.dumps(each, sort_keys=True) for each in documents}
