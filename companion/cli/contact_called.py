"""Finding whom a person means by a name."""

from typing import Any

from companion.cli.plain_text import in_lines
from companion.cli.reach import Network, at
from companion.cli.terminal import Stop
from companion.usecases.refusals import NotFound

_NAMED = 5  # of several whom it may be


def contact_called(network: Network, name: str) -> str:
    """The id of the one contact with this name or id, or whose name it is a part of. Raises Stop."""
    try:
        return str(network.ask("GET", at("/v1/contacts/{}", name))["id"])
    except NotFound:
        found = network.ask("GET", at("/v1/contacts", q=name, limit=_NAMED))
    alike = [each for each in found["items"] if each["name"].casefold() == name.casefold()] or found["items"]
    if not alike:
        raise Stop(f"There is nobody called {name} in your network; save them first.")
    if len(alike) > 1:
        raise Stop(f"Several people may be {name}; name one by their id:\n" + "\n".join(map(_line, in_lines(alike))))
    return str(alike[0]["id"])


def _line(card: Any) -> str:  # noqa: ANN401 - JSON
    return "  ".join(filter(None, (card["id"], card["name"], card["company"], card["profile_url"])))
