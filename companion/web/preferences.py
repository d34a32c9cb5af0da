"""How the person wants to be served."""

import re

from companion.domain.preferences import Badge
from companion.usecases.keep_preferences import (
    PreferencesChange,
    PreferencesView,
    change_preferences,
    read_preferences,
)
from companion.usecases.refusals import Refused
from companion.web.house import House
from companion.web.messages import NAME
from companion.web.shapes.choice import choice
from companion.web.shapes.lists import listed, optional
from companion.web.shapes.numbers import whole
from companion.web.shapes.records import record
from companion.web.shapes.shape import Shape
from companion.web.word import Word

preferences = Word("preferences")


def domain() -> Shape[str]:
    """What stands after the @ of an e-mail address; the @ itself may be there."""
    pattern = r"^@?[^\s@/:.]+(\.[^\s@/:.]+)+$"

    def read(value: object, path: str) -> str:
        if not isinstance(value, str) or len(value) > 253 or not re.fullmatch(pattern, value):  # noqa: PLR2004 - RFC 1035
            raise Refused("Give what stands after the @ of an e-mail address, such as example.org.", path)
        return value

    return Shape(read, {"type": "string", "pattern": pattern, "maxLength": 253})


CHANGE = record(
    PreferencesChange,
    budget=whole(1, 50),
    badge=choice(Badge),
    employer=optional(NAME, None),
    employer_domains=optional(listed(domain(), at_most=100), ()),
    digest_hour=optional(whole(0, 23), None),
    quiet_days=optional(listed(whole(0, 6), at_most=7), ()),
)


@preferences.on("GET", "/v1/preferences")
def read(home: House) -> PreferencesView:
    """Say how the person wants to be served."""
    return read_preferences(home.store)


@preferences.on("PATCH", "/v1/preferences", takes=CHANGE)
def change(home: House, wanted: PreferencesChange) -> PreferencesView:
    """Change any of it."""
    return change_preferences(home.store, wanted)
