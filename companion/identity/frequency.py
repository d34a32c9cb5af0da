"""How common every word of a name, company or place is among the people known so far."""

from collections import Counter

from companion.identity.features import Features

COUNTED = ("company", "city", "street", "postcode", "birthday")


class Frequencies:
    """Counts that follow what is put in and taken out. Never wrong by more than what has not been told."""

    def __init__(self) -> None:
        self.size = 0
        self.counts: dict[str, Counter[str]] = {field: Counter() for field in ("word", "initial", "handle", *COUNTED)}

    def add(self, seen: Features, times: int = 1) -> None:
        """Count a persona, or with -1 count it no more."""
        self.size += times
        counts = self.counts
        words, initials = counts["word"], counts["initial"]
        for word in seen.words:
            words[word] += times
            initials[word[0]] += times
        for handle in seen.handles:
            counts["handle"][handle] += times
        for field, value in zip(COUNTED, _values(seen), strict=True):
            if value is not None:
                counts[field][value] += times

    def count(self, field: str, value: str) -> int:
        """How many have this value."""
        return self.counts[field].get(value, 0)


def _values(seen: Features) -> tuple[str | None, ...]:
    return seen.company, seen.city, seen.street, seen.postcode, seen.birthday
