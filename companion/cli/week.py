"""Say whom to reach this week, why, and what to do; and how the five practices stand.

As many as you have time for, those who matter and have waited longest first. The plan is worked out as of Monday, so
that it gets shorter as you follow it. Works whether the companion is running or not.
"""

import argparse
from typing import Any

from companion.cli.plain_text import in_lines
from companion.cli.reach import reached
from companion.cli.terminal import say, tell


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Nothing of its own."""


def run(arguments: argparse.Namespace) -> int:
    """Print one person per paragraph, and the practices."""
    with reached(arguments.data) as network:
        week = network.ask("GET", "/v1/week")
    if arguments.json:
        tell(week)
        return 0
    week = in_lines(week)
    for each in week["planned"]:
        say(f"{each['who']['name']}  {_state(each)}\n  {each['why']}\n  {each['act']}")
    if not week["planned"]:
        say("Nobody is in the plan of this week.")
    elif not week["left"]:
        say("The plan of this week is done.")
    else:
        say(f"{week['left']} of {len(week['planned'])} left in the week of {week['monday']}.")
    if offer := week["spread_offer"]:
        say(f"{offer['people']} people are overdue: more than a month's worth. Keepwarm's page can spread them.")
    say(_practices(week["practices"]))
    return 0


def _state(planned: Any) -> str:  # noqa: ANN401 - JSON
    if planned["done"]:
        return "done"
    if planned["put_off_until"]:
        return f"put off until {planned['put_off_until']}"
    late = planned["days_late"]
    return f"{late} day{'' if late == 1 else 's'} late" if late else f"due {planned['due']}"


def _practices(practices: Any) -> str:  # noqa: ANN401 - JSON
    counts = ", ".join(f"{name} {count}" for name, count in practices["week"].items())
    return f"This week: {counts}. {practices['act']}"
