"""Records to documents and back, led by the records' own types.

A document is what JSON can say: enumerations are their values, days and moments ISO 8601, tuples lists, records
objects. A field that is None or empty, and is so by default, is left out.

Reading is msgspec's: each record has a mirror, a msgspec.Struct of the same fields, which refuses a field it does not
know (for a dataclass msgspec would pass over it) and from which the record is made.
"""
# ruff: noqa: ANN401 - what a value is becomes known only from the record's types

from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import GenericAlias, UnionType
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import msgspec

Record = TypeVar("Record")
Made = TypeVar("Made")
Document = dict[str, Any]
_Making = Callable[[Any], Any]


def _once(make: Callable[[Any], Made]) -> Callable[[Any], Made]:
    """Make it once of each type. mypy does not know that types are hashable, as functools.cache asks."""
    return cache(make)


class BadDocumentError(ValueError):
    """A document is not one of the record's. The message names the field."""


def to_document(record: Any) -> Document:
    """The document of a record (any frozen dataclass). Raises ValueError on a moment without a time zone."""
    return {
        name: value if type(value) is str else _written(value)
        for name, blank in _blanks(type(record))
        if (value := getattr(record, name)) != blank
    }


def from_json(kind: type[Record], document: bytes) -> Record:
    """The record that a document in JSON says. Raises BadDocumentError."""
    decoder, making = _reader(kind)
    try:
        return cast("Record", making(decoder.decode(document)))
    except (ValueError, msgspec.MsgspecError) as error:
        raise BadDocumentError(f"{kind.__name__}: {error}") from error


def from_document(kind: type[Record], document: Any) -> Record:
    """The record that a document says. Raises BadDocumentError."""
    try:
        return cast("Record", _making(kind)(msgspec.convert(document, _mirror(kind))))
    except (ValueError, msgspec.MsgspecError) as error:
        raise BadDocumentError(f"{kind.__name__}: {error}") from error


@_once
def _blanks(kind: Any) -> list[tuple[str, Any]]:
    """The fields of a record, each with the value that is left out: None or nothing, where it is so by default."""
    return [(each.name, each.default if each.default in (None, ()) else MISSING) for each in fields(kind)]


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


@_once
def _reader(kind: Any) -> tuple["msgspec.json.Decoder[Any]", _Making]:
    return msgspec.json.Decoder(_mirror(kind)), _making(kind)


@_once
def _mirror(kind: Any) -> Any:
    hints = get_type_hints(kind)
    members = [(each.name, _mirrored(hints[each.name]), *_default(each)) for each in fields(kind)]
    return msgspec.defstruct(kind.__name__, members, frozen=True, forbid_unknown_fields=True, gc=False)


def _default(each: "Field[Any]") -> tuple[Any, ...]:
    if each.default_factory is not MISSING:
        return (msgspec.field(default_factory=_mirror(each.default_factory)),)
    return () if each.default is MISSING else (each.default,)


def _mirrored(hint: Any) -> Any:
    """The type of a field in the mirror."""
    if get_origin(hint) is UnionType:
        return Union[tuple(_mirrored(each) for each in get_args(hint))]  # noqa: UP007 - of as many as there are
    if get_origin(hint) is tuple:
        return GenericAlias(tuple, (_mirrored(get_args(hint)[0]), ...))
    if hint is datetime:
        return Annotated[datetime, msgspec.Meta(tz=True)]
    return _mirror(hint) if is_dataclass(hint) else hint


@_once
def _making(kind: Any) -> _Making:
    """What makes a record of its mirror."""
    hints = get_type_hints(kind)
    parts = [(at, making) for at, each in enumerate(fields(kind)) if (making := _part(hints[each.name]))]

    def made(mirror: Any) -> Any:
        values = list(msgspec.structs.astuple(mirror))
        for at, making in parts:
            if values[at] is not None:
                values[at] = making(values[at])
        return kind(*values)

    return made if parts else lambda mirror: kind(*msgspec.structs.astuple(mirror))


def _part(hint: Any) -> _Making | None:
    """What makes a field's value of the mirror's, if that is not the value itself."""
    kinds = [each for each in (hint, *get_args(hint)) if is_dataclass(each)]
    if not kinds:
        return None
    making = _making(kinds[0])
    return (lambda mirrors: tuple(making(each) for each in mirrors)) if get_origin(hint) is tuple else making
