"""What each kind of interaction does: the practice it serves, and how much of a cadence it keeps.

The weights say how long one may leave it at that. The figures are ours. Their order is what was measured of ties kept
over networks: words written to one person bring people closer and one click hardly does (Burke & Kraut, "Growing
Closer on Facebook", CHI 2014, doi:10.1145/2556288.2557094); and whoever was answered has been in touch for certain.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice
from companion.domain.tally import Tally

HEARD = 0.5  # from here on somebody has been in touch: below it there was a click, and nobody was heard from


@dataclass(frozen=True, slots=True)
class Touch:
    """The practice, and the share of a cadence that is kept: by one from me, and by one from them or between both."""

    practice: Practice
    from_me: float
    otherwise: float = 1.0


TOUCHES = {
    Kind.LIKE: Touch(Practice.VISIBLE, 0.2, 0.2),
    Kind.FOLLOW: Touch(Practice.VISIBLE, 0.2, 0.2),
    Kind.REPOST: Touch(Practice.VISIBLE, 0.5),
    Kind.COMMENT: Touch(Practice.INTEREST, 0.5),
    Kind.REPLY: Touch(Practice.INTEREST, 1.0),
    Kind.MESSAGE: Touch(Practice.INVOLVED, 0.75),
    Kind.EMAIL: Touch(Practice.INVOLVED, 0.75),
    Kind.CALL: Touch(Practice.INVOLVED, 1.0),
    Kind.MEETING: Touch(Practice.INVOLVED, 1.0),
    Kind.CONNECT: Touch(Practice.INVITE, 0.5),
    Kind.ENDORSE: Touch(Practice.HELPFUL, 0.5),
    Kind.RECOMMEND: Touch(Practice.HELPFUL, 0.5),
    Kind.REVIEW: Touch(Practice.HELPFUL, 0.5),
    Kind.INTRODUCTION: Touch(Practice.HELPFUL, 0.75),
    Kind.FAVOR: Touch(Practice.HELPFUL, 0.75),
}


def default_practice(kind: Kind) -> Practice:
    """The practice an interaction of this kind serves unless the person says otherwise."""
    return TOUCHES[kind].practice


def share(kind: Kind, direction: Direction) -> float:
    """The share of a cadence, 0 to 1, that is kept by something of this kind."""
    touch = TOUCHES[kind]
    return touch.from_me if direction is Direction.FROM_ME else touch.otherwise


def weight(each: Interaction | Tally) -> float:
    """The share of a cadence that an interaction keeps, or those of a tally."""
    return share(each.kind, each.direction)


def latest(tallies: Iterable[Tally]) -> datetime | None:
    """When one was last in touch."""
    return max((each.at for each in tallies if weight(each) >= HEARD), default=None)


def latest_by_weight(tallies: Iterable[Tally]) -> dict[float, datetime]:
    """When there last was something of each weight: all that a due date needs to know."""
    found: dict[float, datetime] = {}
    for each in tallies:
        kept = weight(each)
        found[kept] = max(each.at, found.get(kept, each.at))
    return found


def last_touch(interactions: Iterable[Interaction]) -> Interaction | None:
    """The latest that counts as having been in touch, deleted ones left out.

    Of two at one moment it is the one with the greater id, so that order never matters.
    """
    touches = (each for each in interactions if each.deleted_at is None and weight(each) >= HEARD)
    return max(touches, key=lambda each: (each.at, each.id), default=None)


def has_words(each: Interaction) -> bool:
    """Whether it is kept what was said."""
    return bool(each.words and each.words.strip())
