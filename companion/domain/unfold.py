"""A contact without some of the evidence they were folded from."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from companion.domain.capture import Capture
from companion.domain.claim import EVERY_LIST, SINGLE, claims_of, weighed
from companion.domain.contact import Contact
from companion.domain.edit import Edit
from companion.domain.fold import measure

Evidence = Capture | Edit


def without(contact: Contact, gone: Iterable[Evidence], left: Sequence[Evidence]) -> Contact:
    """The contact as what is left tells of them.

    A value that nothing of this evidence told stays: it is from before captures and edits were kept. So does the name
    if nothing that is left tells one.
    """
    gone = list(gone)
    told = {(claim.field, claim.at, claim.url) for each in gone for claim in claims_of(each, (*SINGLE, *EVERY_LIST))}
    fields = {name for source in contact.sources for name in source.fields if (name, source.at, source.url) in told}
    sources = [
        replace(each, fields=tuple(name for name in each.fields if name not in fields)) for each in contact.sources
    ]
    values: dict[str, Any] = {name: None for name in fields if name in SINGLE}
    values |= {name: _left(contact, name, gone, left) for name in EVERY_LIST}
    bare = replace(contact, **values, sources=tuple(each for each in sources if each.fields))
    found = weighed(bare, (claim for each in left for claim in claims_of(each, sorted(fields & set(SINGLE)))))
    return found if found.name else replace(found, name=contact.name)


def _left(contact: Contact, name: str, gone: Sequence[Evidence], left: Sequence[Evidence]) -> tuple[Any, ...]:
    same = measure(name)
    taken = {same(str(claim.value)) for each in gone for claim in claims_of(each, (name,))}
    kept = {same(str(claim.value)) for each in left for claim in claims_of(each, (name,))}
    return tuple(each for each in getattr(contact, name) if same(each) not in taken or same(each) in kept)
