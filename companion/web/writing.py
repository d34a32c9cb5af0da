"""Writing replies: one rule for every dataclass, from which both the JSON and its schema follow.

Every member is always there, if only as null; those of a Sparse reply are left out while they have their default.
"""

import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

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
_fields = cache(fields)


def written(value: Any) -> Any:  # noqa: ANN401, PLR0911 - anything a reply may hold, one line per kind
    """A reply as JSON-ready values."""
    if type(value) in AS_IT_IS:
        return value
    if isinstance(value, Cadence):
        return {"days": value.days} if value.days else {"months": value.months}
    if is_dataclass(value) and not isinstance(value, type):
        told = [field for field in _fields(type(value)) if _is_told(value, field)]
        return {field.name: written(getattr(value, field.name)) for field in told}
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, list | tuple):
        return [written(each) for each in value]
    if isinstance(value, Mapping):
        return {name: written(member) for name, member in value.items()}
    return value


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


def _is_told(value: object, field: Field[Any]) -> bool:
    return not isinstance(value, Sparse) or getattr(value, field.name) != field.default
