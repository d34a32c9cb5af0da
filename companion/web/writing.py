"""Writing replies: one rule for every dataclass, from which both the JSON and its schema follow.

Every member is always there, if only as null; those of a Sparse reply are left out while they have their default.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from companion.domain.cadence import Cadence
from companion.web.shapes.shape import Schema


class Sparse:
    """A reply whose members are left out while they have their default."""

    __slots__ = ()


PLAIN: dict[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
    types.NoneType: {"type": "null"},
}


AS_IT_IS = frozenset({str, int, float, bool, types.NoneType})  # most members by far, and quickest told by one look


def written(value: Any) -> Any:  # noqa: ANN401 - anything a reply may hold
    """A reply as JSON-ready values."""
    kind: Any = type(value)  # mypy does not know that types are hashable, as functools.cache asks
    return value if kind in AS_IT_IS else _way(kind)(value)


@cache
def _way(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401, PLR0911 - any type, one line per kind
    """How values of a type are written."""
    if kind is Cadence:
        return lambda value: {"days": value.days} if value.days else {"months": value.months}
    if is_dataclass(kind):
        return _sparse if issubclass(cast("type", kind), Sparse) else _record(kind)
    if issubclass(kind, datetime):
        return lambda value: value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if issubclass(kind, date):
        return date.isoformat
    if issubclass(kind, StrEnum):
        return str
    if issubclass(kind, list | tuple):
        return lambda value: [written(each) for each in value]
    if issubclass(kind, Mapping):
        return lambda value: {name: written(member) for name, member in value.items()}
    return lambda value: value


def _record(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401
    names = [field.name for field in fields(kind)]
    return lambda value: {name: written(getattr(value, name)) for name in names}


def _sparse(value: Any) -> Any:  # noqa: ANN401
    told = [field.name for field in fields(value) if getattr(value, field.name) != field.default]
    return {name: written(getattr(value, name)) for name in told}


def schema_of(kind: Any) -> Schema:  # noqa: ANN401, PLR0911 - any type a reply may hold, one line per kind
    """The JSON Schema of what `written` makes of a value of this type."""
    if kind is Cadence:
        one = {"type": "integer", "minimum": 1}
        return {
            "type": "object",
            "oneOf": [{"properties": {unit: one}, "required": [unit]} for unit in ("days", "months")],
        }
    if kind in PLAIN:
        return PLAIN[kind]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"type": "string", "enum": [str(each) for each in kind]}
    if isinstance(kind, type) and is_dataclass(kind):
        return _record_schema(kind)
    if get_origin(kind) in (Union, types.UnionType):
        return {"anyOf": [schema_of(each) for each in get_args(kind)]}
    if get_origin(kind) in (list, tuple):
        return {"type": "array", "items": schema_of(get_args(kind)[0])}
    return {}


def _record_schema(kind: type) -> Schema:
    hints = get_type_hints(kind)
    return {
        "type": "object",
        "properties": {field.name: schema_of(hints[field.name]) for field in fields(kind)},
        "required": [each.name for each in fields(kind) if not issubclass(kind, Sparse) or each.default is MISSING],
        "additionalProperties": False,
    }
