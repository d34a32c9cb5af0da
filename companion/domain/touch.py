"""What each kind of interaction does: the practice it serves, and whether it counts as having been in touch."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from companion.domain.interaction import Interaction, Kind
from companion.domain.practice import Practice
from companion.domain.tally import Tally


@dataclass(frozen=True, slots=True)
class Touch:
    """`effective`: it moves the due date. A bare like or follow is seen by nobody as having heard from you."""

    practice: Practice
    effective: bool


TOUCHES = {
    Kind.LIKE: Touch(Practice.VISIBLE, effective=False),
    Kind.FOLLOW: Touch(Practice.VISIBLE, effective=False),
    Kind.REPOST: Touch(Practice.VISIBLE, effective=True),
    Kind.COMMENT: Touch(Practice.INTEREST, effective=True),
    Kind.REPLY: Touch(Practice.INTEREST, effective=True),
    Kind.MESSAGE: Touch(Practice.INVOLVED, effective=True),
    Kind.EMAIL: Touch(Practice.INVOLVED, effective=True),
    Kind.CALL: Touch(Practice.INVOLVED, effective=True),
    Kind.MEETING: Touch(Practice.INVOLVED, effective=True),
    Kind.CONNECT: Touch(Practice.INVITE, effective=True),
    Kind.ENDORSE: Touch(Practice.HELPFUL, effective=True),
    Kind.RECOMMEND: Touch(Practice.HELPFUL, effective=True),
    Kind.REVIEW: Touch(Practice.HELPFUL, effective=True),
    Kind.INTRODUCTION: Touch(Practice.HELPFUL, effective=True),
    Kind.FAVOR: Touch(Practice.HELPFUL, effective=True),
}


def default_practice(kind: Kind) -> Practice:
    """The practice an interaction of this kind serves unless the person says otherwise."""
    return TOUCHES[kind].practice


def latest(tallies: Iterable[Tally]) -> datetime | None:
    """When one was last in touch."""
    return max((each.at for each in tallies if TOUCHES[each.kind].effective), default=None)


def effective(interactions: Iterable[Interaction]) -> list[Interaction]:
    """Those that count as having been in touch: not deleted, and more than a like or a follow."""
    return [each for each in interactions if each.deleted_at is None and TOUCHES[each.kind].effective]
