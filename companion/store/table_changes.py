"""A table as a TinyDB call is to see it while it changes it: the documents there are, and what it does to them."""

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any

Document = dict[str, Any]
Rows = Mapping[str, Document]


class TableChanges(MutableMapping[int, Document]):
    """A table's documents by their ids. What is changed here changes here alone, and costs only what is looked at."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._now: dict[str, Document | None] = {}

    def made(self) -> dict[str, Document | None]:
        """The documents that differ by now, and None for those that are gone."""
        return {doc_id: document for doc_id, document in self._now.items() if document != self._rows.get(doc_id)}

    def __getitem__(self, doc_id: int) -> Document:
        key = str(doc_id)
        if key not in self._now:
            self._now[key] = copied(self._rows[key])
        document = self._now[key]
        if document is None:
            raise KeyError(doc_id)
        return document

    def __setitem__(self, doc_id: int, document: Document) -> None:
        self._now[str(doc_id)] = document

    def __delitem__(self, doc_id: int) -> None:
        if doc_id not in self:
            raise KeyError(doc_id)
        self._now[str(doc_id)] = None

    def __contains__(self, doc_id: object) -> bool:
        return self._now.get(str(doc_id), self._rows.get(str(doc_id))) is not None

    def __iter__(self) -> Iterator[int]:
        return (int(each) for each in dict.fromkeys([*self._rows, *self._now]) if int(each) in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def copied(value: Any) -> Any:  # noqa: ANN401 - whatever JSON can say
    """A copy that shares nothing that can be changed."""
    if isinstance(value, dict):
        return {name: copied(each) for name, each in value.items()}
    return [copied(each) for each in value] if isinstance(value, list) else value
