"""Comparing names: what is written around a name is left aside, and so are case, accents, dashes and order."""

import re
import unicodedata

_APART = re.compile(r"\s*[|•·]\s*|\s+[-\u2013\u2014]\s+")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\{[^}]*\}|[\"“”„«»][^\"“”„«»]*[\"“”„«»]")
_PRONOUNS = re.compile(r"\b(?:she|he|they|her|him|them|hers|his|theirs|ze|xe|hir)(?:/\w+)+\b", re.IGNORECASE)
_ASCII_WORD = re.compile(r"[a-z0-9]+")
_APOSTROPHES = str.maketrans("", "", "'\u2019\u02bc`\u00b4.")

_TITLES = frozenset(
    "dr prof professor mr mrs ms mx miss sir dame rev ing dipling eng herr frau mme mlle".split()  # noqa: SIM905
)
_CREDENTIALS = frozenset(
    "phd md mba msc bsc dds dvm llm llb esq cfa cpa pmp rn cissp facp frcp mphil jd".split()  # noqa: SIM905
)
# Without a comma before them these are as likely to be a surname.
_AFTER_A_COMMA = _CREDENTIALS | {"ma", "ba", "bs", "ms", "pa", "do", "pe"}
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}

# Letters that are not an accented form of another, by the letters they are usually written with.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "\u0131": "i"})
_SHORTEST_SHORT_FORM = 3


def key(name: str) -> str:
    """A key equal for all ways of writing one name; empty when nothing in it is a name."""
    return " ".join(sorted(_words(name)))


def compatible(one: str, other: str) -> bool:
    """Whether two names can be one person's, told by nothing but the names.

    They can if every word of the shorter finds its like in the longer (the word itself, its initial, or a short form
    that begins it), or if the given names are equal: surnames change. "Jr" and "Sr" are two people. A name with no
    letters contradicts nothing.
    """
    if _generation(one) and _generation(other) and _generation(one) != _generation(other):
        return False
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    if not shorter:
        return True
    return _covers(shorter, longer) or (len(shorter) > 1 and len(shorter[0]) > 1 and shorter[0] == longer[0])


def _covers(shorter: list[str], longer: list[str]) -> bool:
    """Whether each word finds a like of its own; the longest words choose first, so that initials take what is left."""
    left = list(longer)
    for word in sorted(shorter, key=len, reverse=True):
        likes = [each for each in left if each == word] or [each for each in left if _alike(word, each)]
        if not likes:
            return False
        left.remove(likes[0])
    return True


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and (len(short) == 1 or len(short) >= _SHORTEST_SHORT_FORM)


def _words(name: str) -> list[str]:
    """The words of the name itself, folded, in the order written, surname last where a comma put it first."""
    words = [word for word in _tokens(name) if word not in _GENERATIONS]
    while len(words) > 1 and words[0] in _TITLES:
        words.pop(0)
    while len(words) > 1 and words[-1] in _CREDENTIALS:
        words.pop()
    return words


def _generation(name: str) -> str | None:
    return next((_GENERATIONS[word] for word in _tokens(name)[1:] if word in _GENERATIONS), None)


def _tokens(name: str) -> list[str]:
    text = unicodedata.normalize("NFKC", name)
    text = _PRONOUNS.sub(" ", _ASIDE.sub(" ", text))
    text = next((part for part in _APART.split(text) if _folded(part)), "")
    first, *rest = (_folded(part) for part in text.split(","))
    given = [word for part in rest if not set(part) <= _AFTER_A_COMMA | _GENERATIONS.keys() for word in part]
    generation = [word for part in rest if part and set(part) <= _GENERATIONS.keys() for word in part]
    return given + first + generation


def _folded(text: str) -> list[str]:
    """Lower-case words without accents, apostrophes and dots; any other mark that is no letter or digit parts words."""
    if text.isascii():  # most names are, and there are a hundred thousand to compare when a large network is opened
        return _ASCII_WORD.findall(text.translate(_APOSTROPHES).lower())
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES).casefold().translate(_LETTERS))
    letters = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFC", letters))
