from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from companion.domain.cadence import Cadence
from companion.domain.cadence_in_force import InForce
from companion.domain.contact import Contact
from companion.domain.due import Past, Standing, State, Term, most_pressing_first, past_of, standing, term
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice
from companion.domain.rest import Rest
from companion.domain.tally import tallied

SAVED = date(2026, 1, 1)
MONTHLY = Cadence(days=30)
ADA = Contact("ada", "Ada Example", SAVED)


def day_of(moment: datetime) -> date:
    return moment.astimezone(UTC).date()


def touch(on: date, kind: Kind = Kind.CALL, direction: Direction = Direction.FROM_ME) -> Interaction:
    at = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    return Interaction(f"{on} {kind}", "ada", at, kind, "phone", direction, Practice.INVOLVED)


def until(*history: Interaction, contact: Contact = ADA, cadence: Cadence = MONTHLY) -> Term:
    return term(contact, cadence, tallied(history), day_of)


def on(today: date, *history: Interaction, contact: Contact = ADA, cadence: Cadence = MONTHLY) -> Standing:
    return standing(contact, InForce(cadence, "contact"), past_of(history), today, day_of)


def test_someone_saved_and_never_contacted_counts_from_the_day_saved() -> None:
    assert until().due == date(2026, 1, 31)


def test_a_reply_resets_the_cadence() -> None:
    assert until(touch(date(2026, 1, 20), Kind.REPLY)).due == date(2026, 2, 19)


@pytest.mark.parametrize(
    ("kind", "direction", "days"),
    [
        (Kind.CALL, Direction.FROM_ME, 30),
        (Kind.MEETING, Direction.BOTH, 30),
        (Kind.MESSAGE, Direction.FROM_THEM, 30),
        (Kind.COMMENT, Direction.FROM_THEM, 30),
        (Kind.MESSAGE, Direction.FROM_ME, 22),
        (Kind.EMAIL, Direction.FROM_ME, 22),
        (Kind.COMMENT, Direction.FROM_ME, 15),
        (Kind.REPOST, Direction.FROM_ME, 15),
        (Kind.LIKE, Direction.FROM_ME, 6),
        (Kind.FOLLOW, Direction.FROM_THEM, 6),
    ],
)
def test_a_touch_puts_off_the_due_date_by_as_much_as_it_counts(kind: Kind, direction: Direction, days: int) -> None:
    day = date(2026, 3, 1)
    assert until(touch(day, kind, direction)).due == day + timedelta(days=days)


def test_a_like_after_a_call_changes_nothing_until_it_leads_further_than_the_call() -> None:
    call = touch(date(2026, 3, 1))
    assert until(call, touch(date(2026, 3, 10), Kind.LIKE)).due == date(2026, 3, 31)
    assert until(call, touch(date(2026, 3, 30), Kind.LIKE)).due == date(2026, 4, 5)


def test_a_share_of_a_calendar_month_is_one_of_its_days() -> None:
    quarterly = Cadence(months=3)
    comment = touch(date(2026, 3, 1), Kind.COMMENT)  # 92 days to 1 June
    assert until(comment, cadence=quarterly).due == date(2026, 4, 16)
    assert until(touch(date(2026, 3, 1)), cadence=quarterly).due == date(2026, 6, 1)


def test_a_like_is_not_being_in_touch_although_it_counts_a_little() -> None:
    how = on(date(2026, 2, 3), touch(date(2026, 2, 1), Kind.LIKE))
    assert (how.due, how.last_touch, how.never_contacted) == (date(2026, 2, 7), None, True)


def test_nobody_is_overdue_on_the_due_date_and_everybody_is_a_day_later() -> None:
    assert not on(date(2026, 1, 31)).overdue
    assert on(date(2026, 1, 31)).state is State.SOON
    how = on(date(2026, 2, 1))
    assert (how.overdue, how.days_late, how.state) == (True, 1, State.OVERDUE)


@pytest.mark.parametrize(
    ("cadence", "days"),
    [(Cadence(days=1), 1), (Cadence(days=7), 1), (MONTHLY, 6), (Cadence(months=3), 14), (Cadence(months=12), 14)],
)
def test_yellow_comes_a_fifth_of_the_cadence_before_red_and_never_more_than_two_weeks(
    cadence: Cadence, days: int
) -> None:
    due = until(cadence=cadence).due
    assert on(due - timedelta(days=days), cadence=cadence).state is State.SOON
    before = on(due - timedelta(days=days + 1), cadence=cadence).state
    assert before is State.WARM


