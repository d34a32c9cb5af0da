"""Whatever is said of meetings, in whatever order: everybody was touched by those they came to, and by no others."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.interaction import Kind
from companion.store.memory_store import memory_store
from companion.usecases.keep_circles import NewCircle, add_circle
from companion.usecases.keep_meetings import (
    MeetingChange,
    NewMeeting,
    add_meeting,
    change_meeting,
    delete_meeting,
    restore_meeting,
)
from companion.usecases.refusals import Conflict, Refused
from tests.companion.set_clock import SetClock
from tests.companion.store.people import person

TODAY = date(2026, 3, 1)
DAYS = st.integers(-60, 5).map(lambda days: TODAY + timedelta(days=days))
PEOPLE = st.lists(st.integers(0, 3).map(lambda number: f"p{number}"), unique=True).map(tuple)
STEPS = st.lists(
    st.tuples(st.just("add"), st.integers(0, 2), DAYS, PEOPLE)
    | st.tuples(st.just("move"), st.integers(0, 2), DAYS, st.just(()))
    | st.tuples(st.just("came"), st.integers(0, 2), st.just(TODAY), PEOPLE)
    | st.tuples(st.sampled_from(["delete", "restore"]), st.integers(0, 2), st.just(TODAY), st.just(())),
    max_size=12,
)


@settings(max_examples=150)
@given(STEPS)
def test_the_touches_are_those_of_the_meetings(steps: list[tuple[str, int, date, tuple[str, ...]]]) -> None:
    store, clock = memory_store(), SetClock()
    with store.change() as data:
        for number in range(4):
            data.contacts.put(person(number))
    circle = add_circle(store, clock, NewCircle("Guild"))
    for what, number, day, people in steps:
        meeting = f"m{number}"
        try:
            if what == "add":
                add_meeting(store, clock, circle, NewMeeting(meeting, day, attended=people))
            elif what == "move":
                change_meeting(store, clock, circle, meeting, MeetingChange(on=day))
            elif what == "came":
                change_meeting(store, clock, circle, meeting, MeetingChange(attended=people))
            elif what == "delete":
                delete_meeting(store, clock, circle, meeting)
            else:
                restore_meeting(store, clock, circle, meeting)
        except (Conflict, Refused):
            pass  # and nothing is otherwise than it was
    with store.read() as data:
        live = [each for each in data.meetings if each.deleted_at is None]
        told = Counter((who, each.on) for each in live for who in each.attended)
        left = [each for number in range(4) for each in data.interactions.of(f"p{number}") if each.deleted_at is None]
        assert Counter((each.contact_id, clock.day_of(each.at)) for each in left) == told
        assert all(each.kind is Kind.MEETING for each in left)
        assert all(day <= TODAY for _, day in told)
