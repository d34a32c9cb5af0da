"""Captures that wait for the person's word on whom they are about."""

from dataclasses import dataclass

from companion.usecases.card import Card
from companion.usecases.settle_possible_duplicate import (
    PossibleDuplicate,
    list_possible_duplicates,
    settle_possible_duplicate,
)
from companion.web.house import House
from companion.web.messages import VERDICT, Verdict
from companion.web.word import Word

possible_duplicates = Word("possible_duplicates")


@dataclass(frozen=True, slots=True)
class PossibleDuplicates:
    """All that wait, the oldest first."""

    items: list[PossibleDuplicate]


@dataclass(frozen=True, slots=True)
class Settled:
    """Whom it went to."""

    contact_id: str
    contact: Card
    overdue: int


@possible_duplicates.on("GET", "/v1/possible-duplicates")
def show_waiting(home: House) -> PossibleDuplicates:
    """List the captures that may be of somebody already in the network."""
    return PossibleDuplicates(list_possible_duplicates(home.store, home.clock))


@possible_duplicates.on("POST", "/v1/possible-duplicates/<capture_id>", takes=VERDICT)
def settle(home: House, verdict: Verdict, capture_id: str) -> Settled:
    """Say whom a capture is about: a contact, or somebody new."""
    contact, overdue = settle_possible_duplicate(home.store, home.clock, capture_id, verdict.same_as)
    return Settled(contact.id, contact, overdue)
