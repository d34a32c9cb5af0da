"""All commands, and what they have in common."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from companion import VERSION
from companion.cli import (
    backup,
    calendar,
    circles,
    clients,
    demo,
    doctor,
    due,
    duplicates,
    erase,
    export,
    favors,
    holdings,
    import_,
    introductions,
    mentors,
    opportunities,
    pair,
    readiness,
    restore,
    revoke,
    run,
    week,
    whom,
)
from companion.cli.terminal import Parser, Stop, complain, nobody_listens, tell, write_whatever_the_terminal_can
from companion.server import PortTaken
from companion.settings import default_data_folder
from companion.store.door import FolderInUse, StoreUnavailable, StoreUnreadable
from companion.usecases.refusals import Refused

COMMANDS: tuple[ModuleType, ...] = (
    run,
    pair,
    clients,
    revoke,
    doctor,
    due,
    week,
    circles,
    mentors,
    favors,
    introductions,
    opportunities,
    readiness,
    whom,
    duplicates,
    calendar,
    export,
    import_,
    holdings,
    erase,
    backup,
    restore,
    demo,
)
EXPECTED = (Stop, Refused, PortTaken, FolderInUse, StoreUnavailable, StoreUnreadable)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0, 1 when it could not be done, 2 for a call that is not understood."""
    write_whatever_the_terminal_can()
    told = _parser().parse_args(arguments)
    try:
        return int(told.command(told))
    except BrokenPipeError:
        nobody_listens()
        return 0
    except EXPECTED as error:
        complain(str(error))
        if told.json:
            tell({"error": {"message": str(error)}})
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="keepwarm", description="Keeps your career network warm, on your own machine.")
    parser.add_argument("--version", action="version", version=f"keepwarm {VERSION}")
    commands = parser.add_subparsers(required=True, metavar=f"{{{','.join(map(_name, COMMANDS))}}}")
    for module in COMMANDS:
        doc = (module.__doc__ or "").strip()
        command = commands.add_parser(_name(module), help=doc.splitlines()[0], description=doc)
        command.add_argument(
            "--data",
            type=_folder,
            default=default_data_folder(),
            metavar="DIR",
            help="the data folder, which `run` makes if need be; without it: %(default)s",
        )
        command.add_argument("--json", action="store_true", help="print JSON for programs")
        command.set_defaults(command=module.run)
        module.add_arguments(command)
    return parser


def _folder(path: str) -> Path:
    return Path(path).expanduser().absolute()


def _name(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2].rstrip("_")  # `import` is Python's own word
