"""Erase somebody from all that is kept, at once and for good: nothing brings them back.

They go from the network and its evidence, from the files of the data folder, and from its backups. That is what it
costs: ALL backups are dropped, since each may hold them, and one new is made; you can go back to no earlier day.

Not reached are copies you made elsewhere (`keepwarm backup FILE`, `keepwarm export`, files that were imported), what
you wrote about them in notes on others or of meetings, and what a disk keeps of files that were removed. A page of
theirs that you save, or a file that tells of them, brings them in anew. Works whether the companion is running or not.
"""

import argparse
import sys

from companion.cli.holdings import held_of, in_words
from companion.cli.plain_text import in_lines
from companion.cli.reach import at, reached
from companion.cli.terminal import Stop, agreed, say, tell

_WRITTEN_ANEW = 600  # seconds; all files of the folder are, before the reply, and a network may be large


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whom."""
    parser.add_argument("name", metavar="NAME|ID", help="whom; somebody who was deleted, by their id")
    parser.add_argument("--yes", action="store_true", help="do it without asking")


def run(arguments: argparse.Namespace) -> int:
    """Say what it costs, ask, and do it."""
    if not arguments.yes and not sys.stdin.isatty():
        raise Stop("Nobody is there to be asked: say --yes to erase them for good.")
    with reached(arguments.data) as network:
        held = held_of(network, arguments.name)
        if not arguments.json:
            say(in_words(held))
            say(_cost(len(held["backed_up_on"])))
        if not (arguments.yes or agreed(f"Erase {in_lines(held['name'])} for good?")):
            say("Nothing was erased.")
            return 1
        erase = at("/v1/contacts/{}/erase", held["contact_id"])
        reply = network.ask("POST", erase, {"confirm": held["name"]}, patience=_WRITTEN_ANEW)
    if arguments.json:
        tell(reply)
    else:
        say(f"{in_lines(reply['name'])} is erased.")
    return 0


def _cost(backups: int) -> str:
    if not backups:
        return "All of it goes for good. There are no backups in this folder; copies elsewhere stay as they are."
    return (
        f"All of it goes for good, and with it all {backups} backups in this folder, of which each may hold it; one "
        "new is made, and you can go back to no earlier day. Copies elsewhere stay as they are."
    )
