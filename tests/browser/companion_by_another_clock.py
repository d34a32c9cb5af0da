"""`keepwarm run` by another clock than the machine's: the companion takes its clock as an argument.

`python companion_by_another_clock.py --days-ago D --hurry N --data DIR --port N`
"""

import argparse
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from companion.cli.run import serve
from companion.clock import SystemClock
from companion.settings import Settings


class AnotherClock(SystemClock):
    def __init__(self, days_ago: int, hurry: int) -> None:
        self._behind = timedelta(days=days_ago)
        self._hurry = hurry

    def now(self) -> datetime:
        return datetime.now(UTC) - self._behind

    def monotonic(self) -> float:
        return super().monotonic() * self._hurry


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--days-ago", type=int, default=0)
    parser.add_argument("--hurry", type=int, default=1)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    told = parser.parse_args()
    sys.exit(serve(Settings(told.data, told.port), AnotherClock(told.days_ago, told.hurry)))
