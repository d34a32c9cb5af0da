"""What a list of thirty thousand people is sorted and filtered by, of each of them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from companion.domain.cadence_in_force import InForce
from companion.domain.due import State, Term
from companion.domain.importance import Importance
from companion.domain.reason import Reason
from companion.domain.rest import Rest
from companion.domain.warmth import Warmth, warmth
from companion.identity.features import company_key
from companion.usecases.plain_text import plain


class Sort(StrEnum):
    """By what people are put in order."""

    NAME = "name"
    COMPANY = "company"
    LAST_TOUCH = "last_touch"
    DUE = "due"
    SAVED = "saved"


Key = tuple[bool, Any, str, str]  # whether there is no value, the value, the name, the id


@dataclass(frozen=True, slots=True)
class Entry:
    """One person. Texts are as they are compared, and `companies` are one at the most.

    `lasting` is a state that no day changes. From `soon_from` they are due soon, and after `due` overdue; both are None
    without a cadence. `warm_until` is None for whoever is not warm already.
    """

    id: str
    name: str
    companies: tuple[str, ...]
    circles: tuple[str, ...]
    tags: tuple[str, ...]
    importance: Importance | None
    reasons: tuple[Reason, ...]
    in_force: InForce | None
    saved_on: date
    last_touch_on: date | None
    warm_until: date | None
    lasting: State | None
    soon_from: date | None
    due: date | None

    @property
    def company(self) -> str | None:
        """The company, as it is compared."""
        return self.companies[0] if self.companies else None

    def state(self, today: date) -> State:
        """How things stand today."""
        if self.lasting is not None:
            return self.lasting
        if self.due is not None and self.due < today:
            return State.OVERDUE
        return State.SOON if self.soon_from is not None and self.soon_from <= today else State.WARM

    def warmth(self, today: date) -> Warmth:
        """How warm they are today."""
        return warmth(self.warm_until, self.last_touch_on, today)


def employer_key(company: str) -> str:
    """By what two ways of writing a company are one: its legal form, case and accents make no difference."""
    return company_key(company) or plain(company)


def lasting(rest: Rest | None, until: Term | None) -> State | None:
    """The state that no day changes, of somebody who rests or has no cadence."""
    if rest:
        return State(rest.value)
    return State.NONE if until is None else None


def key_by(sort: Sort) -> Any:  # noqa: ANN401 - what makes a Key of an Entry
    """By what entries are compared in this order: whoever has no such value comes last, then the name decides."""
    if sort is Sort.NAME:
        return lambda each: (False, each.name, each.name, each.id)
    if sort is Sort.COMPANY:
        return lambda each: (not each.companies, each.companies, each.name, each.id)
    field = {Sort.LAST_TOUCH: "last_touch_on", Sort.DUE: "due", Sort.SAVED: "saved_on"}[sort]

    def key(entry: Entry) -> Key:
        value = getattr(entry, field)
        return value is None, value, entry.name, entry.id

    return key
