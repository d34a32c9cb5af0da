"""Show Keepwarm in a browser of its own, with an invented network.

The network lives on a data folder that is thrown away afterwards, so --data and --json are not heeded here.
"""

import argparse

from companion.cli.terminal import say
from companion.demo.launch import BROWSERS
from companion.demo.run import demo


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which browser."""
    parser.add_argument("--browser", choices=BROWSERS, help="which to open; else the first that is installed")


def run(arguments: argparse.Namespace) -> int:
    """Show it until the person closes the browser."""
    return demo(arguments.browser, say)
