"""`keepwarm run` as it would have been so many days ago: the companion takes its clock as an argument, and this gives it one.

`python companion_days_ago.py DAYS --data DIR --port N`
"""

import argparse
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from companion.cli.run import serve
from companion.clock import SystemClock
from companion.settings import Settings


class DaysAgo(SystemClock):
    def __init__(self, days: int) -> None:
        self._behind = timedelta(days=days)

    def now(self) -> datetime:
        return datetime.now(UTC) - self._behind


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("days", type=int)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--port", type=int)
    told = parser.parse_args()
    sys.exit(serve(Settings(told.data, told.port), DaysAgo(told.days)))
