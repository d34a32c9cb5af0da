"""What telling who somebody is costs: `python benchmarks/identity_latency.py [SIZE …]`.

Networks of invented people whose names are as common as names are; half of those asked about are known already, a
third of these misspelt. CPU milliseconds of one `resolve`, and what the index took to make and holds.
"""

import random
import statistics
import sys
import time
import tracemalloc

from benchmarks.linkage.feed import People
from companion.identity.features import features
from companion.identity.index import Index
from companion.identity.persona import Persona
from companion.identity.resolve import resolve

QUERIES = 2000
_SYLLABLES = [first + second for first in "bdfghjklmnprst" for second in "aeio"]


def invented(rng: random.Random, number: int) -> Persona:
    """Somebody whose given name, surname, employer and town follow Zipf's law, with a page of their own."""
    given, family = (_name(rng.paretovariate(each)) for each in (0.6, 0.5))
    company, city = (f"{_name(rng.paretovariate(0.6))} {kind}" for kind in ("works", "town"))
    return Persona(
        name=f"{given} {family}".title(),
        keys=(f"linkedin:{given}-{family}-{number}", f"mailto:{given}.{number}@{family}.example"),
        links=(f"web:{family}{number}.example",) if _in(rng, 0.3) else (),
        handles=(f"{given}{number}",),
        company=company if _in(rng, 0.8) else None,
        city=city if _in(rng, 0.7) else None,
        title="Engineer",
    )


def _in(rng: random.Random, share: float) -> bool:
    return rng.random() < share


def _name(rank: float) -> str:
    number, letters = int(min(rank, 1e7)), ""
    while number or not letters:
        number, at = divmod(number, len(_SYLLABLES))
        letters += _SYLLABLES[at]
    return letters + "n"


def asked(rng: random.Random, known: Persona, number: int) -> Persona:
    """Somebody seen on another site: one who is known, perhaps misspelt, or a stranger."""
    if _in(rng, 0.5):
        return invented(rng, number)
    name = known.name
    if _in(rng, 0.33):
        at = rng.randrange(1, len(name) - 1)
        name = name[:at] + name[at + 1 :]
    return Persona(name=name, keys=(f"github:{number}",), company=known.company, city=known.city, title=known.title)


def main() -> None:
    """Measure, and print the table."""
    print(f"{'stored':>8}{'ready s':>9}{'index MB':>10}{'p50 ms':>8}{'p95':>7}{'p99':>7}{'max':>7}{'by key':>8}")
    for size in [int(each) for each in sys.argv[1:]] or [1_000, 10_000, 100_000]:
        rng = random.Random(size)
        personas = [invented(rng, number) for number in range(size)]
        people = People()
        begun = time.process_time()
        index = Index()
        for number, persona in enumerate(personas):
            index.put(str(number), (persona,))
        index.settle()
        ready = time.process_time() - begun
        for number, persona in enumerate(personas):
            people.hold(str(number), persona)
        people.index = index
        took = []
        for number in range(QUERIES):
            persona = asked(rng, rng.choice(personas), size + number)
            begun = time.process_time()
            resolve(persona, people)
            took.append((time.process_time() - begun) * 1000)
        begun = time.process_time()
        for persona in personas[:QUERIES]:
            resolve(persona, people)
        by_key = (time.process_time() - begun) * 1000 / min(size, QUERIES)
        cuts = statistics.quantiles(took, n=100)
        print(
            f"{size:>8}{ready:>9.2f}{megabytes(personas):>10.0f}{cuts[49]:>8.2f}{cuts[94]:>7.2f}{cuts[98]:>7.2f}"
            f"{max(took):>7.2f}{by_key:>8.3f}"
        )


def megabytes(personas: list[Persona]) -> float:
    """What an index of these holds beyond the personas themselves."""
    features(personas[0])
    tracemalloc.start()
    index = Index()
    for number, persona in enumerate(personas):
        index.put(str(number), (persona,))
    index.settle()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return held / 1e6


if __name__ == "__main__":
    main()
