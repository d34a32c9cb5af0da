"""Say whom you know at a company, in a place, of a field or with a skill, and through whom to reach them.

Works whether the companion is running or not.
"""

import argparse
from typing import Any

from companion.cli.plain_text import in_lines
from companion.cli.reach import at, reached
from companion.cli.terminal import say, tell

_ASKED = {
    "company": "where they work",
    "place": "where they live",
    "field": "what they do",
    "skill": "what they can, or offer",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What is looked for."""
    parser.add_argument("q", nargs="?", metavar="WORDS", help="what may stand anywhere, in notes too")
    for name, told in _ASKED.items():
        parser.add_argument(f"--{name}", metavar="WORDS", help=told)


def run(arguments: argparse.Namespace) -> int:
    """Print one person per paragraph."""
    asked = {name: getattr(arguments, name) for name in ("q", *_ASKED)}
    with reached(arguments.data) as network:
        reply = network.ask("GET", at("/v1/whom", **asked))
    if arguments.json:
        tell(reply)
        return 0
    for each in reply["items"]:
        say(_told(in_lines(each)))
    left = reply["total"] - len(reply["items"])
    if left:
        say(f"And {left} more; say more of whom you look for.")
    elif not reply["items"]:
        say("You know nobody of whom that is told.")
    return 0


def _told(found: Any) -> str:  # noqa: ANN401 - JSON
    lines = [f"{found['who']['name']}  {'warm' if found['warm'] else 'not warm'}"]
    lines += [f"  {each['field']}: {_short(each['text'])}" for each in found["matches"]]
    lines += [f"  through {each['who']['name']}: {each['why']}" for each in found["through"]]
    return "\n".join(lines)


def _short(line: str) -> str:
    return line if len(line) <= 100 else line[:99] + "…"  # noqa: PLR2004 - a line of a terminal
