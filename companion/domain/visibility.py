"""What others see of you: what you did in a week, who answers, and who never does.

The figures are of noted evidence alone, so they say what was noticed and not all that was.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from companion.domain.interaction import Direction, Kind
from companion.domain.seen import Seen

ANSWERED_WITHIN = timedelta(days=14)
ONE_WAY_DAYS = timedelta(days=60)
ONE_WAY_LEAST = 3


class Doing(StrEnum):
    """What was done, as a week is told of."""

    REACTIONS = "reactions"
    COMMENTS = "comments"
    REPLIES = "replies"
    REPOSTS = "reposts"
    MESSAGES = "messages"
    TALKS = "talks"
    HELP = "help"
    FROM_THEM = "from_them"


_DONE = {
    Kind.LIKE: Doing.REACTIONS, Kind.FOLLOW: Doing.REACTIONS, Kind.ENDORSE: Doing.REACTIONS,
    Kind.COMMENT: Doing.COMMENTS, Kind.REVIEW: Doing.COMMENTS, Kind.REPLY: Doing.REPLIES, Kind.REPOST: Doing.REPOSTS,
    Kind.MESSAGE: Doing.MESSAGES, Kind.EMAIL: Doing.MESSAGES, Kind.CONNECT: Doing.MESSAGES,
    Kind.CALL: Doing.TALKS, Kind.MEETING: Doing.TALKS,
    Kind.RECOMMEND: Doing.HELP, Kind.INTRODUCTION: Doing.HELP, Kind.FAVOR: Doing.HELP,
}  # fmt: skip


def doing(kind: Kind, direction: Direction) -> Doing:
    """Under what a touch is counted: what both had part in is one's own doing, too."""
    return Doing.FROM_THEM if direction is Direction.FROM_THEM else _DONE[kind]


def answers(touches: Sequence[Seen]) -> list[tuple[date, bool]]:
    """Of each time one turned to somebody, the day, and whether anything came from them within 14 days after.

    `touches` are all with that contact, the earliest first.
    """
    found, heard = [], None
    for each in reversed(touches):
        if each.asks:
            found.append((each.day, heard is not None and heard <= each.day + ANSWERED_WITHIN))
        elif each.from_them:
            heard = each.day
    return found[::-1]


def one_sided(touches: Iterable[Seen]) -> list[date]:
    """The days of what I did since there was last anything from them; `touches` are the earliest first."""
    days: list[date] = []
    for each in touches:
        if each.from_them:
            days.clear()
        else:
            days.append(each.day)
    return days


def is_one_way(days: Sequence[date], heard_on: date | None, today: date) -> int:
    """How often one reached out within 60 days without an answer, if that was 3 times or more; else 0.

    `days` are those of `one_sided`; `heard_on` is when there was last something from them.
    """
    since = today - ONE_WAY_DAYS
    if heard_on is not None and heard_on >= since:
        return 0
    sent = sum(since <= day <= today for day in days)
    return sent if sent >= ONE_WAY_LEAST else 0


def another_way(channels: Collection[str], *, clicked_only: bool, phones: bool, emails: bool) -> str:
    """What to try with somebody who does not answer where one reached out, such as "Try a call instead."."""
    if clicked_only:
        return "They may not have noticed: write to them."
    if phones and "phone" not in channels:
        return "Try a call instead."
    if emails and "email" not in channels:
        return "Try an e-mail instead."
    return "Try another place, or ask somebody you both know."
