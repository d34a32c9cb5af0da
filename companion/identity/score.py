"""How much speaks for two personas being one person, in bits: Fellegi and Sunter's sum of log2(m/u).

m is how often a field comes out so for one person, u how often for two people. u follows from how common the value is
among those known so far, so that a rare name says much and a common one little; nothing is learned from labels.
"""

from functools import lru_cache
from math import log2
from typing import NamedTuple, Protocol

from rapidfuzz.distance import OSA, Indel

from companion.identity.features import Features, text
from companion.identity.likeness import Like, Pairs, aligned, two_names


class Counts(Protocol):
    """How common values are."""

    @property
    def size(self) -> int:
        """How many personas there are."""

    def count(self, field: str, value: str) -> int:
        """How many of them have this value."""


class Weights(NamedTuple):
    """How often a field of one person comes out the same, close and other; how often two people's are close."""

    same: float
    close: float
    other: float
    close_by_chance: float


# Orders of magnitude: what people move, change and mistype; chance was sampled among strangers' records.
FIELDS = {
    "company": Weights(0.6, 0.1, 0.3, 0.002),
    "city": Weights(0.7, 0.15, 0.15, 0.0006),
    "street": Weights(0.4, 0.45, 0.15, 0.0006),
    "postcode": Weights(0.8, 0.15, 0.05, 0.01),
    "birthday": Weights(0.9, 0.06, 0.04, 0.001),
}
_NEAR = {"company": 0.85, "city": 0.8, "street": 0.7}  # normalised Indel similarity of the letters alone
_TELLING = 12  # letters of a street by which it is known in spite of another number: "w 9 street" is not
_SAME_TITLE, _OTHER_TITLE, _TITLE_BY_CHANCE = 0.4, 0.6, 0.01
_HANDLE = 0.5
# For a pair of words of two names, each likeness' m; what differs at all in one person's name is 2 in a hundred.
_WORD = {Like.SAME: 0.85, Like.SHORT: 0.05, Like.CLOSE: 0.08, Like.SOUND: 0.02, Like.INITIAL: 0.2, Like.OTHER: 0.02}
_CLOSE_BY_CHANCE = {Like.CLOSE: 0.001, Like.SOUND: 0.002}
_EXTRA_WORD, _EXTRA_INITIAL = -2.0, -0.5
_COMMON = 3  # people with a word in their names: a misspelling is not found so often
_TURNED_ROUND = -2.0


class Likeness(NamedTuple):
    """What comparing two personas came to: bits, the fields that agree besides the name, and what forbids joining."""

    bits: float
    agree: tuple[str, ...]
    vetoes: tuple[str, ...]
    names_agree: bool


def compare(one: Features, other: Features, counts: Counts) -> Likeness:
    """How much speaks for these two being one person, before it is weighed how likely that was to begin with."""
    bits, vetoes, names_agree = _names(one, other, counts)
    agree: list[str] = []
    for field, weights in FIELDS.items():
        mine, theirs = getattr(one, field), getattr(other, field)
        if mine is None or theirs is None:
            continue
        if mine == theirs:
            bits += log2(weights.same / _share(counts, field, theirs))
            agree.append(field)
        elif _close(field, mine, theirs):
            bits += log2(weights.close / weights.close_by_chance)
            agree.append(field)
        else:
            bits += log2(weights.other)
            if field == "birthday":
                vetoes.append("birthday")
    if one.title and other.title:
        same = text(one.title) == text(other.title)
        bits += log2(_SAME_TITLE / _TITLE_BY_CHANCE if same else _OTHER_TITLE)
        agree += ["title"] if same else []
    for handle in set(one.handles) & set(other.handles):
        bits += log2(_HANDLE / _share(counts, "handle", handle))
        agree.append("handle")
    return Likeness(bits, tuple(agree), tuple(vetoes), names_agree)


