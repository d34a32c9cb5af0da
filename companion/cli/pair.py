"""Show a code with which a browser or a script pairs with the running companion.

The code works once, for two minutes, and lets whoever types it read and write your network.
Type it on the extension's welcome page; case, spaces and dashes do not matter.
"""

import argparse

from companion.cli.running_companion import running_on
from companion.cli.terminal import Stop, say, tell


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing but what every command takes."""
    del parser


def run(arguments: argparse.Namespace) -> int:
    """Ask the running companion for a code, and show it."""
    running = running_on(arguments.data)
    if running is None:
        raise Stop(f"No companion runs on {arguments.data}; start it with `keepwarm run`, then ask again.")
    shown = running.ask("POST", "/v1/codes")
    if arguments.json:
        tell(shown)
    else:
        say(f"{shown['code']}\n\nType it on the extension's welcome page within {shown['expires_in']} seconds.")
    return 0
