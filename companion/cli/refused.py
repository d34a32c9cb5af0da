"""What a command says when the companion says no."""

from http import HTTPStatus
from typing import Any

from companion.cli.terminal import Stop
from companion.usecases.refusals import NotFound


def refused(status: int, reply: Any) -> Exception:  # noqa: ANN401 - JSON
    """The exception for a reply that is an error."""
    message = str(reply["error"]["message"])
    return NotFound(message) if status == HTTPStatus.NOT_FOUND else Stop(message)
