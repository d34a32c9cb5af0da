"""The port a companion listens on, as it is given on the command line."""

import argparse

from companion.settings import DEFAULT_PORT

LOWEST_PORT, HIGHEST_PORT = 1024, 65535


def add_port(parser: argparse.ArgumentParser, told: str) -> None:
    """The option `--port N`, and what it is told to be."""
    parser.add_argument("--port", type=_port, default=DEFAULT_PORT, metavar="N", help=told)


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not LOWEST_PORT <= int(text) <= HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"give a port from {LOWEST_PORT} to {HIGHEST_PORT}")
    return int(text)
