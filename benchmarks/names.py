"""How well two names are told to be one: `python benchmarks/names.py [FILE.csv …]`.

A file has the columns name1, name2 and is_match (true or false); of one with a column schema only the rows of a Person
count, as in the name_bench of nomenklatura. Without a file the names are FEBRL 1's, fetched by package name: those of
one person, and as many of two people who share a word. Nothing here was chosen by either set. The others' scores are
told apart at the limit usual for them and at the one best for this very data, which is more than they would know.
"""

import argparse
import csv
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from pathlib import Path

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from benchmarks.linkage.table import SETS, NotToBeHadError
from companion.identity.likeness import agree
from companion.identity.names import parse

Pair = tuple[str, str, bool]  # two names, and whether they are one person's

USUAL = 85
HEADING = f"{'':<44}{'precision':>10}{'recall':>8}{'F1':>8}"


def read(path: Path) -> list[Pair]:
    """The labelled pairs of a CSV file. Raises KeyError without its columns."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row.get("schema", "Person") == "Person"]
    return [(row["name1"], row["name2"], row["is_match"].strip().lower() in {"true", "1"}) for row in rows]


def febrl(seed: int = 1) -> list[Pair]:
    """Two names of one person each, and as often of two people who share a word but not the name."""
    names: dict[str, list[str]] = defaultdict(list)
    sharing: dict[str, list[str]] = defaultdict(list)
    for truth, persona in SETS["febrl1"]():
        names[truth].append(persona.name)
        for word in persona.name.split():
            sharing[word].append(truth)
    alike = [(*pair, True) for said in names.values() for pair in combinations(said, 2)]
    strangers = {pair for held in sharing.values() for pair in combinations(sorted(set(held)), 2)}
    told = [(names[one][0], names[other][0], False) for one, other in sorted(strangers)]
    apart = [pair for pair in told if parse(pair[0]) != parse(pair[1])]
    return [*alike, *random.Random(seed).sample(apart, min(len(alike), len(apart)))]


def measured(guessed: Iterable[bool], pairs: Sequence[Pair]) -> tuple[float, float, float]:
    """Precision, recall and F1 of a guess for each pair."""
    both = list(zip(guessed, (same for *_, same in pairs), strict=True))
    right = sum(guess and same for guess, same in both)
    precision = right / (sum(guess for guess, _ in both) or 1)
    recall = right / (sum(same for _, same in both) or 1)
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1)


def jaro_winkler(one: str, other: str) -> float:
    """From 0 to 100."""
    return 100 * JaroWinkler.similarity(one.casefold(), other.casefold())


def weighted_ratio(one: str, other: str) -> float:
    """From 0 to 100."""
    return fuzz.WRatio(one.casefold(), other.casefold())


def show(name: str, pairs: Sequence[Pair]) -> None:
    """Print one set's table."""
    print(f"\n{name}: {len(pairs)} pairs of names, {sum(same for *_, same in pairs)} of one person\n{HEADING}")
    row("the companion's", measured([agree(parse(one), parse(other)) for one, other, _ in pairs], pairs))
    scores: dict[str, Callable[[str, str], float]] = {"Jaro-Winkler": jaro_winkler, "WRatio": weighted_ratio}
    for what, score in scores.items():
        found = [score(one, other) for one, other, _ in pairs]
        at = {limit: measured([each >= limit for each in found], pairs) for limit in range(50, 101)}
        best = max(at, key=lambda limit: at[limit][2])
        row(f"{what}, from {USUAL}", at[USUAL])
        row(f"{what}, from {best}, the best for this", at[best])


def row(what: str, figures: tuple[float, float, float]) -> None:
    """Print one line of a table."""
    precision, recall, f1 = figures
    print(f"{what:<44}{precision:>10.3f}{recall:>8.3f}{f1:>8.3f}")


def main() -> int:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="*", type=Path, help="a CSV of labelled pairs of names")
    files = parser.parse_args().file
    try:
        sets = [(path.name, read(path)) for path in files] or [("the names of febrl1", febrl())]
    except NotToBeHadError as error:
        print(f"the names of febrl1: {error}")
        return 0
    except KeyError as error:
        print(f"there is no column {error}; name1, name2 and is_match are needed", file=sys.stderr)
        return 1
    except OSError as error:
        print(error, file=sys.stderr)
        return 1
    for name, pairs in sets:
        show(name, pairs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