def test_a_snooze_puts_off_the_due_date_and_never_brings_it_forward() -> None:
    put_off = replace(ADA, snoozed_until=date(2026, 3, 1))
    assert until(contact=put_off).due == date(2026, 3, 1)
    assert until(contact=put_off).natural == date(2026, 1, 31)
    sooner = on(date(2026, 2, 10), contact=replace(ADA, snoozed_until=date(2026, 1, 10)))
    assert (sooner.due, sooner.days_late) == (date(2026, 1, 31), 10)


def test_who_is_snoozed_is_not_yellow_before_the_snooze_is_over() -> None:
    put_off = replace(ADA, snoozed_until=date(2026, 3, 1))
    states = [on(date(2026, 2, 28) + timedelta(days=days), contact=put_off).state for days in range(3)]
    assert states == [State.WARM, State.SOON, State.OVERDUE]


def test_without_a_cadence_nobody_is_ever_due() -> None:
    how = standing(replace(ADA, snoozed_until=date(2026, 2, 1)), None, Past(), date(2030, 1, 1), day_of)
    assert (how.due, how.days_late, how.overdue, how.state) == (None, 0, False, State.NONE)
    assert not how.never_contacted


@pytest.mark.parametrize(("rest", "state"), [(Rest.PAUSED, State.PAUSED), (Rest.NEVER, State.NEVER)])
def test_who_rests_is_seen_to_rest(rest: Rest, state: State) -> None:
    assert standing(replace(ADA, rest=rest), None, Past(), date(2030, 1, 1), day_of).state is state


def test_a_touch_belongs_to_the_day_it_was_where_the_person_was() -> None:
    late_in_the_evening = replace(touch(date(2026, 3, 28)), at=datetime(2026, 3, 28, 23, 30, tzinfo=UTC))
    berlin, tallies = ZoneInfo("Europe/Berlin"), tallied([late_in_the_evening])
    assert term(ADA, MONTHLY, tallies, lambda at: at.astimezone(berlin).date()).due == date(2026, 4, 28)
    assert term(ADA, MONTHLY, tallies, day_of).due == date(2026, 4, 27)


def test_summer_time_that_begins_in_between_costs_no_day() -> None:
    def in_new_york(at: datetime) -> date:
        return at.astimezone(ZoneInfo("America/New_York")).date()

    before_midnight = replace(touch(date(2026, 3, 8)), at=datetime(2026, 3, 8, 4, 59, tzinfo=UTC))  # 23:59 on the 7th
    assert term(ADA, Cadence(days=7), tallied([before_midnight]), in_new_york).due == date(2026, 3, 14)


def test_months_run_over_leap_days_and_years_ends() -> None:
    assert until(touch(date(2028, 1, 31)), cadence=Cadence(months=1)).due == date(2028, 2, 29)
    assert until(touch(date(2028, 2, 29)), cadence=Cadence(months=12)).due == date(2029, 2, 28)
    assert until(touch(date(2026, 12, 31)), cadence=Cadence(months=2)).due == date(2027, 2, 28)


def test_whoever_is_late_by_most_cadences_is_most_pressing() -> None:
    today = date(2026, 6, 1)
    ada, weekly = pressing(today), pressing(today, cadence=Cadence(days=7))
    yearly = pressing(today, contact=replace(ADA, saved_on=date(2024, 1, 1)), cadence=Cadence(months=12))
    assert weekly < ada < yearly


def test_of_two_late_by_as_many_cadences_the_one_with_more_days_is_more_pressing() -> None:
    today = date(2026, 2, 1)
    weekly = pressing(today, contact=replace(ADA, saved_on=date(2026, 1, 18)), cadence=Cadence(days=7))
    fortnightly = pressing(today, contact=replace(ADA, saved_on=date(2026, 1, 4)), cadence=Cadence(days=14))
    assert fortnightly < weekly
    assert fortnightly[0] == weekly[0]


def pressing(today: date, contact: Contact = ADA, cadence: Cadence = MONTHLY) -> tuple[float, int]:
    found = until(contact=contact, cadence=cadence)
    return most_pressing_first(found.due, found.cadence_days, today)
