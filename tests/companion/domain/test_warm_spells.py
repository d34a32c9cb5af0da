"""When somebody was warm, and when they were cooling."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.cadence import Cadence
from companion.domain.contact import Contact
from companion.domain.due import term
from companion.domain.interaction import Direction, Kind
from companion.domain.seen import Seen
from companion.domain.tally import Tally, combined
from companion.domain.touch import default_practice
from companion.domain.warm_spells import Spell, cooling_spells, warm_spells
from companion.domain.warmth import is_warm, last_heard, warm_until

DAY = date(2026, 3, 1)
CADENCES = st.none() | st.integers(1, 400).map(lambda days: Cadence(days=days)) | st.just(Cadence(months=2))


def seen(days: int, kind: Kind = Kind.CALL, direction: Direction = Direction.BOTH) -> Seen:
    at = datetime(2026, 3, 1, 12, tzinfo=UTC) + timedelta(days=days)
    return Seen(at, at.date(), kind, direction)


TOUCHES = st.lists(
    st.builds(seen, st.integers(-1200, 0), st.sampled_from(Kind), st.sampled_from(Direction)), max_size=8
).map(sorted)


def within(spells: list[Spell], day: date) -> bool:
    return any(first <= day <= last for first, last in spells)


@given(TOUCHES, CADENCES, st.integers(-900, 0), st.integers(-1000, 500))
def test_a_day_is_in_a_spell_if_one_would_have_called_them_warm_on_it(
    touches: list[Seen], cadence: Cadence | None, saved: int, days: int
) -> None:
    today, saved_on = DAY + timedelta(days=days), DAY + timedelta(days=saved)
    known = [each for each in touches if each.day <= today]
    tallies = combined(Tally(each.kind, each.direction, default_practice(each.kind), each.at, 1) for each in known)
    heard = last_heard(tallies)
    heard_on = heard.date() if heard else None
    if cadence and (known or saved_on <= today):
        first = saved_on if saved_on <= today else date.min + timedelta(days=1)
        until = term(Contact("ada", "Ada", first), cadence, tallies, lambda at: at.date())
        warm = is_warm(warm_until(heard_on, until.natural, until.cadence_days), today)
    else:
        warm = is_warm(warm_until(heard_on, None, 0), today)
    assert within(warm_spells(touches, saved_on, cadence), today) == warm


@given(TOUCHES, CADENCES)
def test_nobody_is_warm_and_cooling_on_one_day(touches: list[Seen], cadence: Cadence | None) -> None:
    warm = warm_spells(touches, DAY, cadence)
    days = sorted([*warm, *cooling_spells(warm)])
    assert all(first <= last for first, last in warm)
    assert all(last < first for (_, last), (first, _) in pairwise(days))


def test_somebody_heard_from_is_warm_for_a_year_and_cools_for_half_a_year() -> None:
    warm = warm_spells([seen(0)], DAY, None)
    assert warm == [(DAY, DAY + timedelta(days=365))]
    assert cooling_spells(warm) == [(DAY + timedelta(days=366), DAY + timedelta(days=365 + 182))]


def test_with_a_cadence_somebody_stays_warm_until_twice_of_it_has_passed() -> None:
    assert warm_spells([seen(0)], DAY, Cadence(days=30)) == [(DAY, DAY + timedelta(days=60))]


def test_a_call_makes_somebody_warm_again_and_ends_the_cooling() -> None:
    warm = warm_spells([seen(-400), seen(0)], DAY, Cadence(days=10))
    assert cooling_spells(warm)[0] == (DAY - timedelta(days=379), DAY - timedelta(days=379 - 181))
    assert len(warm) == 2


def test_what_one_does_alone_warms_nobody() -> None:
    assert warm_spells([seen(each, Kind.LIKE, Direction.FROM_ME) for each in (-9, -5, 0)], DAY, None) == []
