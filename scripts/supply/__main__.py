"""What `make check` asks of everything that Keepwarm is made of and has not written itself."""

import sys
from pathlib import Path

from scripts.supply import licences, locked, pins, remote_code, vendored

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Print what is wrong, and give the exit code."""
    found = [fault for part in (pins, locked, licences, vendored, remote_code) for fault in part.faults(ROOT)]
    print(
        *found or ["requirements, lock file, licences, vendored files and the extension's code are as they should be"],
        sep="\n",
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
