"""Who may be one person: questions, and the person's word on them."""

from dataclasses import dataclass

from companion.usecases.card import Card
from companion.usecases.list_possible_duplicates import Question, list_possible_duplicates
from companion.usecases.settle_possible_duplicate import (
    Said,
    Settled,
    reopen_possible_duplicate,
    settle_possible_duplicate,
)
from companion.web.house import House
from companion.web.messages import VERDICT, Verdict
from companion.web.word import Word

possible_duplicates = Word("possible_duplicates")


@dataclass(frozen=True, slots=True)
class PossibleDuplicates:
    """All questions, those put off last, the oldest first; `open` counts those not put off."""

    items: list[Question]
    open: int


@dataclass(frozen=True, slots=True)
class SettledReply:
    """What has come of an answer."""

    answer: Said
    contact_id: str | None
    contact: Card | None
    merge_id: str | None
    overdue: int


@possible_duplicates.on("GET", "/v1/possible-duplicates")
def show_questions(home: House) -> PossibleDuplicates:
    """List who may be one person: captures that wait to be settled, and contacts that look alike."""
    return questions(list_possible_duplicates(home.store, home.clock))


@possible_duplicates.on("POST", "/v1/possible-duplicates/<question_id>", takes=VERDICT)
def settle(home: House, verdict: Verdict, question_id: str) -> SettledReply:
    """Say whether two are one person, or put it off."""
    settled, overdue = settle_possible_duplicate(
        home.store, home.clock, question_id, verdict.answer, verdict.contact_id
    )
    return settled_reply(settled, overdue)


@possible_duplicates.on("DELETE", "/v1/possible-duplicates/<question_id>")
def reopen(home: House, question_id: str) -> PossibleDuplicates:
    """Take back "different" or "later", and ask again."""
    reopen_possible_duplicate(home.store, home.clock, question_id)
    return questions(list_possible_duplicates(home.store, home.clock))


def questions(items: list[Question]) -> PossibleDuplicates:
    """The questions, and how many are open."""
    return PossibleDuplicates(items, sum(not each.put_off for each in items))


def settled_reply(settled: Settled, overdue: int) -> SettledReply:
    """What has come of an answer, and how many contacts are overdue now."""
    contact_id = settled.contact.id if settled.contact else None
    return SettledReply(settled.answer, contact_id, settled.contact, settled.merge_id, overdue)
