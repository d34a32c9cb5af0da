"""Two people side by side: what both say, what agrees and what differs."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from companion.domain.contact import Contact
from companion.identity.address import address, profile_key
from companion.identity.email import email_key
from companion.identity.likeness import compatible
from companion.identity.names import parse
from companion.identity.phone import phone_key

Agreement = Callable[[Iterable[str], Iterable[str]], bool | None]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two, with the addresses of their pages and what was last noted of them."""

    contact: Contact
    profiles: tuple[str, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One field, as the one and the other have it. `agrees` is None where that says nothing."""

    field: str
    subject: tuple[str, ...]
    candidate: tuple[str, ...]
    agrees: bool | None


def compare(subject: Side, candidate: Side) -> tuple[Row, ...]:
    """Every field that at least one of the two has, the telling ones first."""
    rows = (_row(field, subject, candidate) for field in _AGREEMENT)
    return tuple(row for row in rows if row.subject or row.candidate)


def _row(field: str, subject: Side, candidate: Side) -> Row:
    one, other = _values(subject, field), _values(candidate, field)
    return Row(field, one, other, _AGREEMENT[field](one, other) if one and other else None)


def _values(side: Side, field: str) -> tuple[str, ...]:
    if field in {"profiles", "notes"}:
        return tuple(getattr(side, field))
    value = getattr(side.contact, field)
    return value if isinstance(value, tuple) else (value,) if value else ()


def _names(one: Iterable[str], other: Iterable[str]) -> bool:
    return all(compatible(parse(each), parse(its)) for each in one for its in other)


def _texts(one: Iterable[str], other: Iterable[str]) -> bool:
    return {_plain(each) for each in one} == {_plain(each) for each in other}


def _plain(text: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split())


def _pages(one: Iterable[str], other: Iterable[str]) -> bool | None:
    """Two pages on one site speak against it, and pages on two sites for nothing."""
    mine, theirs = ({found.key: found.site for url in urls if (found := address(url))} for urls in (one, other))
    if mine.keys() & theirs.keys():
        return True
    return False if set(mine.values()) & set(theirs.values()) - {"web"} else None


def _any_of(measure: Callable[[str], str | None]) -> Agreement:
    """Of lists in which everybody has something else: what is shared speaks for it, and nothing against it."""

    def share(one: Iterable[str], other: Iterable[str]) -> bool | None:
        return bool({measure(each) for each in one} & {measure(each) for each in other}) or None

    return share


_AGREEMENT: dict[str, Agreement] = {
    "name": _names,
    "emails": _any_of(lambda each: email_key(each) or _plain(each)),
    "profiles": _pages,
    "phones": _any_of(lambda each: phone_key(each) or _plain(each)),
    "company": _texts,
    "headline": _texts,
    "location": _texts,
    "birthday": _texts,
    "links": _any_of(lambda each: profile_key(each) or each),
    "bio": _texts,
    "how_met": _texts,
    "circles": _any_of(_plain),
    "tags": _any_of(_plain),
    "notes": lambda _one, _other: None,
}
