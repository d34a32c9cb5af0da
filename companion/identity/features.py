"""A persona made ready to be compared: folded once, small enough to keep a hundred thousand of them."""

import re
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from companion.identity.likeness import Words, sound
from companion.identity.names import folded, parse
from companion.identity.persona import Persona

_LEGAL_FORMS = frozenset(
    [
        "inc",
        "incorporated",
        "ltd",
        "limited",
        "llc",
        "llp",
        "plc",
        "corp",
        "corporation",
        "company",
        "co",
        "gmbh",
        "ag",
        "kg",
        "se",
        "sa",
        "sarl",
        "srl",
        "spa",
        "bv",
        "nv",
        "ab",
        "as",
        "oy",
        "pty",
        "the",
        "and",
    ]
)
_SHORTEST_HANDLE = 4
_PREFIX = 3


class Features(NamedTuple):
    """What is compared of a persona. Texts are folded, but for the title, which is seldom looked at."""

    words: Words
    generation: str | None
    company: str | None
    title: str | None
    city: str | None
    street: str | None
    postcode: str | None
    birthday: str | None
    handles: Words


def features(persona: Persona) -> Features:
    """What is compared of a persona."""
    name = parse(persona.name)
    words = tuple(map(intern, name.words))
    return Features(
        words,
        name.generation,
        company_key(persona.company) if persona.company else None,
        persona.title or None,
        text(persona.city) if persona.city else None,
        text(persona.street) if persona.street else None,
        "".join(folded(persona.postcode)) or None if persona.postcode else None,
        birthday(persona.birthday) if persona.birthday else None,
        tuple(found for each in persona.handles if (found := _handle(each, words))) if persona.handles else (),
    )


def tokens(persona: Persona, seen: Features) -> list[str]:
    """Under what a persona is found: two that are one person's have one of these in common in spite of a mistake."""
    found = ["l:" + key for key in persona.links]
    found += ["h:" + handle for handle in seen.handles]
    if seen.birthday:
        found.append("b:" + seen.birthday)
    if seen.street:
        found.append("s:" + seen.street)
    if not seen.words:
        return found
    given, *others = seen.words
    for other in others or ("",):
        one, two = sound(given), sound(other)
        found += (f"n:{one}.{other[:1]}", f"n:{two}.{given[:1]}") if other else (f"n:{one}",)
        start, end = sorted((given[:_PREFIX], other[:_PREFIX]))
        found.append(f"p:{start}.{end}")
    for word in {given, seen.words[-1]}:
        if seen.company:
            found.append(f"c:{seen.company}.{sound(word)}")
        if seen.postcode:
            found.append(f"z:{seen.postcode}.{word[:1]}")
        if seen.city and (seen.postcode or seen.birthday):
            found.append(f"t:{seen.city}.{word[:_PREFIX]}")
    return found


@lru_cache(maxsize=65536)
def text(written: str) -> str | None:
    """A folded text, or None if there is nothing in it."""
    return " ".join(folded(written)) or None


@lru_cache(maxsize=65536)
def company_key(written: str) -> str | None:
    """By what two ways of writing an employer are one: the legal form, the case and accents make no difference."""
    words = folded(written.removeprefix("@"))
    return " ".join(word for word in words if word not in _LEGAL_FORMS) or " ".join(words) or None


def birthday(written: str) -> str | None:
    """A day of birth as eight digits, the year first, as far as that can be told; else whatever is written."""
    parts = re.findall(r"\d+", written)
    if len(parts) == len("dmy"):
        day = parts if len(parts[0]) == len("yyyy") else [parts[2], *parts[:2]]
        return f"{day[0]:0>4}{day[1]:0>2}{day[2]:0>2}"
    return "".join(parts) or None


def _handle(written: str, words: Words) -> str | None:
    """A handle that says something: not one that is made of the name, or that many would choose."""
    handle = "".join(folded(written.partition("@")[0]))
    bare = handle.rstrip("0123456789")
    made_of_name = any(word in bare for word in words if len(word) >= _PREFIX)
    return None if made_of_name or len(handle) < _SHORTEST_HANDLE else handle
