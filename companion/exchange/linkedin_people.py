"""Who takes part in LinkedIn's messages and invitations, and which of them is the person at the keyboard."""

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from companion.domain.person import Person
from companion.exchange.reader import Own
from companion.exchange.values import as_name, as_url

LEFT = "linkedin member"  # what LinkedIn calls all who have closed their account
_BETWEEN = re.compile(r"[;,]")


@dataclass(frozen=True, slots=True)
class Participant:
    """A name and an address; "" where the file does not tell it."""

    name: str
    url: str

    @property
    def marks(self) -> frozenset[str]:
        """What they can be told by."""
        return frozenset(each for each in (name_mark(self.name), url_mark(self.url)) if each)

    def as_person(self) -> Person:
        """Such as a touch is with."""
        return Person(name=as_name(self.name), profile_url=as_url(self.url))


def name_mark(name: str) -> str:
    """A name as it is compared."""
    return " ".join(name.split()).casefold()


@lru_cache(maxsize=4096)  # one writes to the same people again and again
def url_mark(url: str) -> str:
    """An address as it is compared, which begins with a slash: LinkedIn's are alike whatever stands round the path."""
    path = unquote(urlsplit(as_url(url) or "").path).strip("/").casefold()
    return f"/{path}" if path else ""


def marks_of(own: Own) -> frozenset[str]:
    """What the person is told by."""
    return frozenset((*map(name_mark, own.names), *map(url_mark, own.profile_urls))) - {""}


def is_one_of(participant: Participant, marks: frozenset[str]) -> bool:
    """Whether they are told by these. An address says more than a name, where both sides have one."""
    address = url_mark(participant.url)
    if address and any(mark.startswith("/") for mark in marks):
        return address in marks
    return not marks.isdisjoint(participant.marks)


def participants(names: str, urls: str) -> tuple[Participant, ...]:
    """Those of a cell of names and one of addresses: as many as there are addresses, since a name may hold a comma."""
    addresses = _several(urls)
    if len(addresses) == 1:
        return (Participant(names, addresses[0]),)
    told = _several(names)
    if len(addresses) > 1:
        paired = told if len(told) == len(addresses) else [""] * len(addresses)
        return tuple(map(Participant, paired, addresses))
    return tuple(Participant(name, "") for name in told)


def _several(cell: str) -> list[str]:
    return [each.strip() for each in _BETWEEN.split(cell) if each.strip()]
