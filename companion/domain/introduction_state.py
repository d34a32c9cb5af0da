"""Where an introduction stands, and what is to be done for it next.

Both are asked before they are brought together, each apart, so that neither has to refuse the other to their face.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from companion.domain.introduction import Introduction

ASK_AGAIN_AFTER = timedelta(days=14)
FOLLOW_UP_AFTER = timedelta(days=30)


class State(StrEnum):
    """What has come of an introduction so far."""

    DRAFT = "draft"
    ASKED_ONE = "asked_one"
    ASKED_BOTH = "asked_both"
    AGREED = "agreed"
    DECLINED = "declined"
    MADE = "made"
    OUTCOME = "outcome"


class Step(StrEnum):
    """What is to be done next."""

    ASK_ONE = "ask_one"
    ASK_OTHER = "ask_other"
    AWAIT_ONE = "await_one"
    AWAIT_OTHER = "await_other"
    MAKE = "make"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True, slots=True)
class Next:
    """A step, since when it is called for, and by when it is due; a draft waits for no day."""

    step: Step
    since: date | None
    due: date | None


class OutOfOrderError(ValueError):
    """The days of an introduction tell what cannot have been; the message says how to put it right."""


def state(introduction: Introduction) -> State:
    """What the days say."""
    each = introduction
    reached = (
        (State.OUTCOME, each.outcome_on),
        (State.MADE, each.made_on),
        (State.DECLINED, each.declined_on),
        (State.AGREED, each.agreed_one_on and each.agreed_other_on),
        (State.ASKED_BOTH, each.asked_one_on and each.asked_other_on),
        (State.ASKED_ONE, each.asked_one_on or each.asked_other_on),
    )
    return next((told for told, day in reached if day), State.DRAFT)


def next_step(introduction: Introduction) -> Next | None:
    """What is to be done next; None once one has declined, or its outcome is known."""
    each = introduction
    if each.outcome_on or (each.declined_on and not each.made_on):
        return None
    if each.made_on:
        return Next(Step.FOLLOW_UP, each.made_on, each.made_on + FOLLOW_UP_AFTER)
    if each.agreed_one_on and each.agreed_other_on:
        agreed = max(each.agreed_one_on, each.agreed_other_on)
        return Next(Step.MAKE, agreed, agreed)
    return _asking(each)


def _asking(each: Introduction) -> Next:
    """An answer is waited for before the other is asked."""
    if each.asked_one_on and not each.agreed_one_on:
        return Next(Step.AWAIT_ONE, each.asked_one_on, each.asked_one_on + ASK_AGAIN_AFTER)
    if each.asked_other_on and not each.agreed_other_on:
        return Next(Step.AWAIT_OTHER, each.asked_other_on, each.asked_other_on + ASK_AGAIN_AFTER)
    if each.agreed_one_on:
        return Next(Step.ASK_OTHER, each.agreed_one_on, each.agreed_one_on)
    return Next(Step.ASK_ONE, each.agreed_other_on, each.agreed_other_on)


def check_order(introduction: Introduction) -> None:
    """Raise OutOfOrderError for what cannot have been."""
    each = introduction
    if each.made_on and each.declined_on:
        raise OutOfOrderError("One of them declined; take that back before you say it was made.")
    if each.made_on and not (each.agreed_one_on and each.agreed_other_on):
        raise OutOfOrderError("Ask both first: it can be made once both have agreed.")
    if (each.outcome or each.outcome_on) and not each.made_on:
        raise OutOfOrderError("Say first when it was made; then what came of it.")
