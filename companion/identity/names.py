"""The name in what is written as one: titles, pronouns, slogans round it are left aside, and so are case and accents.

The words stay in their own script; `latin` is for finding candidates, and for comparing across scripts.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

_APART = re.compile(r"\s*[|•·]\s*|\s+[-\u2013\u2014@]\s+|\s+at\s+(?=[A-Z])")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\{[^}]*\}|[\"“”„«»][^\"“”„«»]*[\"“”„«»]")
_PRONOUNS = re.compile(r"\b(?:she|he|they|her|him|them|hers|his|theirs|ze|xe|hir)(?:/\w+)+\b", re.IGNORECASE)
_APOSTROPHES = str.maketrans("", "", "'\u2019\u02bc`\u00b4.")
_PLAIN = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)*")

_TITLES = frozenset(
    "dr prof professor mr mrs ms mx miss sir dame rev ing dipling eng herr frau mme mlle".split()  # noqa: SIM905
)
_CREDENTIALS = frozenset(
    """
    phd md mba msc bsc dds dvm llm llb esq cfa cpa pmp rn cissp facp frcp mphil jd pmi csm cscp pe shrm scp phr sphr
    """.split()  # noqa: SIM905
)
# Without a comma before them these are as likely to be a surname.
_AFTER_A_COMMA = _CREDENTIALS | {"ma", "ba", "bs", "ms", "pa", "do"}
_CAPITALS = re.compile(r"[A-Z][A-Za-z]*[A-Z][\w®™.-]*")
_SLOGANS = frozenset("hiring opentowork available founder ceo cto".split())  # noqa: SIM905
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_NO_PART = _TITLES | _CREDENTIALS | _GENERATIONS.keys() | {"at"}
_LONGEST_GIVEN = 3  # words after "Surname,"; more are a slogan

# Letters that are not an accented form of another, by the letters they are usually written with.
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "\u0131": "i"})


class Name(NamedTuple):
    """A name's folded words in the order they are said, the surname last where a comma put it first; and "jr", "ii"."""

    words: tuple[str, ...]
    generation: str | None = None


def key(name: str) -> str:
    """A key equal for all ways of writing one name; empty when nothing in it is a name."""
    return " ".join(sorted(parse(name).words))


def parse(name: str) -> Name:
    """The name in this text. Of one without letters there are no words."""
    if _PLAIN.fullmatch(name):  # most are; what follows would take ten times as long to find the same
        words = name.lower().split(" ")
        if _NO_PART.isdisjoint(words):
            return Name(tuple(words))
    return _parse(name)


def folded(text: str) -> list[str]:
    """Lower-case words without accents, apostrophes and dots; any other mark that is no letter or digit parts words."""
    if text.isascii():
        plain = text.translate(_APOSTROPHES).lower()
    else:
        marked = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES).casefold().translate(LETTERS))
        letters = "".join(mark for mark in marked if not unicodedata.combining(mark))
        plain = unicodedata.normalize("NFC", letters)
    return re.findall(r"[^\W_]+", plain)


@lru_cache(maxsize=8192)
def latin(word: str) -> tuple[str, ...]:
    """A folded word in Latin letters, as several where its script writes syllables: "李明" is "li", "ming"."""
    if word.isascii():
        return (word,)
    return tuple(part.lower() for part in re.findall(r"[A-Z]?[^\WA-Z_]+|[A-Z]+", anyascii(word)))


def _parse(name: str) -> Name:
    tokens = _tokens(name)
    generation = next((_GENERATIONS[word] for word in tokens[1:] if word in _GENERATIONS), None)
    words = [word for word in tokens if word not in _GENERATIONS]
    while len(words) > 1 and words[0] in _TITLES:
        words.pop(0)
    while len(words) > 1 and words[-1] in _CREDENTIALS:
        words.pop()
    return Name(tuple(words), generation)


def _tokens(name: str) -> list[str]:
    text = unicodedata.normalize("NFKC", name)
    text = _PRONOUNS.sub(" ", _ASIDE.sub(" ", text))
    text = next((part for part in _APART.split(text) if folded(part)), "")
    first, *rest = text.split(",")
    surname, parts = folded(first), [(part, folded(part)) for part in rest]
    generation = [word for _, part in parts if part and set(part) <= _GENERATIONS.keys() for word in part]
    given = [word for text, part in parts if _given(text, part, first) for word in part]
    return given + surname + generation


def _given(text: str, words: list[str], before: str) -> bool:
    """Whether what stands after a comma is given names, and not a degree, a "Jr." or a slogan."""
    if set(words) <= _AFTER_A_COMMA | _GENERATIONS.keys() or not _SLOGANS.isdisjoint(words):
        return False
    shouted = _CAPITALS.fullmatch(text.strip()) and before.upper() != before
    return len(words) <= _LONGEST_GIVEN and not shouted
