"""`python -m companion` is the command `keepwarm`."""

import sys

from companion.cli.commands import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
