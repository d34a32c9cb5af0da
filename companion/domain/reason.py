"""Why one keeps a network warm, and so why a contact matters: the four reasons Keepwarm exists for."""

from enum import StrEnum


class Reason(StrEnum):
    """You will change jobs; you may lose one without warning; news and chances come through people; mentors help."""

    CHANGE = "change"
    LOSS = "loss"
    NEWS = "news"
    MENTOR = "mentor"
