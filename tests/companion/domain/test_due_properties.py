"""What holds of due dates whatever has been: found by Hypothesis, over histories in many time zones."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.cadence import Cadence
from companion.domain.cadence_in_force import InForce
from companion.domain.contact import Contact
from companion.domain.due import DayOf, Standing, State, past_of, standing, term
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice
from companion.domain.tally import tallied
from companion.domain.touch import HEARD, weight

FIRST, LAST = date(2020, 1, 1), date(2035, 1, 1)


def touch(at: datetime, kind: Kind, direction: Direction, *, deleted: bool) -> Interaction:
    deleted_at = at if deleted else None
    return Interaction(f"{at} {kind}", "ada", at, kind, "x", direction, Practice.INVOLVED, deleted_at=deleted_at)


def clock_in(name: str) -> DayOf:
    """How a day is told there: zones with and without summer time, at both ends of the day, and off the hour."""
    return lambda moment: moment.astimezone(ZoneInfo(name)).date()


zones = st.sampled_from(
    ["UTC", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "Asia/Kathmandu", "Australia/Lord_Howe"]
).map(clock_in)
anywhere = st.timezone_keys(allow_prefix=False).map(ZoneInfo)
moments = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=anywhere, allow_imaginary=False)  # noqa: DTZ001
cadences = st.builds(Cadence, days=st.integers(1, 3660)) | st.builds(Cadence, months=st.integers(1, 120))
touches = st.builds(touch, moments, st.sampled_from(Kind), st.sampled_from(Direction), deleted=st.booleans())
histories = st.lists(touches, max_size=8, unique_by=lambda each: each.id)
contacts = st.builds(
    lambda day, snooze: Contact("ada", "Ada Example", day, snoozed_until=snooze),
    st.dates(FIRST, LAST),
    st.none() | st.dates(FIRST, date(2045, 1, 1)),
)


def due(contact: Contact, cadence: Cadence, history: list[Interaction], day_of: DayOf) -> date:
    return term(contact, cadence, tallied(history), day_of).natural


def how(contact: Contact, cadence: Cadence, history: list[Interaction], today: date, day_of: DayOf) -> Standing:
    return standing(contact, InForce(cadence, "contact"), past_of(history), today, day_of)


@given(contacts, cadences, histories, touches, zones)
def test_another_touch_however_light_or_long_ago_never_makes_anyone_due_earlier(
    contact: Contact, cadence: Cadence, history: list[Interaction], another: Interaction, day_of: DayOf
) -> None:
    assert due(contact, cadence, [*history, another], day_of) >= due(contact, cadence, history, day_of)


@given(contacts, cadences, histories, touches, zones)
def test_deleting_a_touch_gives_back_how_things_stood_before_it(
    contact: Contact, cadence: Cadence, history: list[Interaction], another: Interaction, day_of: DayOf
) -> None:
    taken_back = replace(another, deleted_at=another.at)
    today = date(2030, 1, 1)
    before, after = (how(contact, cadence, each, today, day_of) for each in (history, [*history, taken_back]))
    assert after == before


@given(contacts, cadences, histories, zones, st.randoms(use_true_random=False))
def test_the_order_touches_come_in_makes_no_difference(
    contact: Contact, cadence: Cadence, history: list[Interaction], day_of: DayOf, random: Random
) -> None:
    shuffled = random.sample(history, len(history))
    today = date(2030, 1, 1)
    assert how(contact, cadence, shuffled, today, day_of) == how(contact, cadence, history, today, day_of)


@given(contacts, cadences, histories, zones)
def test_the_due_date_is_the_latest_that_any_touch_or_the_day_saved_leads_to(
    contact: Contact, cadence: Cadence, history: list[Interaction], day_of: DayOf
) -> None:
    """Although only the latest of each kind, as tallies have it, is looked at."""
    live = [each for each in history if each.deleted_at is None]
    led_to = [cadence.part_after(day_of(each.at), weight(each)) for each in live]
    assert due(contact, cadence, history, day_of) == max([cadence.after(contact.saved_on), *led_to])


@given(contacts, cadences, histories, zones)
def test_nobody_is_due_later_than_a_cadence_after_the_last_that_happened(
    contact: Contact, cadence: Cadence, history: list[Interaction], day_of: DayOf
) -> None:
    last = max([contact.saved_on, *(day_of(each.at) for each in history if each.deleted_at is None)])
    assert cadence.after(contact.saved_on) <= due(contact, cadence, history, day_of) <= cadence.after(last)


@given(contacts, cadences, histories, zones, st.dates(FIRST, date(2045, 1, 1)), st.integers(1, 365))
def test_a_snooze_is_never_a_touch(  # noqa: PLR0913, PLR0917
    contact: Contact, cadence: Cadence, history: list[Interaction], day_of: DayOf, today: date, days: int
) -> None:
    snoozed = replace(contact, snoozed_until=today + timedelta(days=days))
    before, after = (how(each, cadence, history, today, day_of) for each in (contact, snoozed))
    assert after.state is State.WARM
    assert (after.last_touch, after.last_touch_on) == (before.last_touch, before.last_touch_on)
    assert due(snoozed, cadence, history, day_of) == due(contact, cadence, history, day_of)


@given(contacts, cadences, histories, zones, st.dates(FIRST, date(2045, 1, 1)))
def test_as_days_pass_warm_turns_yellow_and_yellow_red_and_never_back(
    contact: Contact, cadence: Cadence, history: list[Interaction], day_of: DayOf, today: date
) -> None:
    order = [State.WARM, State.SOON, State.OVERDUE]
    found = [how(contact, cadence, history, today + timedelta(days=days), day_of).state for days in range(3)]
    assert sorted(found, key=order.index) == found


@given(contacts, cadences, histories, zones)
def test_on_the_due_date_everybody_is_yellow_and_a_day_later_red(
    contact: Contact, cadence: Cadence, history: list[Interaction], day_of: DayOf
) -> None:
    found = term(contact, cadence, tallied(history), day_of)
    states = [how(contact, cadence, history, found.due + timedelta(days=days), day_of).state for days in (0, 1)]
    assert states == [State.SOON, State.OVERDUE]


@given(histories, zones)
def test_the_last_touch_is_the_latest_from_which_somebody_was_heard(history: list[Interaction], day_of: DayOf) -> None:
    heard = [each for each in history if each.deleted_at is None and weight(each) >= HEARD]
    found = how(Contact("ada", "Ada Example", FIRST), Cadence(days=1), history, LAST, day_of)
    assert (found.last_touch is None) == (not heard)
    assert found.last_touch_on == max((day_of(each.at) for each in heard), default=None)
    assert found.never_contacted == (not heard)


@given(st.lists(contacts, min_size=2, max_size=3), cadences, st.lists(histories, min_size=3, max_size=3), zones)
def test_touches_of_all_who_are_one_person_count_whoever_they_were_with(
    people: list[Contact], cadence: Cadence, pasts: list[list[Interaction]], day_of: DayOf
) -> None:
    """A merged contact was saved when the first of them was, and has the touches of all."""
    one = replace(people[0], saved_on=min(each.saved_on for each in people))
    together = due(one, cadence, [each for past in pasts for each in past], day_of)
    assert together == max(due(one, cadence, past, day_of) for past in pasts)
