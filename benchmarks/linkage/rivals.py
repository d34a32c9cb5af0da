"""What batch linkers make of the same records: splink and recordlinkage, in an environment of their own.

Both see all records at once and are trained on them without labels; ours sees one after the other. Pairs are theirs at
probability .95 (splink) and by expectation-maximisation (recordlinkage). Given the same blocking and comparisons.
"""

import csv
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.linkage.table import Record, environment

_FIELDS = ("given", "family", "company", "city", "street", "postcode", "birthday")
RIVALS = {"splink": "splink 5, pairs at .95", "recordlinkage": "recordlinkage 0.16, ECM"}
PATIENCE = 300  # seconds that each is given
_SCRIPT = Path(__file__).with_name("rival_runs.py")


def rivals(records: Sequence[Record]) -> None:
    """Print a line for each, with what became of it. Raises NotToBeHadError if they cannot be installed."""
    with tempfile.TemporaryDirectory() as folder:
        python = environment(Path(folder), "splink==5.0.0", "scikit-learn", "pandas", "scipy", "jellyfish", "joblib")
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", "--no-deps", "recordlinkage==0.16"],
            check=False,
            capture_output=True,
        )
        table = Path(folder) / "records.csv"
        with table.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["unique_id", "truth", *_FIELDS])
            for number, (truth, persona) in enumerate(records):
                given, _, family = persona.name.partition(" ")
                values = (given, family.rpartition(" ")[2], *(getattr(persona, each) or "" for each in _FIELDS[2:]))
                writer.writerow([number, truth, *values])
        for each, name in RIVALS.items():
            print(_told(name, [python, str(_SCRIPT), each, str(table)]), flush=True)


def _told(name: str, command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return f"{name:<44} had not ended after {PATIENCE} seconds"
    last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
    return f"{name:<44} did not run: {last[:90]}" if done.returncode else f"{name:<44}{done.stdout.rstrip()}"
