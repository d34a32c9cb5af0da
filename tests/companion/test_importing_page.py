"""Every line of docs/importing.md, run one after the other as it stands there."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

from tests.companion.keepwarm import ROOT
from tests.companion.usecases.imports.people_csv import ADA, BO, connections, written
from tests.companion.usecases.imports.test_importing import MESSAGES, from_ada

PAGE = (ROOT / "docs" / "importing.md").read_text()
LINES = [line for block in PAGE.split("```sh\n")[1:] for line in block.split("```")[0].splitlines()]


def test_every_line_of_the_page_works(tmp_path: Path) -> None:
    (tmp_path / "Connections.csv").write_bytes(connections(ADA, BO))
    (tmp_path / "messages.csv").write_bytes(written(MESSAGES, [from_ada()]))
    (tmp_path / "sheet.csv").write_text("A,B,C\nKit Vale,Dyers,x\n")
    first = ""
    for line in LINES:
        done = run(tmp_path, line.replace('"$ID"', first))
        assert done.returncode == 0, (line, done.stderr)
        if line.endswith("--list"):
            first = done.stdout.split()[0]
    assert len(LINES) == 12


def run(folder: Path, line: str) -> "subprocess.CompletedProcess[str]":
    """One line, in that folder."""
    name, *arguments = shlex.split(line)
    assert name == "keepwarm"
    data = [] if "--data" in arguments else ["--data", "mine"]
    return subprocess.run(
        [sys.executable, "-m", "companion", *arguments, *data],
        cwd=folder, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip
