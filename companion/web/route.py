"""What a route is, told once: its check, its reply and its page for programs all follow from it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, get_type_hints

from companion.web.house import House
from companion.web.shapes.shape import Shape

Tag = Callable[[House], str]


class Access(Enum):
    """Who may call a route."""

    ANYBODY = "anybody whom the guard lets in"
    CLIENT = "paired clients, and whoever holds the folder's key"
    FOLDER = "whoever holds the folder's key"
    ADDRESS = "whoever knows the address, which holds a secret, but no page and no extension"


@dataclass(frozen=True, slots=True)
class Route:
    """One route. `takes` reads its query string (GET) or its body (all others); None means it takes nothing.

    `answer` is called with the house, the message if it takes one, and the parts of the path by name. `tag` names the
    state that its reply comes from, so that one who has seen that state is told so (304) and nothing is worked out.
    `gives_file` is the media type of a reply that is a file, whose bytes `answer` returns, whole or
    part by part while it is sent; all others are JSON.
    """

    name: str
    method: str
    path: str
    answer: Callable[..., Any]
    takes: Shape[Any] | None
    status: int
    access: Access
    tag: Tag | None = None
    gives_file: str | None = None

    @property
    def gives(self) -> Any:  # noqa: ANN401 - a type, and types have no better name
        """The type of the reply."""
        return get_type_hints(self.answer)["return"]

    @property
    def summary(self) -> str:
        """What it does, in one sentence."""
        return (self.answer.__doc__ or "").strip().splitlines()[0]
