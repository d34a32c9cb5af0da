"""Take in files of people and of messages: a preview first, then, if you say so, everything in it.

LinkedIn's export (the zip, or Connections.csv, messages.csv, Invitations.csv in it), Google's and Outlook's contacts,
vCards, Monica's JSON, X's archive, mailboxes (mbox), Keepwarm's own CSV, and any CSV with headings. What is taken in
can be taken back: `--list` tells the ids, `--undo ID` does it. Ctrl-C stops an import and takes it back. The same file
again changes nothing. Works whether the companion is running or not.

A file that `keepwarm export` wrote as JSON holds a whole network: it is taken in at once, all or nothing, into an empty
network (or that of the file), and the companion must not be running.

The exit code is 0 when every file was taken in (or, with --dry-run, could be), 1 when one was not, 2 for a call that is
not understood, and 130 after Ctrl-C. With --json there is one line of JSON for each file.
"""

import argparse
import sys
from pathlib import Path
from typing import Any

from companion.cli import import_network
from companion.cli.import_file import Looking, Stopped, taken_back, taken_in
from companion.cli.import_words import listed
from companion.cli.offered_file import in_order, looked_at
from companion.cli.reach import reached
from companion.cli.terminal import Stop, complain, say, tell

STOPPED = 130  # what a shell says of a program that Ctrl-C has ended


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What, and what is to be known of it."""
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE", help="what to take in")
    parser.add_argument("--dry-run", action="store_true", help="only look: say what would become of it")
    parser.add_argument("--yes", action="store_true", help="take it in without asking")
    parser.add_argument(
        "--me", action="append", default=[], metavar="NAME|EMAIL|URL", help="who you are in these files; repeat it"
    )
    parser.add_argument("--words", action="store_true", help="keep the words of messages, not only who and when")
    parser.add_argument(
        "--column", action="append", type=_column, default=[], metavar='"HEADING=FIELD"',
        help="what a column of a CSV holds; without a field it is left out; repeat it",
    )  # fmt: skip
    other = parser.add_mutually_exclusive_group()
    other.add_argument("--list", action="store_true", help="list what was taken in")
    other.add_argument("--undo", metavar="ID", help="take back all that came with an import")


def run(arguments: argparse.Namespace) -> int:
    """Take in, list or take back."""
    if arguments.list or arguments.undo:
        if arguments.files:
            raise Stop("Give either files, or --list or --undo.")
        return _list(arguments) if arguments.list else _undo(arguments)
    if not arguments.files:
        raise Stop("Name a file to take in; `keepwarm import --help` says which can be.")
    if not (arguments.yes or arguments.dry_run or sys.stdin.isatty()) and not _all_networks(arguments.files):
        raise Stop("Nobody is there to be asked: say --yes to take it in, or --dry-run to look only.")
    code = 0
    for path in in_order(arguments.files):
        try:
            code = max(code, _one(path, arguments))
        except Stop as error:
            complain(str(error))
            if arguments.json:
                tell({"file_name": path.name, "error": {"message": str(error)}})
            code = 1
        except Stopped as stopped:
            say(str(stopped))
            return STOPPED
    return code


def _all_networks(files: list[Path]) -> bool:
    return all(import_network.is_network(path) for path in files)


def _one(path: Path, arguments: argparse.Namespace) -> int:
    if import_network.is_network(path):
        return import_network.run(path, arguments)
    file = looked_at(path)
    looking = Looking(
        me=arguments.me, columns=arguments.column, words=arguments.words,
        ask=not arguments.yes, only_look=arguments.dry_run, as_json=arguments.json,
    )  # fmt: skip
    with reached(arguments.data, new=True) as network:
        return taken_in(network, file, looking)


def _list(arguments: argparse.Namespace) -> int:
    with reached(arguments.data) as network:
        reply: Any = network.ask("GET", "/v1/imports")
    if arguments.json:
        tell(reply)
    else:
        say("\n".join(map(listed, reply["items"])) or "No file was taken in yet.")
    return 0


def _undo(arguments: argparse.Namespace) -> int:
    with reached(arguments.data) as network:
        reply = taken_back(network, arguments.undo, as_json=arguments.json)
    if arguments.json:
        tell(reply)
    elif reply["stage"] == "undone":
        say(f"All that came with {reply['file_name']} is taken back, but for people to whom you have added something.")
    else:
        say(f"{reply['file_name']} is given up; nothing of it had been taken in.")
    return 0


def _column(text: str) -> str:
    if not text.partition("=")[0].strip() or "=" not in text:
        raise argparse.ArgumentTypeError('give it as "Heading=field"')
    return text