def _names(one: Features, other: Features, counts: Counts) -> tuple[float, list[str], bool]:
    if not one.words or not other.words:
        return 0.0, ["name"], False
    vetoes = ["generation"] if one.generation and other.generation and one.generation != other.generation else []
    pairs = aligned(one.name, other.name)
    if not _same_given_name(one, other, pairs, counts):
        vetoes.append("given name")
    bits = _extra(one, other, {word for mine, theirs, _ in pairs for word in (mine, theirs)})
    bits += sum(_word(mine, theirs, how, counts) for mine, theirs, how in pairs)
    if one.words[0] != other.words[0] and one.words[0] == other.words[-1]:
        bits += _TURNED_ROUND
    agree = not vetoes and all(how is not Like.OTHER for _, _, how in pairs)
    if not agree or one.generation != other.generation or not _given_name_in_full(one, other, pairs):
        vetoes.append("name")
    return bits, vetoes, agree


def _same_given_name(one: Features, other: Features, pairs: Pairs, counts: Counts) -> bool:
    """Whether the first word of each name is in the other: an initial, or what only sounds like it, is too little."""
    first = {one.words[0], other.words[0]}
    found = [(mine, theirs, how) for mine, theirs, how in pairs if mine in first or theirs in first]
    sure = [
        how in {Like.SAME, Like.SHORT}
        or (how is Like.CLOSE and not two_names(mine, theirs) and not _both_common(mine, theirs, counts))
        for mine, theirs, how in found
    ]
    covered = {word for mine, theirs, _ in found for word in (mine, theirs)}
    return first <= covered and all(sure)


def _given_name_in_full(one: Features, other: Features, pairs: Pairs) -> bool:
    """Whether the first words are the same, or short for each other: Anna for Hanna may be a slip, or a sister."""
    first = {one.words[0], other.words[0]}
    return all(how >= Like.SHORT for mine, theirs, how in pairs if mine in first or theirs in first)


def _extra(one: Features, other: Features, paired: set[str]) -> float:
    """What speaks against: words that only the longer name has. Middle names are often left out, surnames seldom."""
    longer = max(one.words, other.words, key=len)
    left = [word for word in longer if word not in paired][: abs(len(one.words) - len(other.words))]
    return sum(_EXTRA_INITIAL if len(word) == 1 else _EXTRA_WORD for word in left)


def _both_common(one: str, other: str, counts: Counts) -> bool:
    """Whether both words are names that several people have, so that neither is a misspelling of the other."""
    return min(counts.count("word", one), counts.count("word", other)) >= _COMMON


def _word(mine: str, theirs: str, how: Like, counts: Counts) -> float:
    if how is Like.OTHER:
        by_chance = 1.0
    elif how in _CLOSE_BY_CHANCE:
        by_chance = _CLOSE_BY_CHANCE[how]
    elif how is Like.INITIAL:
        by_chance = _share(counts, "initial", mine[0])
    elif how is Like.SHORT:
        by_chance = _share(counts, "word", mine) + _share(counts, "word", theirs)
    else:
        by_chance = _share(counts, "word", mine)
    return log2(_WORD[how] / by_chance)


def _share(counts: Counts, field: str, value: str) -> float:
    """How likely somebody is to have this value by chance."""
    return (counts.count(field, value) + 1) / (counts.size + 2)


def _close(field: str, one: str, other: str) -> bool:
    if field == "birthday":
        turned = one[:4] + one[6:] + one[4:6]
        return OSA.distance(one, other) <= 1 or turned == other
    if field == "postcode":
        return OSA.distance(one, other) <= 1
    if field == "street" and not _one_number(one, other) and len(_letters(min(one, other, key=len))) < _TELLING:
        return False
    near = _NEAR[field]
    return (
        Indel.normalized_similarity(_letters(one), _letters(other), score_cutoff=near) > 0
        or Indel.normalized_similarity(_turned(one), _turned(other), score_cutoff=near) > 0
    )


def _one_number(one: str, other: str) -> bool:
    """Whether two streets' numbers can be one: equal, mistyped, or left out."""
    mine, theirs = ("".join(filter(str.isdigit, street)) for street in (one, other))
    return not mine or not theirs or OSA.distance(mine, theirs) <= 1


@lru_cache(maxsize=16384)
def _letters(written: str) -> str:
    return "".join(filter(str.isalpha, written))


@lru_cache(maxsize=16384)
def _turned(written: str) -> str:
    """The same letters whichever way round the words stand: "apple cottage, mccabe crescent"."""
    return _letters(" ".join(sorted(written.split())))
