"""Say what is held of one person: every record, of which imports they came, and which backups may hold them too.

Works whether the companion is running or not, and also for somebody who was deleted (by their id).
"""

import argparse
from typing import Any

from companion.cli.contact_called import contact_called
from companion.cli.plain_text import in_lines
from companion.cli.reach import Network, at, reached
from companion.cli.terminal import say, tell
from companion.usecases.refusals import NotFound

Json = Any


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Of whom."""
    parser.add_argument("name", metavar="NAME|ID", help="whom")


def run(arguments: argparse.Namespace) -> int:
    """Print it."""
    with reached(arguments.data) as network:
        reply = held_of(network, arguments.name)
    if arguments.json:
        tell(reply)
    else:
        say(in_words(reply))
        say("Every record, as it is kept: keepwarm holdings --json " + reply["contact_id"])
    return 0


def held_of(network: Network, name: str) -> Json:
    """What is held of whoever has this name or id. Raises Stop."""
    try:
        return network.ask("GET", at("/v1/contacts/{}/holdings", name))
    except NotFound:
        return network.ask("GET", at("/v1/contacts/{}/holdings", contact_called(network, name)))


def in_words(reply: Json) -> str:
    """How much it is, and where else it may be."""
    reply = in_lines(reply)
    lines = [f"{reply['name']}  {reply['contact_id']}"]
    lines += [f"  {word.replace('_', ' ')}: {len(records)}" for word, records in reply["held"].items()]
    lines += [f"  came by {each['file_name']} on {each['begun_at'][:10]}" for each in reply["imports"]]
    if days := reply["backed_up_on"]:
        lines.append(f"  backups that may hold them: {len(days)}, made from {days[0]} to {days[-1]}")
    return "\n".join(lines)
