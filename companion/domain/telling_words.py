"""The words of a need or an offer by which the two are found to fit."""

from collections.abc import Iterable

_SHORTEST = 2
_SHORTEST_STEM = 3
_ENDINGS = ("ments", "ment", "ings", "ing", "ers", "er", "ors", "or", "ies", "ie", "es", "s", "e", "y")
# What stands in many needs and offers and says nothing of what they are about.
_SAYING_NOTHING = frozenset(
    [
        "a",
        "about",
        "advice",
        "an",
        "and",
        "any",
        "anybody",
        "anyone",
        "are",
        "at",
        "be",
        "by",
        "can",
        "contact",
        "contacts",
        "do",
        "find",
        "for",
        "from",
        "get",
        "good",
        "has",
        "have",
        "help",
        "her",
        "his",
        "in",
        "intro",
        "introduction",
        "into",
        "is",
        "it",
        "know",
        "knows",
        "let",
        "like",
        "looking",
        "me",
        "more",
        "my",
        "need",
        "needs",
        "new",
        "of",
        "on",
        "one",
        "or",
        "other",
        "our",
        "out",
        "own",
        "people",
        "person",
        "place",
        "some",
        "somebody",
        "someone",
        "something",
        "that",
        "the",
        "their",
        "them",
        "they",
        "thing",
        "things",
        "to",
        "up",
        "us",
        "want",
        "wants",
        "way",
        "we",
        "well",
        "who",
        "with",
        "work",
        "would",
        "you",
        "your",
    ]
)


def telling(words: Iterable[str]) -> frozenset[str]:
    """Those of some lower-case words that tell, each without its ending: "hiring designers" is "hir", "design"."""
    return frozenset(_stem(word) for word in words if len(word) >= _SHORTEST and word not in _SAYING_NOTHING)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return _stem(word.removesuffix(ending))
    return word
