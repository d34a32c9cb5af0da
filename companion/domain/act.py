"""What to do for one contact: something concrete, of the practice they have had least of from the person."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from companion.domain.act_words import CLAUSES, NEVER_PRACTICE, ONLY_KIND, ONLY_PRACTICE, Occasion
from companion.domain.interaction import Direction, Interaction
from companion.domain.noticed_change import NoticedChange
from companion.domain.practice import Practice, most_lacking
from companion.domain.practice_balance import by_me, is_mine
from companion.domain.reason import Reason
from companion.domain.tally import Tally
from companion.domain.why import quoted

ANSWERED_WITHIN = 60  # days: after that an answer is no longer one
DORMANT_AFTER = 3  # cadences
_OF_FIELD = {"company": Occasion.MOVED, "location": Occasion.RELOCATED, "headline": Occasion.RENAMED}


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a contact that bears on what to do.

    `news` are the newest first. `days_ago` is how long ago the last touch was; both are None where there was none.
    """

    had: Sequence[Tally] = ()
    news: Sequence[NoticedChange] = ()
    needs: Sequence[str] = ()
    offers: Sequence[str] = ()
    circles: Sequence[str] = ()
    reasons: Sequence[Reason] = ()
    last: Interaction | None = None
    days_ago: int | None = None
    cadence_days: int = 30


@dataclass(frozen=True, slots=True)
class Act:
    """A practice, and a sentence that says what to do for it."""

    practice: Practice
    words: str


def act_for(facts: Facts) -> Act:
    """The act, such as "You have only ever liked; ask how the new job at Looms is."."""
    practice = most_lacking(by_me(facts.had))
    occasion, what = _best(dict(_occasions(facts)), practice)
    clause = CLAUSES[practice][occasion].format(what=_short(what))
    before = _so_far(facts, practice, occasion)
    return Act(practice, f"{before}; {clause}." if before else f"{clause[0].upper()}{clause[1:]}.")


def _best(found: dict[Occasion, str], practice: Practice) -> tuple[Occasion, str]:
    """The best occasion there is. To help, none is better than a need."""
    first = Occasion.NEED if practice is Practice.HELPFUL else None
    occasion = next(each for each in (first, *Occasion) if each in found)
    assert occasion is not None  # noqa: S101 - PLAIN is always there
    return occasion, found[occasion]


def _occasions(facts: Facts) -> Iterator[tuple[Occasion, str]]:
    """The occasions there are, each with what it is about."""
    yield Occasion.PLAIN, ""
    for change in reversed(facts.news):
        if change.field in _OF_FIELD:
            yield _OF_FIELD[change.field], change.after
    for occasion, told in (
        (Occasion.NEED, facts.needs),
        (Occasion.OFFER, facts.offers),
        (Occasion.CIRCLE, facts.circles),
    ):
        if told:
            yield occasion, told[0]
    for reason in facts.reasons:
        yield Occasion(reason.value), ""
    if facts.last is None or facts.days_ago is None:
        yield Occasion.NEW, ""
    elif facts.last.direction is Direction.FROM_THEM and facts.days_ago <= ANSWERED_WITHIN:
        yield Occasion.ANSWER, ""
    elif facts.days_ago >= DORMANT_AFTER * facts.cadence_days:
        yield Occasion.DORMANT, ""


def _so_far(facts: Facts, practice: Practice, occasion: Occasion) -> str:
    """What there has been, if it says something; else nothing."""
    mine = [each for each in facts.had if is_mine(each.direction)]
    kinds, practices = {each.kind for each in mine}, {each.practice for each in mine}
    if not mine:
        return "So far only they have reached out" if facts.had else "You have never been in touch"
    if len(kinds) == 1:
        return f"You have only ever {ONLY_KIND[mine[0].kind]}"
    if len(practices) == 1:
        return f"You have only ever {ONLY_PRACTICE[mine[0].practice]}"
    if practice not in practices:
        return f"You have never {NEVER_PRACTICE[practice]}"
    return f"It has been {facts.days_ago} days" if occasion is Occasion.DORMANT else ""


def _short(text: str) -> str:
    """The beginning of a text, on one line."""
    return quoted(text)[1:-1]
