"""Say whom to get in touch with today, most pressing first, and why.

Works whether the companion is running or not.
"""

import argparse

from companion.cli.reach import reached
from companion.cli.terminal import say, tell

MOST = 200  # at once, as docs/protocol.md has it


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How many."""
    parser.add_argument(
        "--limit", type=_limit, default=50, metavar="N", help=f"name N of them, 1 to {MOST}; without it: %(default)s"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print one person per paragraph."""
    with reached(arguments.data) as network:
        reminders = network.reminders(arguments.limit)
    if arguments.json:
        tell(reminders)
        return 0
    for each in reminders["items"]:
        late = "1 day" if each["days_late"] == 1 else f"{each['days_late']} days"
        say(f"{each['contact']['name']}  {late} late\n  {each['why']}")
    if not reminders["items"]:
        say("Nobody is overdue.")
    elif reminders["next"]:
        say(f"These {len(reminders['items'])} are the most pressing of {reminders['overdue']} who are overdue.")
    return 0


def _limit(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST:
        raise argparse.ArgumentTypeError(f"give a number from 1 to {MOST}")
    return int(text)
