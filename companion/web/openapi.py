"""The protocol for programs, made from the routes' own descriptions."""

import re
from dataclasses import dataclass
from typing import Any

from companion import VERSION
from companion.web.house import House
from companion.web.route import Access, Route
from companion.web.shapes.shape import Schema
from companion.web.word import Word
from companion.web.writing import schema_of

PROBLEM: Schema = {
    "type": "object",
    "properties": {
        "error": {
            "type": "object",
            "properties": {name: {"type": "string"} for name in ("code", "message", "field")},
            "required": ["code", "message"],
        }
    },
    "required": ["error"],
}


@dataclass(frozen=True, slots=True)
class Description:
    """An OpenAPI 3.1 document."""

    openapi: str
    info: dict[str, Any]
    components: dict[str, Any]
    paths: dict[str, Any]


def openapi_word(words: list[Word]) -> Word:
    """The word that describes the others, and itself."""
    openapi = Word("openapi")

    @openapi.on("GET", "/v1/openapi.json")
    def describe(_home: House) -> Description:
        """Describe every route, for programs."""
        return description([route for word in [*words, openapi] for route in word.described])

    return openapi


def description(routes: list[Route]) -> Description:
    """The document for these routes."""
    paths: dict[str, Any] = {}
    for route in routes:
        path = re.sub(r"<(\w+)>", r"{\1}", route.path)
        paths.setdefault(path, {})[route.method.lower()] = _operation(route)
    return Description(
        openapi="3.1.0",
        info={"title": "Keepwarm's companion", "version": VERSION},
        components={
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": {"Problem": PROBLEM},
        },
        paths=paths,
    )


def _operation(route: Route) -> Schema:
    operation: Schema = {
        "operationId": route.name,
        "summary": route.summary,
        "parameters": [_part(name) for name in re.findall(r"<(\w+)>", route.path)],
        "security": [] if route.access in (Access.ANYBODY, Access.ADDRESS) else [{"token": []}],
        "responses": {
            str(route.status): {"description": "Done.", "content": _given(route)},
            "default": {"description": "Refused.", "content": _json({"$ref": "#/components/schemas/Problem"})},
        },
    }
    if route.takes and route.method == "GET":
        required = route.takes.schema.get("required", [])
        for name, schema in route.takes.schema["properties"].items():
            operation["parameters"].append(
                {"name": name, "in": "query", "required": name in required, "schema": schema}
            )
    elif route.takes:
        operation["requestBody"] = {"required": True, "content": _json(route.takes.schema)}
    return operation


def _part(name: str) -> Schema:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def _given(route: Route) -> Schema:
    if route.gives_file:
        kind = "object" if route.gives_file == "application/json" else "string"
        return {route.gives_file: {"schema": {"type": kind}}}
    return _json(schema_of(route.gives))


def _json(schema: Schema) -> Schema:
    return {"application/json": {"schema": schema}}
