"""An introduction, as it is read, and what is to be done for it."""

from dataclasses import dataclass
from datetime import date, datetime

from companion.domain.introduction import Introduction
from companion.domain.introduction_state import State, Step, next_step, state
from companion.store.door import Data
from companion.usecases.who import Who, who_is

_DO = {
    Step.ASK_ONE: "Ask {one} whether they would like to meet {other}.",
    Step.ASK_OTHER: "{one} would like to: ask {other} whether they would, too.",
    Step.AWAIT_ONE: "Wait for what {one} says to meeting {other}, and ask again after two weeks.",
    Step.AWAIT_OTHER: "Wait for what {other} says to meeting {one}, and ask again after two weeks.",
    Step.MAKE: "Bring {one} and {other} together: both have agreed.",
    Step.FOLLOW_UP: "Ask {one} or {other} what has come of it, a month after they met.",
}


@dataclass(frozen=True, slots=True)
class IntroductionView:
    """One introduction. `next` says what is to be done and `due` by when; None where nothing is."""

    id: str
    one: Who
    other: Who
    why: str
    created_at: datetime
    asked_one_on: date | None
    asked_other_on: date | None
    agreed_one_on: date | None
    agreed_other_on: date | None
    declined_on: date | None
    made_on: date | None
    outcome: str | None
    outcome_on: date | None
    state: State
    next: str | None
    due: date | None


_COPIED = (
    "id", "why", "created_at", "asked_one_on", "asked_other_on", "agreed_one_on", "agreed_other_on", "declined_on",
    "made_on", "outcome", "outcome_on",
)  # fmt: skip


def introduction_view(data: Data, introduction: Introduction) -> IntroductionView | None:
    """An introduction, from data at hand; None if either has been deleted, or both are one person by now."""
    both = pair_of(data, introduction)
    if both is None:
        return None
    one, other = both
    step = next_step(introduction)
    return IntroductionView(
        **{name: getattr(introduction, name) for name in _COPIED},
        one=one,
        other=other,
        state=state(introduction),
        next=what_to_do(step.step, one, other) if step else None,
        due=step.due if step else None,
    )


def pair_of(data: Data, introduction: Introduction) -> tuple[Who, Who] | None:
    """Who is to be brought together, unless either is deleted or both are one person by now."""
    one, other = who_is(data, introduction.one_id), who_is(data, introduction.other_id)
    return (one, other) if one and other and one.id != other.id else None


def what_to_do(step: Step, one: Who, other: Who) -> str:
    """A step, as a sentence."""
    return _DO[step].format(one=one.name, other=other.name)
