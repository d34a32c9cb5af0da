"""A blueprint for one word of the protocol, whose routes are described as they are made."""

import json
from collections.abc import Callable
from typing import Any, TypeVar

from flask import Blueprint, Response, request

from companion.web.access import check_access
from companion.web.house import house
from companion.web.incoming import read_message
from companion.web.route import Access, Route, Tag
from companion.web.shapes.shape import Shape
from companion.web.writing import written

Answering = TypeVar("Answering", bound=Callable[..., Any])


class Word(Blueprint):
    """The routes of one word. Each function takes the house and a typed message, and returns a dataclass."""

    def __init__(self, name: str) -> None:
        super().__init__(name, __name__)
        self.described: list[Route] = []

    def on(  # noqa: PLR0913 - what a route is, each part by its name
        self,
        method: str,
        path: str,
        *,
        takes: Shape[Any] | None = None,
        status: int = 200,
        access: Access = Access.CLIENT,
        tag: Tag | None = None,
        gives_file: str | None = None,
    ) -> Callable[[Answering], Answering]:
        """Serve a function at this method and path."""

        def describe(answer: Answering) -> Answering:
            name = f"{self.name}.{answer.__name__}"
            route = Route(name, method, path, answer, takes, status, access, tag, gives_file)
            self.described.append(route)
            self.add_url_rule(path, answer.__name__, _serve(route), methods=[method])
            return answer

        return describe


def _serve(route: Route) -> Callable[..., Response]:
    def serve(**parts: str) -> Response:
        home = house()
        check_access(route.access, home)
        message = read_message(route)
        tag = route.tag(home) if route.tag else None  # asked first: what changes meanwhile gets another
        if tag and request.if_none_match.contains(tag):
            return _tagged(Response(status=304), tag)
        reply = route.answer(home, *([] if route.takes is None else [message]), **parts)
        body = reply if route.gives_file else json.dumps(written(reply)) + "\n"
        response = Response(body, route.status, mimetype=route.gives_file or "application/json")
        if tag:
            return _tagged(response, tag)
        if request.method in ("GET", "HEAD") and not response.is_streamed:
            response.add_etag()
            response.make_conditional(request)
        return response

    return serve


def _tagged(response: Response, tag: str) -> Response:
    response.set_etag(tag)
    return response
