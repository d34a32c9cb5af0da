"""Say what you heard of through your network, where it stands, and whom you owe thanks.

`add NAME KIND "what"` notes one you heard of today; KIND is job, client, talk or other.

Works whether the companion is running or not.
"""

import argparse
from typing import Any

from companion.cli.contact_called import contact_called
from companion.cli.plain_text import in_lines
from companion.cli.reach import Network, reached
from companion.cli.terminal import Stop, say, tell
from companion.domain.opportunity import Chance

ADD = "add"
Json = Any


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What was heard of, if anything."""
    parser.add_argument("note", nargs="?", choices=[ADD], help="note one; without it, the list")
    parser.add_argument("who", nargs="?", metavar="NAME", help="from whom you heard of it")
    parser.add_argument("kind", nargs="?", metavar="KIND", choices=[*Chance], help=f"one of {', '.join(Chance)}")
    parser.add_argument("about", nargs="?", metavar="WHAT", help="what it is")


def run(arguments: argparse.Namespace) -> int:
    """List, or note one."""
    with reached(arguments.data) as network:
        if arguments.note:
            reply = _noted(network, arguments)
        else:
            reply = network.ask("GET", "/v1/opportunities") | {"yield": network.ask("GET", "/v1/opportunities/yield")}
    if arguments.json:
        tell(reply)
    else:
        told = in_lines(reply)
        say(_told(told["opportunity"]) if "opportunity" in told else _listed(told))
    return 0


def _noted(network: Network, arguments: argparse.Namespace) -> Json:
    if not arguments.who or not arguments.kind or not arguments.about:
        raise Stop('Say who told you of what: keepwarm opportunities add "Ada Example" job "Lead analyst at Mills"')
    told = {"contact_id": contact_called(network, arguments.who), "kind": arguments.kind, "about": arguments.about}
    return network.ask("POST", "/v1/opportunities", told)


def _listed(reply: Json) -> str:
    lines = [_told(each) for each in reply["items"]] or ["Nothing was heard of yet."]
    sources = [f"{each['who']['name']} {each['heard']}" for each in reply["yield"]["people"]]
    lines += [f"Heard of within a year: {', '.join(sources)}."] if sources else []
    lines += [_thinnest(reply["yield"])] if reply["yield"]["thinnest"] else []
    return "\n".join(lines)


def _told(opportunity: Json) -> str:
    first = f"{opportunity['about']}  {opportunity['kind']}, {opportunity['stage']}"
    source = f"from {opportunity['who']['name']} on {opportunity['heard_on']}"
    thanks = f"; thank them by {opportunity['thanks_due']}" if opportunity["thanks_due"] else ""
    return f"{first}\n  {source}{thanks}"


def _thinnest(sources: Json) -> str:
    warm = next(each["warm"] for each in sources["reasons"] if each["reason"] == sources["thinnest"])
    people = "1 person is" if warm == 1 else f"{warm} people are"
    return f"The thinnest reason is “{sources['thinnest']}”: {people} warm."
