"""Whether what came of an advice was told."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.mentor_loop import is_open, loops, open_loop, report_due
from companion.domain.mentorship import Session

TODAY = date(2026, 3, 1)
DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))
SESSIONS = st.lists(
    st.builds(
        Session, st.uuids().map(str), st.just("t"), st.just("ada"), DAYS, st.just("How?"),
        promised_on=st.none() | DAYS, reported_on=st.none() | DAYS,
        deleted_at=st.none() | st.just(datetime(2026, 1, 1, tzinfo=UTC)),
    ),
    max_size=9,
)  # fmt: skip


@given(SESSIONS)
def test_a_share_is_one_of_what_was_due(told: list[Session]) -> None:
    found = loops(told, TODAY)
    assert 0 <= found.reported <= found.due
    assert (found.share is None) == (found.due == 0)
    assert found.share is None or 0 <= found.share <= 100


@given(SESSIONS)
def test_to_report_back_never_lowers_the_share_and_closes_the_loop(told: list[Session]) -> None:
    closed = [replace(each, reported_on=TODAY) for each in told]
    assert open_loop(closed) is None
    assert loops(closed, TODAY).share in (None, 100)
    for each in filter(is_open, told):
        one_more = [replace(other, reported_on=TODAY) if other is each else other for other in told]
        assert (loops(one_more, TODAY).share or 0) >= (loops(told, TODAY).share or 0)


@given(SESSIONS)
def test_the_loop_to_close_first_is_the_one_due_first(told: list[Session]) -> None:
    first = open_loop(told)
    live = [each for each in told if is_open(each)]
    assert (first is None) == (not live)
    assert first is None or all(report_due(first) <= report_due(each) for each in live)


def test_a_report_is_due_as_promised_or_in_two_weeks() -> None:
    talk = Session("s", "t", "ada", TODAY, "How?")
    assert report_due(talk) == TODAY + timedelta(days=14)
    assert report_due(replace(talk, promised_on=date(2026, 5, 1))) == date(2026, 5, 1)
