"""Who is warm: somebody heard from within a year, and not left alone for two cadences."""

from datetime import UTC, date, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.interaction import Direction, Kind
from companion.domain.practice import Practice
from companion.domain.tally import Tally
from companion.domain.warmth import Warmth, is_warm, last_heard, warm_until, warmth

TODAY = date(2026, 3, 1)
DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds have none
TALLIES = st.lists(
    st.builds(Tally, st.sampled_from(Kind), st.sampled_from(Direction), st.sampled_from(Practice), MOMENTS, st.just(1))
)


def tally(direction: Direction, days_ago: int) -> Tally:
    at = datetime(2026, 3, 1, 12, tzinfo=UTC) - timedelta(days=days_ago)
    return Tally(Kind.LIKE, direction, Practice.VISIBLE, at, 1)


def test_what_i_do_alone_warms_nobody() -> None:
    assert last_heard([tally(Direction.FROM_ME, 1)]) is None
    assert not is_warm(warm_until(None, date(2026, 9, 1), 30), TODAY)


def test_an_answer_warms_whoever_was_only_written_to() -> None:
    heard = last_heard([tally(Direction.FROM_ME, 1), tally(Direction.FROM_THEM, 90), tally(Direction.BOTH, 200)])
    assert heard == datetime(2025, 12, 1, 12, tzinfo=UTC)
    assert is_warm(warm_until(heard.date(), None, 0), TODAY)


def test_a_year_of_silence_cools_anyone() -> None:
    assert is_warm(warm_until(date(2025, 3, 1), None, 0), TODAY)
    assert not is_warm(warm_until(date(2025, 2, 28), None, 0), TODAY)


def test_one_cadence_beyond_the_due_date_is_as_long_as_warmth_lasts() -> None:
    heard = date(2026, 1, 1)
    assert warm_until(heard, date(2026, 1, 31), 30) == date(2026, 3, 2)


def test_whoever_was_warm_cools_for_half_a_year_and_is_cold_then() -> None:
    until = date(2026, 3, 1)
    days = [until, date(2026, 3, 2), date(2026, 8, 30), date(2026, 8, 31)]
    assert [warmth(until, until, day) for day in days] == [Warmth.WARM, Warmth.COOLING, Warmth.COOLING, Warmth.COLD]


def test_with_whom_there_never_was_anything_is_not_cold_but_new() -> None:
    assert warmth(None, None, TODAY) is Warmth.NEVER
    assert warmth(None, date(2026, 2, 1), TODAY) is Warmth.COLD, "only written to"


@given(TALLIES, st.randoms())
def test_order_does_not_matter(tallies: list[Tally], random: Random) -> None:
    shuffled = list(tallies)
    random.shuffle(shuffled)
    assert last_heard(shuffled) == last_heard(tallies)


@given(DAYS, DAYS, DAYS, st.none() | DAYS, st.integers(1, 400))
def test_hearing_from_somebody_later_never_cools_them(
    today: date, heard: date, again: date, due: date | None, cadence_days: int
) -> None:
    before = is_warm(warm_until(heard, due, cadence_days), today)
    assert is_warm(warm_until(max(heard, again), due, cadence_days), today) >= before


@given(DAYS, DAYS, st.none() | DAYS, st.integers(1, 400))
def test_warmth_ends_once(today: date, heard: date, due: date | None, cadence_days: int) -> None:
    until = warm_until(heard, due, cadence_days)
    assert is_warm(until, today + timedelta(days=1)) <= is_warm(until, today)
