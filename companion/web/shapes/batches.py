"""Batches: a list in which one bad item never stands in the way of the others."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from companion.usecases.batch import Unread
from companion.usecases.refusals import Refused
from companion.web.shapes.lists import as_list
from companion.web.shapes.records import record
from companion.web.shapes.shape import Shape

Item = TypeVar("Item")
AT_MOST = 50
LONGEST_ID = 100


@dataclass(frozen=True, slots=True)
class Batch(Generic[Item]):
    """Items in the order they came; one that could not be read is told with the reason."""

    items: tuple[Item | Unread, ...]


def batch(item: Shape[Item]) -> Shape[Batch[Item]]:
    """`{"items": [...]}` of 1 to 50 items."""

    def one(value: object, path: str) -> Item | Unread:
        try:
            return item.read(value, path)
        except Refused as refused:
            return Unread(_id_of(value), refused)

    def read(value: object, path: str) -> tuple[Item | Unread, ...]:
        values = as_list(value, path, 1, AT_MOST)
        return tuple(one(each, f"{path}[{number}]") for number, each in enumerate(values))

    items = Shape(read, {"type": "array", "items": item.schema, "minItems": 1, "maxItems": AT_MOST})
    return record(Batch, items=items)


def _id_of(value: object) -> str | None:
    """The id an item goes by, so that its sender can tell which one was refused."""
    found = value.get("id") if isinstance(value, dict) else None
    return found if isinstance(found, str) and len(found) <= LONGEST_ID else None
