"""Records to documents and back, led by the records' own types.

A document is what JSON can say: enumerations are their values, days and moments ISO 8601, tuples lists, records
objects. A field that is None or empty, and is so by default, is left out.
"""
# ruff: noqa: ANN401 - what a value is becomes known only from the record's types

from collections.abc import Callable, Hashable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

Record = TypeVar("Record")
Document = dict[str, Any]
Reader = Callable[[Any], Any]


class BadDocumentError(ValueError):
    """A document is not one of the record's. The message names the field."""


def to_document(record: Any) -> Document:
    """The document of a record (any frozen dataclass). Raises ValueError on a moment without a time zone."""
    pairs = ((each, getattr(record, each.name)) for each in fields(record))
    return {each.name: _written(value) for each, value in pairs if not _blank(each, value)}


def from_document(kind: type[Record], document: Any) -> Record:
    """The record a document says. Raises BadDocumentError."""
    readers, needed = _readers(cast("Hashable", kind))
    if not isinstance(document, dict):
        raise BadDocumentError(f"{kind.__name__} is {document!r} and not an object")
    if unknown := sorted(document.keys() - readers.keys()):
        raise BadDocumentError(f"{kind.__name__} has no field {unknown[0]!r}")
    if missing := sorted(needed - document.keys()):
        raise BadDocumentError(f"{kind.__name__} lacks its field {missing[0]!r}")
    values = {}
    for name, value in document.items():
        try:
            values[name] = readers[name](value)
        except (TypeError, ValueError) as error:
            raise BadDocumentError(f"{kind.__name__}.{name}: {error}") from error
    try:
        return kind(**values)
    except ValueError as error:
        raise BadDocumentError(f"{kind.__name__}: {error}") from error


def _blank(each: "Field[Any]", value: Any) -> bool:
    return value in (None, ()) and each.default == value


def _written(value: Any) -> Any:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError(f"The moment {value} has no time zone.")
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [_written(each) for each in value]
    return to_document(value) if is_dataclass(value) else value


@cache
def _readers(kind: type[Any]) -> tuple[dict[str, Reader], set[str]]:
    """How to read each field of a record, and the names of those without a default."""
    hints = get_type_hints(kind)
    needed = {each.name for each in fields(kind) if each.default is MISSING and each.default_factory is MISSING}
    return {each.name: _reader(hints[each.name]) for each in fields(kind)}, needed


def _reader(hint: Any) -> Reader:
    if get_origin(hint) is UnionType:
        return _optional(hint)
    if get_origin(hint) is tuple:
        return _list(get_args(hint)[0])
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda value: from_document(hint, value)
    if issubclass(hint, StrEnum):
        return cast("Reader", hint)
    if issubclass(hint, datetime):
        return _moment
    return date.fromisoformat if issubclass(hint, date) else _exactly(hint)


def _optional(hint: Any) -> Reader:
    """Read `T | None`, the only union the records know."""
    (kind,) = (each for each in get_args(hint) if each is not type(None))
    reader = _reader(kind)
    return lambda value: None if value is None else reader(value)


def _list(kind: Any) -> Reader:
    reader, is_list = _reader(kind), _exactly(list)
    return lambda value: tuple(reader(each) for each in is_list(value))


def _moment(value: str) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError(f"the moment {value} has no time zone")
    return moment


def _exactly(kind: type[Any]) -> Reader:
    def read(value: Any) -> Any:
        if type(value) is not kind:  # a bool is an int to isinstance
            raise TypeError(f"{value!r} is not a {kind.__name__}")
        return value

    return read
