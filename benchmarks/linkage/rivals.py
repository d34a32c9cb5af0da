"""What batch linkers make of the same records: splink and recordlinkage, in an environment of their own.

Both see all records at once and are trained on them without labels; ours sees one after the other. Pairs are theirs at
probability .95 (splink) and by expectation-maximisation (recordlinkage). Given the same blocking and comparisons.
"""

import csv
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.linkage.table import NotToBeHadError, Record, environment

_FIELDS = ("given", "family", "company", "city", "street", "postcode", "birthday")
_SCRIPT = Path(__file__).with_name("rival_runs.py")


def rivals(records: Sequence[Record]) -> None:
    """Print a line for each. Raises NotToBeHadError if they cannot be installed."""
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
        done = subprocess.run([python, str(_SCRIPT), str(table)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotToBeHadError(f"splink and recordlinkage did not run: {done.stderr.strip().splitlines()[-1]}")
    print(done.stdout, end="")
