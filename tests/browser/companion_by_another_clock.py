"""`keepwarm run` by another clock than the machine's: the companion takes its clock as an argument.

`python companion_by_another_clock.py --days-ago D --hurry N [--hands FILE] --data DIR --port N`. The file, which may
change at any moment, says by how many seconds the clock is ahead, and how many the computer has slept.
"""

import argparse
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from companion.cli.run import serve
from companion.clock import SystemClock
from companion.settings import Settings


class AnotherClock(SystemClock):
    def __init__(self, days_ago: int, hurry: int, hands: Path | None) -> None:
        self._behind = timedelta(days=days_ago)
        self._hurry = hurry
        self._hands = hands

    def seconds_ahead(self) -> tuple[float, float]:
        """Of the wall's clock, and of the one that only goes forward."""
        ahead, slept = map(float, self._hands.read_text().split()) if self._hands else (0.0, 0.0)
        return ahead + slept - self._behind.total_seconds(), slept

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.seconds_ahead()[0])

    def monotonic(self) -> float:
        return super().monotonic() * self._hurry + self.seconds_ahead()[1]


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--days-ago", type=int, default=0)
    parser.add_argument("--hurry", type=int, default=1)
    parser.add_argument("--hands", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    told = parser.parse_args()
    clock = AnotherClock(told.days_ago, told.hurry, told.hands)
    machines = time.time
    time.time = lambda: machines() + clock.seconds_ahead()[0]  # what libraries go by
    sys.exit(serve(Settings(told.data, told.port), clock))
