"""Taking in a whole network that `keepwarm export` wrote, all of it or nothing, by opening the data folder itself.

Not through the protocol: a running companion would have two networks in memory, and could answer nobody meanwhile.
"""

import argparse
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from companion.cli.offered_file import opened
from companion.cli.terminal import Stop, say, tell
from companion.exchange.bad_file import BadFile
from companion.exchange.keepwarm_json import ExportedNetwork, read, recognises
from companion.exchange.reader import HEAD
from companion.store.door import FolderInUse, Store
from companion.store.file_store import open_store
from companion.store.memory_store import memory_store
from companion.usecases.import_network import import_network
from companion.usecases.refusals import Refused


def is_network(path: Path) -> bool:
    """Whether a file looks like one that `keepwarm export` wrote as JSON."""
    with suppress(OSError), path.open("rb") as stream:
        return recognises(stream.read(HEAD))
    return False


def run(path: Path, arguments: argparse.Namespace) -> int:
    """Take it in, or see whether it could be."""
    with opened(path) as stream:
        content = stream.read()
    try:
        file = read(content)
    except BadFile as error:
        raise Stop(f"{path} cannot be imported: {error}.") from error
    del content  # it is as large as all that is kept
    if arguments.dry_run:
        new = _imported(path, memory_store(), file)
    else:
        with closing(_open(arguments.data)) as store:
            new = _imported(path, store, file)
    if arguments.json:
        tell({"found" if arguments.dry_run else "imported": new})
    else:
        say(_told(arguments, path, new))
    return 0


def _open(folder: Path) -> Store:
    try:
        return open_store(folder)
    except FolderInUse as error:
        raise Stop(f"{error} A whole network is taken in only while no companion runs.") from error


def _imported(path: Path, store: Store, file: ExportedNetwork) -> dict[str, int]:
    try:
        return import_network(store, file)
    except Refused as error:
        raise Stop(f"{path} was not imported: {error}") from error


def _told(arguments: argparse.Namespace, path: Path, new: dict[str, Any]) -> str:
    counts = ", ".join(f"{word.replace('_', ' ')}: {count}" for word, count in new.items() if count)
    if arguments.dry_run:
        return f"{path} holds a whole network ({counts or 'an empty one'}); nothing was taken in."
    return f"The network is in {arguments.data} ({counts})." if counts else "All of it was here already."
