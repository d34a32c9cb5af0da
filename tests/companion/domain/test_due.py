from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.cadence import Cadence
from companion.domain.contact import Contact
from companion.domain.due import due_date, last_touch, most_pressing_first, standing
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice

SAVED = date(2026, 1, 1)
ADA = Contact("ada", "Ada Example", SAVED, cadence=Cadence(days=30))


def day_of(moment: datetime) -> date:
    return moment.astimezone(UTC).date()


def touch(at: datetime, kind: Kind = Kind.MESSAGE, *, deleted: bool = False) -> Interaction:
    deleted_at = at if deleted else None
    return Interaction(
        str(at), "ada", at, kind, "phone", Direction.FROM_ME, Practice.INVOLVED, deleted_at=deleted_at
    )  # fmt: skip


moments = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
cadences = st.builds(Cadence, days=st.integers(1, 3660)) | st.builds(Cadence, months=st.integers(1, 120))
touches = st.builds(touch, moments, st.sampled_from(Kind), deleted=st.booleans())
histories = st.lists(touches, max_size=8, unique_by=lambda each: each.id)
contacts = st.builds(
    lambda cadence, day, snooze: replace(ADA, cadence=cadence, saved_on=day, snoozed_until=snooze),
    cadences,
    st.dates(date(2020, 1, 1), date(2035, 1, 1)),
    st.none() | st.dates(date(2020, 1, 1), date(2045, 1, 1)),
)


def due(contact: Contact, history: list[Interaction]) -> date:
    day = due_date(contact, history, day_of)
    assert day is not None
    return day


def test_someone_saved_and_never_contacted_counts_from_the_day_saved() -> None:
    assert due(ADA, []) == date(2026, 1, 31)


def test_a_reply_resets_the_cadence() -> None:
    assert due(ADA, [touch(datetime(2026, 1, 20, tzinfo=UTC), Kind.REPLY)]) == date(2026, 2, 19)


def test_without_a_cadence_nobody_is_ever_due() -> None:
    how = standing(replace(ADA, cadence=None, snoozed_until=date(2026, 2, 1)), [], date(2030, 1, 1), day_of)
    assert (how.due, how.days_late, how.overdue) == (None, 0, False)


def test_a_bare_like_or_follow_is_no_touch() -> None:
    history = [touch(datetime(2026, 1, 20, tzinfo=UTC), kind) for kind in (Kind.LIKE, Kind.FOLLOW)]
    assert due(ADA, history) == due(ADA, [])
    assert last_touch(history) is None


def test_nobody_is_overdue_on_the_due_date_and_everybody_is_a_day_later() -> None:
    assert not standing(ADA, [], date(2026, 1, 31), day_of).overdue
    how = standing(ADA, [], date(2026, 2, 1), day_of)
    assert (how.overdue, how.days_late) == (True, 1)


def test_a_snooze_puts_off_the_due_date_and_never_brings_it_forward() -> None:
    snoozed = standing(replace(ADA, snoozed_until=date(2026, 3, 1)), [], date(2026, 2, 10), day_of)
    assert (snoozed.due, snoozed.overdue) == (date(2026, 3, 1), False)
    sooner = standing(replace(ADA, snoozed_until=date(2026, 1, 10)), [], date(2026, 2, 10), day_of)
    assert (sooner.due, sooner.days_late) == (date(2026, 1, 31), 10)


def test_a_touch_belongs_to_the_day_it_was_where_the_person_was() -> None:
    late_in_the_evening = touch(datetime(2026, 3, 28, 23, 30, tzinfo=UTC))
    berlin = ZoneInfo("Europe/Berlin")
    assert due_date(ADA, [late_in_the_evening], lambda at: at.astimezone(berlin).date()) == date(2026, 4, 28)
    assert due_date(ADA, [late_in_the_evening], day_of) == date(2026, 4, 27)


def test_whoever_is_late_by_most_cadences_is_most_pressing() -> None:
    today = date(2026, 6, 1)
    weekly = replace(ADA, id="b", name="Bo", cadence=Cadence(days=7))
    yearly = replace(ADA, id="c", name="Cy", cadence=Cadence(months=12), saved_on=date(2024, 1, 1))
    assert yearly.saved_on < weekly.saved_on
    assert [each.name for each in sorted((ADA, yearly, weekly), key=lambda each: pressing(each, today))] == [
        "Bo",
        "Ada Example",
        "Cy",
    ]


def test_of_two_late_by_as_many_cadences_the_one_with_more_days_is_more_pressing() -> None:
    weekly = replace(ADA, id="b", name="Bo", cadence=Cadence(days=7), saved_on=date(2026, 1, 18))
    fortnightly = replace(ADA, id="c", name="Cy", cadence=Cadence(days=14), saved_on=date(2026, 1, 4))
    today = date(2026, 2, 1)
    assert pressing(fortnightly, today) < pressing(weekly, today)
    assert pressing(fortnightly, today)[0] == pressing(weekly, today)[0]


def pressing(contact: Contact, today: date) -> tuple[float, int]:
    how = standing(contact, [], today, day_of)
    assert how.due is not None
    return most_pressing_first(how.due, how.cadence_days, today)


@given(contacts, histories, touches)
def test_another_interaction_however_old_never_moves_the_due_date_earlier(
    contact: Contact, history: list[Interaction], another: Interaction
) -> None:
    assert due(contact, [*history, another]) >= due(contact, history)


@given(contacts, histories, touches)
def test_deleting_an_interaction_gives_back_the_date_before_it(
    contact: Contact, history: list[Interaction], another: Interaction
) -> None:
    deleted = replace(another, deleted_at=another.at)
    assert due(contact, [*history, deleted]) == due(contact, history)


@given(contacts, histories, st.randoms(use_true_random=False))
def test_the_order_interactions_come_in_makes_no_difference(
    contact: Contact, history: list[Interaction], random: Random
) -> None:
    shuffled = random.sample(history, len(history))
    today = date(2030, 1, 1)
    assert standing(contact, shuffled, today, day_of) == standing(contact, history, today, day_of)


@given(contacts, histories)
def test_the_due_date_is_the_greatest_of_all_touches_and_the_day_saved(
    contact: Contact, history: list[Interaction]
) -> None:
    assert contact.cadence is not None
    effective = [each for each in history if each.deleted_at is None and each.kind not in {Kind.LIKE, Kind.FOLLOW}]
    days = [contact.saved_on, *(day_of(each.at) for each in effective)]
    assert due(contact, history) == max(contact.cadence.after(day) for day in days)


@given(contacts, histories, st.dates(date(2020, 1, 1), date(2045, 1, 1)), st.integers(1, 365))
def test_a_snooze_is_never_a_touch(contact: Contact, history: list[Interaction], today: date, days: int) -> None:
    snoozed = replace(contact, snoozed_until=today + timedelta(days=days))
    before, after = standing(contact, history, today, day_of), standing(snoozed, history, today, day_of)
    assert not after.overdue
    assert (after.last_touch, after.last_touch_on) == (before.last_touch, before.last_touch_on)
    assert due_date(snoozed, history, day_of) == due_date(contact, history, day_of)
