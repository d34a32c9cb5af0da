"""Where every value of a contact is from, the ones shown and the ones that gave way."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from companion.clock import Clock
from companion.domain.cadence import Cadence
from companion.domain.claim import EVERY_LIST, SINGLE, Claim, claims_of, said
from companion.domain.contact import Contact
from companion.domain.fold import measure
from companion.domain.why import every
from companion.identity.address import address
from companion.store.door import Data


@dataclass(frozen=True, slots=True)
class Told:
    """One value of one field: when it was last told, and where. `url` and `site` are None for the person's own word."""

    field: str
    value: str
    at: datetime
    url: str | None
    site: str | None
    shown: bool


def told_of(data: Data, clock: Clock, contact: Contact) -> tuple[Told, ...]:
    """Every value that a page or the person has ever told of a contact, each once, the newest first."""
    fields = (*SINGLE, *EVERY_LIST)
    claims = [claim for each in data.captures.of(contact.id) for claim in claims_of(each, fields)]
    claims += [claim for each in data.edits.of(contact.id) for claim in claims_of(each, fields)]
    best: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        key = claim.field, _plain(claim.field, _words(claim.value))
        if claim.value is not None and (key not in best or claim.outweighs(best[key].at, best[key].url)):
            best[key] = claim
    shown = {(field, _plain(field, each)) for field in fields for each in _shown(contact, field)}
    newest_first = sorted(best.items(), key=lambda each: (each[1].at, *each[0]), reverse=True)
    return tuple(_told(clock, claim, shown=key in shown) for key, claim in newest_first)


def _told(clock: Clock, claim: Claim, *, shown: bool) -> Told:
    page = address(claim.url) if claim.url else None
    at = min(claim.at, clock.now())  # a browser's clock may be fast
    return Told(claim.field, _words(claim.value), at, claim.url, page.site if page else None, shown)


def _shown(contact: Contact, field: str) -> Iterable[str]:
    value = getattr(contact, field)
    return value if isinstance(value, tuple) else [_words(value)] if value is not None else []


def _plain(field: str, value: str) -> str:
    """By what two values are one: of texts all that is in them, of lists the measure that joins them."""
    return measure(field)(value) if field in EVERY_LIST else value


def _words(value: str | Cadence | None) -> str:
    return every(value) if isinstance(value, Cadence) else said(value) or ""
