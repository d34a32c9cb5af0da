"""The headers every reply carries: who speaks, and that a browser is to keep, frame and guess at nothing of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from companion import API, VERSION

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse

NAME = "companion"

KEEPWARM_HEADERS: tuple[tuple[str, str], ...] = (
    ("Keepwarm-Name", NAME),
    ("Keepwarm-Version", VERSION),
    ("Keepwarm-Api", str(API)),
    ("Cache-Control", "no-store"),
    ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
)


def identified(start_response: "StartResponse") -> "StartResponse":
    """What sends the head of a reply, with these headers in it."""

    def start(status: str, headers: list[tuple[str, str]], *error: Any) -> Callable[[bytes], object]:  # noqa: ANN401 - PEP 3333
        return start_response(status, [*headers, *KEEPWARM_HEADERS], *error)

    return start
