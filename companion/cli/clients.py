"""List the browsers and scripts that are paired with this network.

Take the key of one away with `keepwarm revoke ID`.
"""

import argparse

from companion.cli.plain_text import in_lines
from companion.cli.reach import reached
from companion.cli.terminal import say, tell


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing but what every command takes."""
    del parser


def run(arguments: argparse.Namespace) -> int:
    """Print one client per line."""
    with reached(arguments.data) as network:
        listed = network.ask("GET", "/v1/clients")
    if arguments.json:
        tell(listed)
        return 0
    for client in in_lines(listed["items"]):
        used = f"last changed something on {client['last_used_on']}" if client["last_used_on"] else "not used yet"
        say(f"{client['id']}  {client['label']}  paired on {client['created_at'][:10]}, {used}")
    if not listed["items"]:
        say("No browser is paired yet; `keepwarm pair` shows a code.")
    return 0
