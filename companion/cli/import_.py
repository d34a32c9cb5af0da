"""Take in a network that `keepwarm export` wrote, all of it or nothing.

The companion must not be running, and the network must be empty (or be that of the file). Browsers that are paired
stay paired; those of the file's network have to be paired anew.
"""

import argparse
from contextlib import closing
from pathlib import Path

from companion.cli.terminal import Stop, say, tell
from companion.exchange.bad_file import BadFile
from companion.exchange.formats import read
from companion.store.file_store import open_store
from companion.usecases.import_network import import_network
from companion.usecases.refusals import Refused


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """From what."""
    parser.add_argument("file", type=Path, metavar="FILE", help="as `keepwarm export --to FILE` wrote it")


def run(arguments: argparse.Namespace) -> int:
    """Import one file."""
    path = arguments.file
    try:
        file = read(path.read_bytes())
        with closing(open_store(arguments.data)) as store:
            new = import_network(store, file)
    except OSError as error:
        raise Stop(f"{path} cannot be read: {error.strerror}.") from error
    except BadFile as error:
        raise Stop(f"{path} cannot be imported: {error}.") from error
    except Refused as error:
        raise Stop(f"{path} was not imported: {error}") from error
    if arguments.json:
        tell({"imported": new})
    elif any(new.values()):
        counts = ", ".join(f"{word.replace('_', ' ')}: {count}" for word, count in new.items() if count)
        say(f"The network is in {arguments.data} ({counts}).")
    else:
        say("All of it was here already.")
    return 0
