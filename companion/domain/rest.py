"""Contacts that nobody is to be reminded of."""

from enum import StrEnum


class Rest(StrEnum):
    """`paused`: the cadence is set aside until the person says go on. `never`: none holds, not even a circle's."""

    PAUSED = "paused"
    NEVER = "never"
