"""Which backups are kept."""

from datetime import date, timedelta
from itertools import groupby, pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from companion.store.backups.listing import Backup
from companion.store.backups.rotation import MOST, RECENT, kept, obsolete

FIRST = date(2026, 1, 1)
DAYS = st.lists(st.dates(date(2020, 1, 1), date(2032, 1, 1)), max_size=120)
STEADY = st.lists(st.integers(0, 3), max_size=400).map(
    lambda gaps: [FIRST + timedelta(sum(gaps[: at + 1])) for at in range(len(gaps))]
)
ANY = DAYS | STEADY


def backup(number: int, day: date, before: str | None = None) -> Backup:
    return Backup(number, day, before, Path(f"{number}"))


@given(ANY)
def test_the_newest_are_always_kept_and_never_more_than_there_is_room_for(days: list[date]) -> None:
    stay = kept(days)
    assert set(range(len(days))[-RECENT:]) <= stay
    assert len(stay) <= MOST


@given(ANY)
def test_whatever_the_clock_does_the_last_of_each_of_the_latest_twelve_days_is_kept(days: list[date]) -> None:
    runs = [[at for at, _ in run] for _, run in groupby(enumerate(days), key=lambda each: each[1])]
    assert {run[-1] for run in runs[-12:]} <= kept(days)


@given(ANY)
def test_what_was_kept_is_kept_again(days: list[date]) -> None:
    stay = [days[at] for at in sorted(kept(days))]
    assert kept(stay) == set(range(len(stay)))


def test_after_two_years_of_daily_backups_there_are_days_and_weeks_and_months_to_go_back_to() -> None:
    days: list[date] = []
    for number in range(730):
        days.append(FIRST + timedelta(number))
        days = [days[at] for at in sorted(kept(days))]
    ages = [(days[-1] - day).days for day in reversed(days)]
    assert ages[:12] == list(range(12))
    weeks, months = ages[12:22], ages[22:]
    assert {later - sooner for sooner, later in pairwise(weeks)} == {7}
    assert all(28 <= later - sooner <= 62 for sooner, later in pairwise(months))
    assert (len(months), ages[-1] > 11 * 30) == (9, True)


def test_a_clock_that_was_years_ahead_for_weeks_makes_no_later_backup_look_old() -> None:
    ahead = [date(2031, 1, 1) + timedelta(number) for number in range(20)]
    after = [FIRST + timedelta(number) for number in range(12)]
    days = ahead + after
    assert set(range(20, 32)) <= kept(days)


def test_backups_made_before_something_are_kept_apart_from_the_routine() -> None:
    special = [backup(number, FIRST, "restore") for number in range(8)]
    routine = [backup(number, FIRST + timedelta(number)) for number in range(8, 18)]
    assert obsolete(special + routine) == special[:3]
