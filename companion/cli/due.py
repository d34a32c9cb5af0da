"""Say whom to get in touch with today, most pressing first, and why.

Works whether the companion is running or not.
"""

import argparse

from companion.cli.reach import reached
from companion.cli.terminal import say, tell


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing but what every command takes."""
    del parser


def run(arguments: argparse.Namespace) -> int:
    """Print one person per paragraph."""
    with reached(arguments.data) as network:
        reminders = network.reminders()
    if arguments.json:
        tell(reminders)
        return 0
    for each in reminders["items"]:
        late = "1 day" if each["days_late"] == 1 else f"{each['days_late']} days"
        say(f"{each['contact']['name']}  {late} late\n  {each['why']}")
    if not reminders["items"]:
        say("Nobody is overdue.")
    return 0
