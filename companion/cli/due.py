"""Say whom to get in touch with today, most pressing first, who soon will be due, and why.

Works whether the companion is running or not.
"""

import argparse
from typing import Any

from companion.cli.plain_text import in_lines
from companion.cli.reach import at, reached
from companion.cli.terminal import say, tell

MOST = 200  # at once, as docs/protocol.md has it


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How many."""
    parser.add_argument(
        "--limit", type=_limit, default=50, metavar="N", help=f"name N of each, 1 to {MOST}; without it: %(default)s"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print one person per paragraph."""
    with reached(arguments.data) as network:
        overdue, soon = (
            network.ask("GET", at("/v1/reminders", state=state, limit=arguments.limit)) for state in ("overdue", "soon")
        )
    if arguments.json:
        tell({"overdue": overdue["overdue"], "soon": soon["soon"], "items": overdue["items"] + soon["items"]})
        return 0
    overdue, soon = in_lines(overdue), in_lines(soon)
    for each in overdue["items"]:
        _tell(each, f"{_days(each['days_late'])} late")
    if not overdue["items"]:
        say("Nobody is overdue.")
    elif overdue["next"]:
        say(f"These {len(overdue['items'])} are the most pressing of {overdue['overdue']} who are overdue.")
    for each in soon["items"]:
        _tell(each, f"due {each['due']}")
    if soon["next"]:
        say(f"These {len(soon['items'])} are the first of {soon['soon']} who soon will be due.")
    return 0


def _tell(reminder: Any, when: str) -> None:  # noqa: ANN401 - JSON
    say(f"{reminder['contact']['name']}  {when}\n  {reminder['why']}")


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"


def _limit(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST:
        raise argparse.ArgumentTypeError(f"give a number from 1 to {MOST}")
    return int(text)
