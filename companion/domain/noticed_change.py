"""What a page says otherwise than it did: somebody has moved, and that is a reason to get in touch.

A page is compared with what the same page said before, never with another page: two sites that tell of one person in
other words are no news. A blank is none either, and what the person themselves has written plays no part.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from companion.domain.capture import Capture
from companion.domain.claim import said

WATCHED = ("company", "headline", "location")
RECENT = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class NoticedChange:
    """One change of one field, as a later capture showed it. `noticed_at` is aware.

    `url` is where; `page` tells that page from others, however its address is written.
    """

    id: str
    contact_id: str
    field: str
    before: str
    after: str
    noticed_at: datetime
    noticed_on: date
    url: str
    page: str


@dataclass(frozen=True, slots=True)
class News:
    """A field that a page now says otherwise."""

    field: str
    before: str
    after: str


def news(earlier: Iterable[Capture], capture: Capture) -> list[News]:
    """What a capture says otherwise than the captures of the same page before it. One that came late tells no news."""
    past = sorted(earlier, key=lambda each: each.captured_at)
    if past and past[-1].captured_at > capture.captured_at:
        return []
    found = []
    for field in WATCHED:
        after = said(getattr(capture.person, field))
        before = next((value for each in reversed(past) if (value := said(getattr(each.person, field)))), None)
        if after and before and _plain(before) != _plain(after):
            found.append(News(field, before, after))
    return found


def taken_back(changes: Iterable[NoticedChange], one: News) -> list[NoticedChange]:
    """The changes of one page that come to nothing if what it says now is what it said before them."""
    of_field = sorted((each for each in changes if each.field == one.field), key=lambda each: each.noticed_at)
    back_to = [at for at, each in enumerate(of_field) if _plain(each.before) == _plain(one.after)]
    return of_field[back_to[0] :] if back_to else []


def recent(changes: Iterable[NoticedChange], today: date, last_touch_on: date | None) -> list[NoticedChange]:
    """What is still news: noticed of late, and not before the last touch. The newest first, one for each field."""
    late = [each for each in changes if each.noticed_on > today - RECENT]
    late = [each for each in late if last_touch_on is None or each.noticed_on >= last_touch_on]
    newest: dict[str, NoticedChange] = {}
    for each in sorted(late, key=lambda each: (each.noticed_at, each.id)):
        newest[each.field] = each
    return sorted(newest.values(), key=lambda each: (-each.noticed_at.timestamp(), WATCHED.index(each.field)))


def _plain(value: str) -> str:
    """A value as it is compared: case, spaces and marks such as the @ before a company make no change."""
    return " ".join(re.findall(r"\w+", value.casefold()))
