"""Look over the data folder and the companion, and say what is not as it should be.

Every backup is read and compared with its checksums. Nothing is changed. Exits with 1 if anything was found.
"""

import argparse
import platform
from pathlib import Path
from typing import Any

from companion import VERSION
from companion.cli.running_companion import running_on
from companion.cli.terminal import say, tell
from companion.port_holder import port_holder
from companion.settings import DEFAULT_PORT
from companion.store.backups.check import Checked, checked_backups
from companion.store.check import Finding, check


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing but what every command takes."""
    del parser


def run(arguments: argparse.Namespace) -> int:
    """Print what is found."""
    runs = running_on(arguments.data) is not None
    backups = checked_backups(arguments.data)
    broken = [Finding("backup", each.wrong) for each in backups if each.wrong]
    findings = [*check(arguments.data), *broken, *([] if runs else _stranger())]
    report = _report(arguments.data, findings, runs=runs) | {"backups": [_listed(each) for each in backups]}
    if arguments.json:
        tell(report)
    else:
        say(f"Keepwarm {VERSION}, {report['python']}\nData folder: {report['data']}")
        say("The companion is running." if runs else "The companion is not running; `keepwarm run` starts it.")
        say(_backups(backups))
        say("\n".join(f"- {each.sentence}" for each in findings) or "All is well.")
    return 1 if findings else 0


def _backups(backups: list[Checked]) -> str:
    if not backups:
        return "There is no backup yet; `keepwarm backup` makes one, and a running companion one a day."
    return "Backups:\n" + "\n".join(
        f"  {each.backup.path.name}{'  (damaged)' if each.wrong else ''}" for each in backups
    )


def _listed(checked: Checked) -> dict[str, Any]:
    backup = checked.backup
    told = {"file": str(backup.path), "day": backup.day.isoformat(), "before": backup.before}
    return told | {"sound": checked.wrong is None}


def _stranger() -> list[Finding]:
    holder = port_holder(DEFAULT_PORT)
    if holder is None:
        return []
    sentence = (
        f"Process {holder} holds port {DEFAULT_PORT}, and is no companion on this folder. Stop it, or use --port."
    )
    return [Finding("port", sentence)]


def _report(data: Path, findings: list[Finding], *, runs: bool) -> dict[str, Any]:
    return {
        "version": VERSION,
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "data": str(data),
        "running": runs,
        "findings": [{"what": each.what, "sentence": each.sentence} for each in findings],
    }
