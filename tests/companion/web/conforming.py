"""Whether a JSON value is as a schema says: the part of JSON Schema that the companion's own description uses."""

from collections.abc import Iterator
from typing import Any

KINDS: dict[str, type | tuple[type, ...]] = {
    "object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool,
    "null": type(None),
}  # fmt: skip
KNOWN = {
    "type", "properties", "required", "additionalProperties", "items", "anyOf", "oneOf", "enum", "format", "pattern",
    "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "contentEncoding",
}  # fmt: skip


def faults(value: Any, schema: dict[str, Any], path: str = "$") -> Iterator[str]:
    """Every way in which the value is not as the schema says."""
    assert set(schema) <= KNOWN, f"{path}: {set(schema) - KNOWN} would not be looked at"
    if "anyOf" in schema and all(list(faults(value, each, path)) for each in schema["anyOf"]):
        yield f"{path}: {value!r} is none of the forms allowed"
    if "oneOf" in schema and sum(not list(faults(value, each, path)) for each in schema["oneOf"]) != 1:
        yield f"{path}: not exactly one of the forms allowed"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{path}: {value!r} is not one of {schema['enum']}"
    kind = schema.get("type")
    if kind and (not isinstance(value, KINDS[kind]) or (kind == "integer" and isinstance(value, bool))):
        yield f"{path}: {value!r} is no {kind}"
    if isinstance(value, dict):
        yield from _member_faults(value, schema, path)
    if isinstance(value, list):
        for number, each in enumerate(value):
            yield from faults(each, schema.get("items", {}), f"{path}[{number}]")


def _member_faults(value: dict[str, Any], schema: dict[str, Any], path: str) -> Iterator[str]:
    known = schema.get("properties", {})
    for name in schema.get("required", []):
        if name not in value:
            yield f"{path}.{name} is missing"
    for name, each in value.items():
        if name in known:
            yield from faults(each, known[name], f"{path}.{name}")
        elif schema.get("additionalProperties") is False:
            yield f"{path}.{name} is not described"
