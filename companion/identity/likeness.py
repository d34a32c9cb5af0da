"""How alike two names are: word by word, in any order, whatever their scripts."""

import csv
import re
from enum import IntEnum
from functools import cache, lru_cache
from importlib.resources import files

from jellyfish import metaphone
from rapidfuzz.distance import OSA, JaroWinkler

from companion.identity.names import Name, latin

_NOT_UNLIKE = 0.75  # Jaro-Winkler; below it hardly a pair is one name
_SHORTEST_TYPO = 4  # letters: with one of three changed, little is left
_SHORTEST_SHORT_FORM = 3
_SHORTEST_SOUND = 5
_LONG = 6  # letters, from which two may be wrong
_UMLAUTS = re.compile(r"(?<=[aou])e")

Words = tuple[str, ...]


class Like(IntEnum):
    """How alike two words of a name are; more is more."""

    OTHER = 0
    INITIAL = 1  # one is the first letter of the other
    SOUND = 2  # said alike in English
    CLOSE = 3  # a misspelling away from each other
    SHORT = 4  # one is short for the other: Bob and Robert, Chris and Christopher
    SAME = 5


Pairs = list[tuple[str, str, Like]]


@cache
def short_forms() -> dict[str, frozenset[str]]:
    """Under every English given name, what it is short for and what is short for it (the list of `nicknames`)."""
    found: dict[str, set[str]] = {}
    with (files("nicknames") / "names.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            found.setdefault(row["name1"], set()).add(row["name2"])
            found.setdefault(row["name2"], set()).add(row["name1"])
    return {name: frozenset(others) for name, others in found.items()}


@lru_cache(maxsize=65536)
def like(one: str, other: str) -> Like:
    """How alike two folded words are. The order makes no difference."""
    if one == other:
        return Like.SAME
    if not (one.isascii() and other.isascii()):
        one, other = "".join(latin(one)), "".join(latin(other))
        if one == other:
            return Like.SAME
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) <= 1:
        return Like.INITIAL if short and long.startswith(short) else Like.OTHER
    return _like_of_two(short, long)


def _like_of_two(short: str, long: str) -> Like:
    """What is quickly told comes first: most words that are compared are no likes at all."""
    begins = len(short) >= _SHORTEST_SHORT_FORM and long.startswith(short)
    if long in short_forms().get(short, ()) or (begins and not two_names(short, long)):
        return Like.SHORT
    if begins or (short[0] == long[0] and _UMLAUTS.sub("", short) == _UMLAUTS.sub("", long)):
        return Like.CLOSE
    if len(short) < _SHORTEST_TYPO or not JaroWinkler.similarity(short, long, score_cutoff=_NOT_UNLIKE):
        return Like.OTHER
    if OSA.distance(short, long) <= (1 if len(short) < _LONG else 2):
        return Like.CLOSE
    return Like.SOUND if len(short) >= _SHORTEST_SOUND and sound(short) == sound(long) else Like.OTHER


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """How a folded word sounds in English, or the word itself where that says nothing."""
    return metaphone("".join(latin(word))) or word


def two_names(one: str, other: str) -> bool:
    """Whether two close words are two given names of their own, such as Maria and Mario, and no misspelling."""
    known = short_forms()
    return _ends_by_gender(one, other) or (one in known and other in known and other not in known[one])


def aligned(one: Words, other: Words) -> Pairs:
    """The words of the shorter name, each with its like of its own in the longer, the likest first.

    A word that has no like left is paired with "". An order kept breaks ties, so that "Ali Ali" is not turned round.
    """
    if one == other:
        return [(word, word, Like.SAME) for word in one]
    if _differ_in_surname(one, other):  # as most do who are compared
        how = like(one[1], other[1])
        return [(one[0], one[0], Like.SAME), (one[1], other[1] if how else "", how)]
    short, long = _in_one_script(one, other)
    if len(short) > len(long):
        short, long = long, short
    found = _once_in_both(short, long)
    taken = set(found.values())
    pairs = [
        (how, -abs(a - b), a, b)
        for a in range(len(short))
        if a not in found
        for b in range(len(long))
        if b not in taken and (how := like(short[a], long[b]))
    ]
    likes = dict.fromkeys(found, Like.SAME)
    for how, _, a, b in sorted(pairs, reverse=True):
        if a not in found and b not in taken:
            found[a], likes[a] = b, how
            taken.add(b)
    return [(word, long[found[a]], likes[a]) if a in found else (word, "", Like.OTHER) for a, word in enumerate(short)]


def _differ_in_surname(one: Words, other: Words) -> bool:
    """Whether two names are a given name that is the same and a surname that is not, in one script."""
    return (
        len(one) == len(other) == 2  # noqa: PLR2004 - the sentence above
        and one[0] == other[0]
        and one[0] not in {one[1], other[1]}
        and one[1].isascii() == other[1].isascii()
    )


def _once_in_both(short: Words, long: Words) -> dict[int, int]:
    """Where the words that both names have stand in each; but for those that stand there twice, or may be another's.

    They need no comparing, and are most of what two names that are compared have in common.
    """
    if not "".join((*short, *long)).isascii():
        return {}
    return {a: long.index(word) for a, word in enumerate(short) if long.count(word) == 1 and short.count(word) == 1}


def compatible(one: Name, other: Name) -> bool:
    """Whether two names can be one person's, told by nothing but the names.

    They can if every word of the shorter finds its like in the longer, or if the given names are equal: surnames
    change. "Jr" and "Sr" are two people, and so are Maria and Mario. A name with no letters contradicts nothing.
    """
    if one.generation and other.generation and one.generation != other.generation:
        return False
    pairs = aligned(one.words, other.words)
    if all(how is not Like.OTHER and not (how in {Like.CLOSE, Like.SOUND} and two_names(a, b)) for a, b, how in pairs):
        return True
    given = one.words[0] == other.words[0]
    return given and len(one.words[0]) > 1 and min(len(one.words), len(other.words)) > 1


def agree(one: Name, other: Name) -> bool:
    """Whether two names are one name, said in full: at least two words each, and all of the shorter in the longer."""
    pairs = aligned(one.words, other.words)
    full = [how for a, b, how in pairs if how in {Like.SAME, Like.SHORT} or (how is Like.CLOSE and not two_names(a, b))]
    enough = 2  # a given name and a surname
    return compatible(one, other) and len(full) >= enough and Like.OTHER not in {how for _, _, how in pairs}


def _in_one_script(one: Words, other: Words) -> tuple[Words, Words]:
    """The words of two names, in Latin letters where one name is written in them and the other is not."""
    if "".join(one).isascii() == "".join(other).isascii():
        return one, other
    first, second = (tuple(part for word in words for part in latin(word)) for words in (one, other))
    return first, second


def _ends_by_gender(one: str, other: str) -> bool:
    """Whether two words differ only in an ending that tells a woman from a man: Mario and Maria, Eric and Erica."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return short[:-1] == long[:-1] and {short[-1], long[-1]} in ({"a", "o"}, {"a", "e"}, {"o", "e"})
    return long in {short + "a", short + "e", short + "le", short + "ne", short + short[-1] + "e"}
