"""Say what would be left if the job went today, what would raise that, and whom to call first.

Works whether the companion is running or not.
"""

import argparse
from typing import Any

from companion.cli.plain_text import in_lines
from companion.cli.reach import reached
from companion.cli.terminal import say, tell


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(arguments: argparse.Namespace) -> int:
    """Print the score, its parts, and what follows."""
    with reached(arguments.data) as network:
        reply = network.ask("GET", "/v1/readiness")
    if arguments.json:
        tell(reply)
        return 0
    reply = in_lines(reply)
    say(f"Readiness {reply['score']} of 100")
    for each in reply["parts"]:
        say(f"{each['score']:>5}  {each['title']}: {each['told']}")
    _list("What would raise it most:", [_raise(each) for each in reply["raises"]])
    _list("Whom to call first:", [f"{each['who']['name']}: {each['why']}" for each in reply["call_first"]])
    _list(
        "Whom you can only reach at work:",
        [f"{each['who']['name']}: {', '.join(each['emails'])}" for each in reply["lock_out"]],
    )
    return 0


def _list(title: str, lines: list[str]) -> None:
    if lines:
        say(title)
    for line in lines:
        say(f"  {line}")


def _raise(each: Any) -> str:  # noqa: ANN401 - JSON
    names = ", ".join(one["name"] for one in each["people"])
    return f"+{each['gain']}  {each['told']}" + (f" {names}" if names else "")
