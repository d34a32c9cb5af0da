"""`python -m companion` is the command `keepwarm`."""

import sys

from companion.cli import commands
from companion.store.undumped import keep_memory_private


def main() -> int:
    """One command, in a process of its own. Returns the exit code."""
    keep_memory_private()
    return commands.main()


if __name__ == "__main__":
    sys.exit(main())
