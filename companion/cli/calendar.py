"""Print what is coming up as a calendar file: this week's plan, meetings, birthdays, and what is owed.

Send it to a file (`keepwarm calendar > keepwarm.ics`), or have a calendar program on this computer subscribe to an
address of its own, which works while the companion runs. Both work whether it is running now or not; if you start it
with `--port`, say the same `--port` here, so that the address is right also while it does not run.
"""

import argparse

from companion.cli.ports import add_port
from companion.cli.reach import reached
from companion.cli.terminal import hand_over, say, tell


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file, or its address."""
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--address", action="store_true", help="make a new address; any other works no more")
    add_port(parser, "the port of the address, if the companion is not running; without it: %(default)s")
    instead.add_argument("--revoke", action="store_true", help="let the address work no more")


def run(arguments: argparse.Namespace) -> int:
    """Print the file, or do what is to be done about the address."""
    with reached(arguments.data, port=arguments.port) as network:
        if arguments.address:
            reply = network.ask("POST", "/v1/calendar")
            words = f"Subscribe to this address; it is shown only now:\n{reply['address']}"
        elif arguments.revoke:
            reply = network.ask("DELETE", "/v1/calendar")
            words = "The calendar's address works no more."
        else:
            file = network.file("/v1/calendar.ics")
            if not arguments.json:
                hand_over(file)
                return 0
            reply = {"calendar": file.decode()}
            words = ""
    if arguments.json:
        tell(reply)
    else:
        say(words)
    return 0
