"""List the circles: when each meets next, who has gone quiet, and who is to be welcomed.

Works whether the companion is running or not.
"""

import argparse
from typing import Any

from companion.cli.plain_text import in_lines
from companion.cli.reach import reached
from companion.cli.terminal import say, tell

Json = Any


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(arguments: argparse.Namespace) -> int:
    """Print one circle per paragraph."""
    with reached(arguments.data) as network:
        reply = network.ask("GET", "/v1/circles")
    if arguments.json:
        tell(reply)
        return 0
    for each in reply["items"]:
        say(_told(in_lines(each)))
    if not reply["items"]:
        say("There is no circle yet; name one when you save somebody, or on the Network page.")
    return 0


def _told(circle: Json) -> str:
    members = _counted(circle["members"], "member", "members")
    met = f", last met on {circle['last_met_on']}" if circle["last_met_on"] else ""
    lines = [f"{circle['name']}  {members}{met}"]
    if circle["next"]:
        lines.append(_next(circle["next"]))
    if circle["quiet"]:
        lines.append(_counted(circle["quiet"], "member has gone quiet", "members have gone quiet"))
    if circle["welcomes_overdue"]:
        lines.append(_counted(circle["welcomes_overdue"], "welcome is overdue", "welcomes are overdue"))
    return "\n  ".join(lines)


def _next(meeting: Json) -> str:
    if meeting["meeting_id"]:
        return f"next meeting on {meeting['on']}"
    late = f", {_counted(meeting['days_late'], 'day', 'days')} late" if meeting["days_late"] else ""
    return f"call a meeting by {meeting['on']}{late}"


def _counted(count: int, one: str, many: str) -> str:
    return f"1 {one}" if count == 1 else f"{count} {many}"
