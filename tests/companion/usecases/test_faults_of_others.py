"""What other programs of this kind get wrong, each as a test that ours does not.

Monica's rule is that of version 4.1.2 (ScheduleStayInTouch.php): it counts from the moment the frequency was saved and
mails in one hour of one day. The others' are as their sources have them: whodex (engine/scoring.py), PingCRM
(services/followup_engine.py), Dex and PingCRM on what "today" is.
"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from companion.domain.cadence import Cadence
from companion.domain.capture import Chosen
from companion.domain.due import State
from companion.domain.importance import Importance
from companion.usecases.plan_reminders import Which, plan_reminders
from tests.companion.set_clock import SetClock
from tests.companion.usecases.network import Network

FORTNIGHTLY = Chosen(cadence=Cadence(days=14))


def overdue(network: Network) -> list[str]:
    return [each.contact.id for each in plan_reminders(network.store, network.clock).items]


def soon(network: Network) -> list[str]:
    return [each.contact.id for each in plan_reminders(network.store, network.clock, which=Which.SOON).items]


def test_a_logged_call_resets_the_reminder_which_in_monica_nothing_does() -> None:
    network = Network()
    ada = network.save("ada", chosen=FORTNIGHTLY)
    network.wait(days=10)
    network.touch(contact_id=ada)
    network.wait(days=10)
    assert overdue(network) == []
    assert network.view(ada).due == network.clock.today() + timedelta(days=4)


@pytest.mark.parametrize("hour", range(0, 24, 3))
def test_the_hour_a_cadence_was_chosen_at_makes_no_reminder_fail_to_come_as_in_monica(hour: int) -> None:
    """There, one chosen before the hour of reminders is pushed on each time before it can fire: none in a year."""
    network = Network()
    network.clock.set_to(datetime(2026, 3, 1, hour, 30, tzinfo=UTC))
    ada = network.save("ada", chosen=FORTNIGHTLY)
    came = 0
    for _ in range(365):
        network.wait(days=1)
        if overdue(network) == [ada]:
            came += 1
            network.touch(contact_id=ada)
    assert came == 24  # every fifteenth day, being overdue the day after the due date


def test_a_reminder_that_nobody_looked_at_is_still_there_later() -> None:
    """Monica moves a trigger on in silence once its day is over."""
    network = Network()
    ada = network.save("ada", chosen=FORTNIGHTLY)
    network.wait(days=300)
    assert overdue(network) == [ada]
    assert network.view(ada).days_late == 286


@pytest.mark.parametrize("importance", [None, *Importance])
def test_nobody_is_overdue_at_half_the_cadence_as_those_who_matter_most_are_in_whodex(
    importance: Importance | None,
) -> None:
    network = Network()
    ada = network.save("ada", chosen=Chosen(cadence=Cadence(days=30)))
    network.edit(ada, importance=importance)
    network.touch(contact_id=ada)
    network.wait(days=16)
    assert (overdue(network), soon(network), network.view(ada).state) == ([], [], State.WARM)
    network.wait(days=14)
    assert (overdue(network), soon(network)) == ([], [ada])
    network.wait(days=1)
    assert overdue(network) == [ada]


def test_who_was_never_contacted_appears_whom_pingcrm_leaves_out() -> None:
    network = Network()
    ada = network.save("ada", chosen=FORTNIGHTLY)
    assert network.view(ada).never_contacted
    network.wait(days=13)
    assert soon(network) == [ada]
    network.wait(days=2)
    [reminder] = plan_reminders(network.store, network.clock).items
    assert reminder.contact.never_contacted
    assert reminder.why == "Saved 15 days ago and never in touch; you meant every 14 days."


def test_a_strong_tie_becomes_due_like_any_other_which_in_pingcrm_it_never_does() -> None:
    network = Network()
    ada = network.save("ada", chosen=FORTNIGHTLY)
    for _ in range(30):
        network.touch(contact_id=ada)
        network.wait(days=1)
    network.wait(days=14)
    assert overdue(network) == [ada]


@pytest.mark.parametrize(
    ("zone", "saved_on"),
    [("Pacific/Auckland", date(2026, 3, 1)), ("America/Los_Angeles", date(2026, 2, 28)), ("UTC", date(2026, 2, 28))],
)
def test_today_is_the_persons_own_day_and_not_that_of_utc(zone: str, saved_on: date) -> None:
    network = Network()
    network.clock = SetClock(datetime(2026, 2, 28, 20, tzinfo=UTC), ZoneInfo(zone))
    ada = network.save("ada", chosen=FORTNIGHTLY)
    assert network.view(ada).saved_on == saved_on
    late = saved_on + timedelta(days=15)
    midnight = datetime(late.year, late.month, late.day, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    network.clock.set_to(midnight - timedelta(minutes=1))
    assert overdue(network) == []
    network.clock.set_to(midnight)
    assert overdue(network) == [ada]


def test_an_older_touch_entered_later_does_not_bring_the_due_date_forward() -> None:
    """Bonds and others take the one logged last for the latest."""
    network = Network()
    ada = network.save("ada", chosen=FORTNIGHTLY)
    network.wait(days=10)
    network.touch(contact_id=ada)
    due = network.view(ada).due
    network.touch(contact_id=ada, at=network.clock.now() - timedelta(days=9))
    assert network.view(ada).due == due


def test_a_clock_two_days_wrong_loses_and_doubles_nothing() -> None:
    network = Network()
    people = [network.save(f"p{number}", f"Person {number}", FORTNIGHTLY) for number in range(3)]
    network.wait(days=20)
    assert sorted(overdue(network)) == sorted(people)
    network.touch(contact_id=people[0])
    right = network.seen()
    for days in (2, -2):
        network.wait(days=days)
        assert sorted(overdue(network)) == sorted(people[1:])
        network.wait(days=-days)
    assert network.seen() == right


def test_two_who_are_one_are_reminded_of_once_and_by_the_touches_of_both() -> None:
    network = Network()
    ada = network.save("ada", chosen=FORTNIGHTLY)
    other = network.save("lovelace", "Ada Lovelace", FORTNIGHTLY)
    network.wait(days=10)
    network.touch(contact_id=other)
    network.wait(days=5)
    assert overdue(network) == [ada]
    merged = network.merge(ada, other).merge.id
    assert overdue(network) == []
    network.wait(days=10)
    assert overdue(network) == [ada]
    network.undo(merged)
    assert sorted(overdue(network)) == sorted([ada, other])
