"""What our own vCards say that vCard has no property for, and how: alike for who writes them and who reads them."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from companion.domain.cadence import Cadence
from companion.domain.importance import Importance
from companion.domain.reason import Reason
from companion.domain.rest import Rest
from companion.exchange.values import as_label, as_text

_DURATION = re.compile(r"P(?:([1-9]\d{0,3})D|([1-9]\d{0,2})M)", re.ASCII)  # ISO 8601
_MOMENT = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class OwnProperty:
    """The field of a contact that it tells, the value as text, and out of a text; None for what is no such value."""

    field: str
    read: Callable[[str], Any]
    write: Callable[[Any], str] = str
    several: bool = False


def duration(cadence: Cadence) -> str:
    """A cadence, as "P30D" or "P3M"."""
    return f"P{cadence.days}D" if cadence.days else f"P{cadence.months}M"


def cadence_of(text: str) -> Cadence | None:
    """The cadence that a duration is; None for another duration."""
    told = _DURATION.fullmatch(text.strip())
    return Cadence(days=int(told[1] or 0), months=int(told[2] or 0)) if told else None


def moment(at: datetime) -> str:
    """A moment, to the second (RFC 6350, 4.3.5)."""
    return at.astimezone(UTC).strftime(_MOMENT)


def moment_of(text: str) -> datetime | None:
    """The moment that `moment` wrote; None for another text."""
    try:
        return datetime.strptime(text, _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None


def _one_of(words: type[Importance] | type[Rest] | type[Reason]) -> Callable[[str], Any]:
    def read(text: str) -> Any:  # noqa: ANN401 - one of the enumeration
        with suppress(ValueError):
            return words(text.strip())
        return None

    return read


OWN = {
    "X-KEEPWARM-BIO": OwnProperty("bio", as_text),
    "X-KEEPWARM-HOW-MET": OwnProperty("how_met", as_text),
    "X-KEEPWARM-CADENCE": OwnProperty("cadence", cadence_of, duration),
    "X-KEEPWARM-IMPORTANCE": OwnProperty("importance", _one_of(Importance)),
    "X-KEEPWARM-REST": OwnProperty("rest", _one_of(Rest)),
    "X-KEEPWARM-CIRCLE": OwnProperty("circles", as_label, several=True),
    "X-KEEPWARM-NEED": OwnProperty("needs", as_label, several=True),
    "X-KEEPWARM-OFFER": OwnProperty("offers", as_label, several=True),
    "X-KEEPWARM-REASON": OwnProperty("reasons", _one_of(Reason), several=True),
}
