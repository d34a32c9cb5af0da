"""Objects: named members read into a record of the domain."""

from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar

from companion.usecases.refusals import Refused
from companion.web.shapes.shape import Schema, Shape, join

Record = TypeVar("Record")


def record(made: type[Record], *, one_of: tuple[str, ...] = (), **members: Shape[Any]) -> Shape[Record]:
    """An object with these members, read into the dataclass `made`.

    A member is required when its field has no default. Of the members named in `one_of` exactly one must be given.
    """
    known: dict[str, Field[Any]] = {field.name: field for field in fields(made)}  # type: ignore[arg-type]
    required = [name for name in members if _is_required(known[name])]

    def read(value: object, path: str) -> Record:
        given = _object(value, path, members)
        for name in required:
            if name not in given:
                raise Refused(f"Add the member {name}; it is missing.", join(path, name))
        if one_of and sum(given.get(name) is not None for name in one_of) != 1:
            raise Refused(f"Give {' or '.join(one_of)}, exactly one of them.", path or one_of[0])
        return made(**{name: members[name].read(one, join(path, name)) for name, one in given.items()})

    return Shape(read, _schema(members, required, one_of))


def _object(value: object, path: str, members: dict[str, Shape[Any]]) -> dict[str, object]:
    if not isinstance(value, dict):
        raise Refused("Give a JSON object.", path or None)
    for name in value:
        if name not in members:
            known = f"known are: {', '.join(members)}" if members else "nothing is read here"
            raise Refused(f"Leave out this member, it is not known; {known}.", join(path, name[:100]))
    return value


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _schema(members: dict[str, Shape[Any]], required: list[str], one_of: tuple[str, ...]) -> Schema:
    schema: Schema = {
        "type": "object",
        "properties": {name: shape.schema for name, shape in members.items()},
        "additionalProperties": False,
    }
    if required:
        schema["required"] = required
    if one_of:
        schema["oneOf"] = [{"required": [name]} for name in one_of]
    return schema
