"""How well people are told apart: `python benchmarks/identity.py --dataset NAME|FILE.csv [--truth COLUMN] [--rivals]`.

Records come one by one, in an order given by --seed, as captures do. Shown are the limits the companion keeps; those
with which this data does best on one half of its people, measured on the other half; and what a reviewer who is never
wrong would make of the questions. A data set that cannot be had is named and passed over.
"""

import argparse
import sys
from collections.abc import Sequence
from hashlib import blake2b
from itertools import product
from pathlib import Path

from benchmarks.linkage.feed import HEADING, Outcome, feed
from benchmarks.linkage.rivals import rivals
from benchmarks.linkage.table import SETS, NotToBeHadError, Record, read
from companion.identity.resolve import PRODUCT, Limits

JOIN = (0.9, 0.95, 0.98, 0.99, 0.999)
ENOUGH = 0.9995  # precision a limit must reach on the half it is picked on


def picked(records: Sequence[Record], seed: int) -> Limits:
    """The limits that find most on these records among those that are nearly never wrong."""
    tried = [
        (feed(records, limits, seed), limits)
        for limits in (
            Limits(join, PRODUCT.ask, name, spite) for join, name, spite in product(JOIN, (True, False), (True, False))
        )
    ]
    sound = [each for each in tried if each[0].precision >= ENOUGH] or [max(tried, key=lambda each: each[0].precision)]
    return max(sound, key=lambda each: (round(each[0].recall, 3), each[1].join))[1]


def half(truth: str) -> int:
    """Which half of the people somebody is in."""
    return blake2b(truth.encode()).digest()[0] % 2


def show(name: str, records: Sequence[Record], seed: int) -> None:
    """Print one data set's table."""
    print(f"\n{name}: {len(records)} records, {len({truth for truth, _ in records})} people\n{HEADING}")

    def line(what: str, outcome: Outcome) -> None:
        print(outcome.row(what), flush=True)

    line("the companion's limits", feed(records, PRODUCT, seed))
    line("  and a reviewer who is never wrong", feed(records, PRODUCT, seed, reviewed=True))
    halves = [[record for record in records if half(record[0]) == side] for side in (0, 1)]
    limits = picked(halves[0], seed)
    name_alone = "" if limits.beside_the_name else "a name suffices, "
    print(f"picked: join {limits.join}, {name_alone}{'in spite' if limits.in_spite else 'vetoes hold'}")
    line("  the half it is picked on", feed(halves[0], limits, seed))
    line("  the other half", feed(halves[1], limits, seed))
    line("  all", feed(records, limits, seed))
    line("  all, and the reviewer", feed(records, limits, seed, reviewed=True))


def main() -> int:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dataset", action="append", help=f"a CSV file, or one of {', '.join(SETS)}; may be repeated")
    parser.add_argument("--truth", help="the column of a CSV file that says whom a record is about")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rivals", action="store_true", help="also splink and recordlinkage, on the same records")
    told = parser.parse_args()
    for name in told.dataset or ["febrl1"]:
        if name not in SETS and not told.truth:
            parser.error(f"{name} is no data set known here; for a CSV file, name its column of truth with --truth")
        try:
            records = SETS[name]() if name in SETS else read(Path(name), told.truth)
            show(name, records, told.seed)
            if told.rivals:
                rivals(records)
        except NotToBeHadError as error:
            print(f"\n{name}: {error}")
        except (OSError, KeyError) as error:
            print(f"\n{name}: cannot be read: {error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
