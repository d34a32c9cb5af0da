"""Say how help goes round: what is promised, what was asked for, and whom you could help now.

`given NAME "what it was"` and `received NAME "what it was"` note a favor, as one that is still to be done unless you
say `--done`. `done NUMBER` says that one of those still open is done, by its number in the list or its id.

Works whether the companion is running or not.
"""

import argparse
from typing import Any

from companion.cli.contact_called import contact_called
from companion.cli.plain_text import in_lines
from companion.cli.reach import Network, at, reached
from companion.cli.terminal import Stop, say, tell
from companion.clock import SystemClock
from companion.domain.favor import Size, Way

DONE = "done"
Json = Any


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What is noted, if anything."""
    parser.add_argument("noted", nargs="?", choices=[*Way, DONE], help="what to note; without it, the list")
    parser.add_argument("which", nargs="?", metavar="NAME|NUMBER", help="with whom; for `done`, which of those open")
    parser.add_argument("about", nargs="?", metavar="WHAT", help="what the favor is")
    parser.add_argument("--size", choices=[*Size], default=Size.SMALL, help="how much it takes; without it: small")
    parser.add_argument("--done", action="store_true", help="it is done already")


def run(arguments: argparse.Namespace) -> int:
    """List, or note."""
    with reached(arguments.data) as network:
        if arguments.noted is None:
            reply = network.ask("GET", "/v1/help")
        elif arguments.noted == DONE:
            reply = _done(network, arguments.which)
        else:
            reply = _noted(network, arguments)
    if arguments.json:
        tell(reply)
    else:
        told = in_lines(reply)
        say(_told(told["favor"]) if "favor" in told else _listed(told))
    return 0


def _noted(network: Network, arguments: argparse.Namespace) -> Json:
    if not arguments.which or not arguments.about:
        raise Stop(f'Say with whom and what: keepwarm favors {arguments.noted} "Ada Example" "read her paper"')
    favor = {"contact_id": contact_called(network, arguments.which), "way": arguments.noted, "size": arguments.size}
    done = {"done_on": _today()} if arguments.done else {}
    return network.ask("POST", "/v1/favors", favor | {"about": arguments.about} | done)


def _done(network: Network, which: str | None) -> Json:
    open_ = _open(network.ask("GET", "/v1/help"))
    found = [each for number, each in enumerate(open_, 1) if which in (str(number), each["id"])]
    if not found:
        raise Stop(f"There is no open favor {which or ''}; `keepwarm favors` lists them by number.".replace(" ;", ";"))
    return network.ask("PATCH", at("/v1/favors/{}", found[0]["id"]), {"done_on": _today()})


def _open(ledger: Json) -> list[Json]:
    return [*ledger["promises"], *ledger["asks"]]


def _listed(ledger: Json) -> str:
    lines = [f"Balance {ledger['balance']:+.1f}; within a year {ledger['given']} given, {ledger['received']} received."]
    lines += [f"{number}  {_told(each)}" for number, each in enumerate(_open(ledger), 1)]
    lines += [f"Could help {_need(each)}" for each in ledger["could_help"]]
    return "\n".join(lines)


def _told(favor: Json) -> str:
    given = favor["way"] == Way.GIVEN
    if favor["done_on"]:
        words = "Helped {}" if given else "{} helped you"
        return f"{words.format(favor['who']['name'])} on {favor['done_on']}: {favor['about']}"
    words = "Promised to {}" if given else "Asked of {}"
    return f"{words.format(favor['who']['name'])} on {favor['on']}: {favor['about']}"


def _need(each: Json) -> str:
    through = ", ".join(f"{helper['who']['name']} ({helper['offer']})" for helper in each["through"])
    return f"{each['who']['name']}, who needs {each['need']}" + (f": through {through}" if through else "")


def _today() -> str:
    return SystemClock().today().isoformat()
