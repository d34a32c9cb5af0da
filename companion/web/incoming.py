"""Reading a request into the typed message its route takes."""

from dataclasses import dataclass
from typing import Any

from flask import request

from companion.usecases.refusals import Refused
from companion.web.route import Route
from companion.web.shapes.records import record
from companion.web.strict_json import BadJson, parse


@dataclass(frozen=True, slots=True)
class Nothing:
    """A message without members."""


NOTHING = record(Nothing)


def read_message(route: Route) -> Any:  # noqa: ANN401 - the route's shape says what it is
    """The message, or Refused or BadJson. A route that takes nothing refuses every member all the same."""
    shape = route.takes or NOTHING
    if route.method == "GET":
        return shape.read(_query(), "")
    body = request.get_data()
    return shape.read(_object(body) if body or route.takes else {}, "")


def _query() -> dict[str, str]:
    for name, values in request.args.lists():
        if len(values) > 1:
            raise Refused("Give this once.", name)
    return request.args.to_dict()


def _object(body: bytes) -> dict[str, Any]:
    value = parse(body)
    if not isinstance(value, dict):
        raise BadJson("Send one JSON object.")
    return value
