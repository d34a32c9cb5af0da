"""List the mentorships that go on, and what came of which advice is still to be told.

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
    """Print one mentorship per paragraph."""
    with reached(arguments.data) as network:
        reply = network.ask("GET", "/v1/mentorships")
    if arguments.json:
        tell(reply)
        return 0
    going_on = [each for each in reply["items"] if each["ended_on"] is None]
    for each in going_on:
        say(_told(each))
    if not going_on:
        say("No mentorship goes on; begin one on the Network page, under Mentors.")
    if reply["loops"]["due"]:
        loops = reply["loops"]
        say(f"Reports given, of those due in half a year: {loops['reported']} of {loops['due']} ({loops['share']} %).")
    return 0


def _told(mentorship: Json) -> str:
    lines = [f"{in_lines(mentorship['who']['name'])}  {mentorship['role']} since {mentorship['since']}"]
    for each in mentorship["sessions"]:
        if each["report_due"]:
            late = ", which is past" if each["report_overdue"] else ""
            lines.append(f"report by {each['report_due']}{late}: {in_lines(each['ask'].splitlines()[0])}")
    return "\n  ".join(lines)
