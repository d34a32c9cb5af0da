"""How the five practices stand to each other: counts of a week, shares of a quarter, and what is most lacking."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from companion.domain.interaction import Direction
from companion.domain.practice import Practice, most_lacking
from companion.domain.tally import Tally, practised

QUARTER = 90  # days, today included


@dataclass(frozen=True, slots=True)
class Counts:
    """One number for each practice."""

    visible: int = 0
    involved: int = 0
    interest: int = 0
    helpful: int = 0
    invite: int = 0

    @classmethod
    def of(cls, counts: Counter[Practice]) -> "Counts":
        """The numbers of a counter."""
        return cls(**{str(practice): counts[practice] for practice in Practice})


@dataclass(frozen=True, slots=True)
class Balance:
    """What the person did: in the week, `done` being how many practices there was something of; and in the quarter.

    `shares` are in percent and add up to 100, unless there was nothing. `evenness` is 100 when all five were alike and
    0 when there was but one. `act` is what to do about the one most lacking, in a sentence.
    """

    week: Counts
    done: int
    quarter: Counts
    shares: Counts
    evenness: int
    lacking: Practice
    act: str


_ACTS = {
    Practice.VISIBLE: "Remain visible: comment on what somebody posted, or write a post of your own.",
    Practice.INVOLVED: "Stay involved: suggest a call or a coffee to somebody in the plan.",
    Practice.INTEREST: "Show interest: ask somebody in the plan how they are.",
    Practice.HELPFUL: "Be helpful: offer somebody a hand, or bring two people together.",
    Practice.INVITE: "Invite others: bring somebody new in, or ask somebody along.",
}


def balance(week: Counter[Practice], quarter: Counter[Practice]) -> Balance:
    """The balance of what was done in a week, and in the quarter that ends with today."""
    lacking = most_lacking(quarter)
    return Balance(
        week=Counts.of(week),
        done=sum(week[practice] > 0 for practice in Practice),
        quarter=Counts.of(quarter),
        shares=Counts.of(shares(quarter)),
        evenness=evenness(quarter),
        lacking=lacking,
        act=_ACTS[lacking],
    )


def shares(counts: Counter[Practice]) -> Counter[Practice]:
    """The shares in percent; what rounding leaves goes to the largest remainders, so that they add up to 100."""
    whole = sum(counts.values())
    if not whole:
        return Counter()
    found = Counter({practice: counts[practice] * 100 // whole for practice in Practice})
    by_remainder = sorted(Practice, key=lambda practice: -(counts[practice] * 100 % whole))
    for practice in by_remainder[: 100 - sum(found.values())]:
        found[practice] += 1
    return found


def evenness(counts: Counter[Practice]) -> int:
    """Pielou's evenness in percent: the entropy of the shares, to that of five that are alike."""
    whole = sum(counts.values())
    parts = [count / whole for count in counts.values() if count]
    entropy = -sum(part * math.log(part) for part in parts)
    return round(100 * entropy / math.log(len(Practice)))


def by_me(tallies: Iterable[Tally]) -> Counter[Practice]:
    """How often the person did something of each practice, alone or together with them."""
    return practised(each for each in tallies if is_mine(each.direction))


def is_mine(direction: Direction) -> bool:
    """Whether the person had a part in it."""
    return direction is not Direction.FROM_THEM
