"""Say who should meet whom, and how the introductions you began stand.

`add NAME NAME "why"` begins one. Ask both before you bring them together.

Works whether the companion is running or not.
"""

import argparse
from typing import Any

from companion.cli.contact_called import contact_called
from companion.cli.plain_text import in_lines
from companion.cli.reach import Network, reached
from companion.cli.terminal import Stop, say, tell

ADD = "add"
Json = Any


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whom to introduce, if anybody."""
    parser.add_argument("begin", nargs="?", choices=[ADD], help="begin one; without it, the list")
    parser.add_argument("one", nargs="?", metavar="NAME", help="one of the two")
    parser.add_argument("other", nargs="?", metavar="NAME", help="the other")
    parser.add_argument("why", nargs="?", metavar="WHY", help="why they should meet")


def run(arguments: argparse.Namespace) -> int:
    """List, or begin one."""
    with reached(arguments.data) as network:
        reply = _begun(network, arguments) if arguments.begin else network.ask("GET", "/v1/introductions")
    if arguments.json:
        tell(reply)
    else:
        told = in_lines(reply)
        say(_told(told["introduction"]) if "introduction" in told else _listed(told))
    return 0


def _begun(network: Network, arguments: argparse.Namespace) -> Json:
    if not arguments.one or not arguments.other or not arguments.why:
        raise Stop('Say who and why: keepwarm introductions add "Ada Example" "Bo Other" "both restore cellos"')
    one, other = contact_called(network, arguments.one), contact_called(network, arguments.other)
    return network.ask("POST", "/v1/introductions", {"one_id": one, "other_id": other, "why": arguments.why})


def _listed(reply: Json) -> str:
    told = [_told(each) for each in reply["items"]]
    told += [f"{_both(each)} should meet\n  {' '.join(each['reasons'])}" for each in reply["suggestions"]]
    return "\n".join(told) or "No introductions, and nobody to suggest: note what people need and offer."


def _told(introduction: Json) -> str:
    state = introduction["state"].replace("_", " ")
    lines = [f"{_both(introduction)}  {state}", introduction["why"], introduction["next"], introduction["outcome"]]
    return "\n  ".join(filter(None, lines))


def _both(pair: Json) -> str:
    return f"{pair['one']['name']} and {pair['other']['name']}"
