"""What a touch does for the network: the five practices Keepwarm stands on."""

from collections import Counter
from enum import StrEnum


class Practice(StrEnum):
    """Remain visible, stay involved, show interest, be helpful, invite others."""

    VISIBLE = "visible"
    INVOLVED = "involved"
    INTEREST = "interest"
    HELPFUL = "helpful"
    INVITE = "invite"


# Between practices lacking alike, the one that is easiest to begin with: asking how somebody is needs no occasion.
_EASIEST_FIRST = (Practice.INTEREST, Practice.INVOLVED, Practice.HELPFUL, Practice.VISIBLE, Practice.INVITE)


def most_lacking(counts: Counter[Practice]) -> Practice:
    """The practice there has been least of; interest when there has been nothing at all."""
    return min(_EASIEST_FIRST, key=lambda practice: counts[practice])
