"""A touch in a few words, as a person would tell of it."""

from companion.domain.interaction import Direction, Kind

# What you did, what they did, and what both did, in the order of Direction.
_TOLD: dict[Kind, tuple[str, str, str]] = {
    Kind.LIKE: ("You liked something of theirs", "They liked something of yours", "You liked each other's posts"),
    Kind.COMMENT: ("You commented", "They commented", "You commented on each other's posts"),
    Kind.REPLY: ("You replied", "They replied", "You replied to each other"),
    Kind.REPOST: ("You passed on something of theirs", "They passed on something of yours", "You passed on each other"),
    Kind.FOLLOW: ("You began to follow them", "They began to follow you", "You began to follow each other"),
    Kind.CONNECT: ("You asked to connect", "They asked to connect", "You connected"),
    Kind.MESSAGE: ("You wrote a message", "They wrote a message", "You exchanged messages"),
    Kind.EMAIL: ("You wrote an e-mail", "They wrote an e-mail", "You exchanged e-mails"),
    Kind.CALL: ("You called", "They called", "You talked on the phone"),
    Kind.MEETING: ("You went to see them", "They came to see you", "You met"),
    Kind.ENDORSE: ("You endorsed them", "They endorsed you", "You endorsed each other"),
    Kind.RECOMMEND: ("You recommended them", "They recommended you", "You recommended each other"),
    Kind.REVIEW: ("You reviewed their work", "They reviewed your work", "You reviewed each other's work"),
    Kind.INTRODUCTION: ("You introduced them to somebody", "They introduced you to somebody", "You were introduced"),
    Kind.FAVOR: ("You helped them", "They helped you", "You helped each other"),
}


def told_touch(kind: Kind, direction: Direction) -> str:
    """Such as "They replied"."""
    return _TOLD[kind][list(Direction).index(direction)]
