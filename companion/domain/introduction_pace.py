"""How many introductions are suggested, and of whom: few enough to do each one well, and to wear out nobody's yes."""

from collections.abc import Iterable
from datetime import date, timedelta

from companion.domain.due import DayOf
from companion.domain.introduction import Introduction

A_WEEK = 3
RESTS = timedelta(days=30)


def left_this_week(introductions: Iterable[Introduction], today: date, day_of: DayOf) -> int:
    """How many may be suggested yet in this week, which begins on Monday."""
    monday = today - timedelta(days=today.weekday())
    begun = [each for each in introductions if _is_begun(each) and _begun_on(each, day_of) >= monday]
    return max(0, A_WEEK - len(begun))


def resting(introductions: Iterable[Introduction], today: date, day_of: DayOf) -> set[str]:
    """Who was in one so lately that none is suggested to them now."""
    late = [each for each in introductions if _is_begun(each) and _begun_on(each, day_of) > today - RESTS]
    return {contact_id for each in late for contact_id in (each.one_id, each.other_id)}


def _begun_on(introduction: Introduction, day_of: DayOf) -> date:
    """The first day of it: one that is noted long after it was made takes up no turn of this week."""
    days = (introduction.asked_one_on, introduction.asked_other_on, introduction.made_on)
    return min([day_of(introduction.created_at), *(day for day in days if day)])


def _is_begun(introduction: Introduction) -> bool:
    """Not one that was turned down before anybody was asked: then a suggestion was merely declined."""
    asked = introduction.asked_one_on or introduction.asked_other_on
    return introduction.deleted_at is None and not (introduction.declined_on and not asked)
