"""How much speaks for two personas being one person, in bits: Fellegi and Sunter's sum of log2(m/u).

m is how often a field comes out so for one person, u how often for two people. u follows from how common the value is
among those known so far, so that a rare name says much and a common one little; nothing is learned from labels.
"""

from functools import cache, lru_cache, partial
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
_CLOSE_BITS = {field: log2(each.close / each.close_by_chance) for field, each in FIELDS.items()}
_OTHER_BITS = {field: log2(each.other) for field, each in FIELDS.items()}
_NEAR = {"company": 0.85, "city": 0.8, "street": 0.7}  # normalised Indel similarity of the letters alone
_TELLING = 12  # letters of a street by which it is known in spite of another number: "w 9 street" is not
_SAME_TITLE, _OTHER_TITLE = log2(0.4 / 0.01), log2(0.6)
_HANDLE = 0.5
# For a pair of words of two names, each likeness' m; what differs at all in one person's name is 2 in a hundred.
_WORD = {Like.SAME: 0.85, Like.SHORT: 0.05, Like.INITIAL: 0.2}
_WORD_BITS = {Like.CLOSE: log2(0.08 / 0.001), Like.SOUND: log2(0.02 / 0.002), Like.OTHER: log2(0.02)}
_EXTRA_WORD, _EXTRA_INITIAL = -2.0, -0.5
_COMMON = 3  # people with a word in their names: a misspelling is not found so often
_TURNED_ROUND = -2.0


class Likeness(NamedTuple):
    """What comparing two personas came to: bits, the fields that agree besides the name, and what forbids joining."""

    bits: float
    agree: tuple[str, ...]
    vetoes: tuple[str, ...]
    names_agree: bool


class Comparison:
    """One persona, made ready to be compared with many, as long as nobody is put or removed."""

    def __init__(self, one: Features, counts: Counts) -> None:
        self._one, self._counts = one, counts
        self._share = cache(partial(_share, counts))
        self._fields = [(field, str(mine)) for field in FIELDS if (mine := getattr(one, field)) is not None]

    def with_other(self, other: Features) -> Likeness:
        """How much speaks for these two being one person, before it is weighed how likely that was to begin with."""
        one = self._one
        bits, vetoes, names_agree = self._names(other)
        agree: list[str] = []
        for field, mine in self._fields:
            theirs = getattr(other, field)
            if theirs is None:
                continue
            if mine == theirs:
                bits += log2(FIELDS[field].same / self._share(field, theirs))
                agree.append(field)
            elif _close(field, mine, theirs):
                bits += _CLOSE_BITS[field]
                agree.append(field)
            else:
                bits += _OTHER_BITS[field]
                if field == "birthday":
                    vetoes.append("birthday")
        if one.title and other.title:
            same = one.title == other.title or text(one.title) == text(other.title)
            bits += _SAME_TITLE if same else _OTHER_TITLE
            agree += ["title"] if same else []
        if one.handles and other.handles:
            for handle in set(one.handles) & set(other.handles):
                bits += log2(_HANDLE / self._share("handle", handle))
                agree.append("handle")
        return Likeness(bits, tuple(agree), tuple(vetoes), names_agree)

    def _names(self, other: Features) -> tuple[float, list[str], bool]:
        one = self._one
        if not one.words or not other.words:
            return 0.0, ["name"], False
        vetoes = ["generation"] if one.generation and other.generation and one.generation != other.generation else []
        pairs = aligned(one.words, other.words)
        if not _same_given_name(one, other, pairs, self._counts):
            vetoes.append("given name")
        bits = _extra(one, other, pairs) if len(one.words) != len(other.words) else 0.0
        bits += sum([self._word(mine, theirs, how) for mine, theirs, how in pairs])
        if one.words[0] != other.words[0] and one.words[0] == other.words[-1]:
            bits += _TURNED_ROUND
        agree = not vetoes and all(how for _, _, how in pairs)
        if not agree or one.generation != other.generation or not _given_name_in_full(one, other, pairs):
            vetoes.append("name")
        return bits, vetoes, agree

    def _word(self, mine: str, theirs: str, how: Like) -> float:
        if how in _WORD_BITS:
            return _WORD_BITS[how]
        if how is Like.INITIAL:
            by_chance = self._share("initial", mine[0])
        elif how is Like.SHORT:
            by_chance = self._share("word", mine) + self._share("word", theirs)
        else:
            by_chance = self._share("word", mine)
        return log2(_WORD[how] / by_chance)


def _same_given_name(one: Features, other: Features, pairs: Pairs, counts: Counts) -> bool:
    """Whether the first word of each name is in the other: an initial, or what only sounds like it, is too little."""
    first = {one.words[0], other.words[0]}
    covered: set[str] = set()
    for mine, theirs, how in pairs:
        if mine in first or theirs in first:
            if not _surely_one(mine, theirs, how, counts):
                return False
            covered |= {mine, theirs}
    return first <= covered


def _surely_one(mine: str, theirs: str, how: Like, counts: Counts) -> bool:
    if how is Like.CLOSE:
        return not two_names(mine, theirs) and not _both_common(mine, theirs, counts)
    return how >= Like.SHORT


def _given_name_in_full(one: Features, other: Features, pairs: Pairs) -> bool:
    """Whether the first words are the same, or short for each other: Anna for Hanna may be a slip, or a sister."""
    first = {one.words[0], other.words[0]}
    return all(how >= Like.SHORT for mine, theirs, how in pairs if mine in first or theirs in first)


def _extra(one: Features, other: Features, pairs: Pairs) -> float:
    """What speaks against: words that only the longer name has. Middle names are often left out, surnames seldom."""
    paired = {word for mine, theirs, _ in pairs for word in (mine, theirs)}
    longer = max(one.words, other.words, key=len)
    left = [word for word in longer if word not in paired][: abs(len(one.words) - len(other.words))]
    return sum(_EXTRA_INITIAL if len(word) == 1 else _EXTRA_WORD for word in left)


def _both_common(one: str, other: str, counts: Counts) -> bool:
    """Whether both words are names that several people have, so that neither is a misspelling of the other."""
    return min(counts.count("word", one), counts.count("word", other)) >= _COMMON


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
    if Indel.normalized_similarity(_letters(one), _letters(other), score_cutoff=near):
        return True
    several = " " in one or " " in other  # words, that can stand the other way round
    return several and Indel.normalized_similarity(_turned(one), _turned(other), score_cutoff=near) > 0


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
