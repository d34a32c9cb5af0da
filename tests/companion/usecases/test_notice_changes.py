"""A page that says otherwise than it did is news of somebody, and a reason to get in touch."""

from datetime import UTC, date, datetime, timedelta

import pytest

from companion.domain.cadence import Cadence
from companion.domain.capture import Chosen
from companion.usecases.plan_reminders import plan_reminders
from tests.companion.usecases.network import Network


@pytest.fixture
def network() -> Network:
    network = Network()
    network.save("ada", chosen=Chosen(cadence=Cadence(days=30)), company="Engines", headline="Engineer")
    network.wait(days=31)
    return network


def changes(network: Network, handle: str = "ada") -> list[tuple[str, str, str]]:
    view = network.view(network.save(handle))
    return [(each.field, each.before, each.after) for each in view.changes]


def test_somebody_who_has_moved_is_news(network: Network) -> None:
    ada = network.view(network.save("ada", company="Looms"))
    [change] = ada.changes
    assert (change.field, change.before, change.after) == ("company", "Engines", "Looms")
    assert (change.noticed_on, change.url) == (date(2026, 4, 1), "https://github.com/ada")
    assert ada.news == ada.changes
    assert ada.why.startswith("Moved from Engines to Looms, noticed 1 April. Saved 31 days ago")
    [reminder] = plan_reminders(network.store, network.clock).items
    assert (reminder.why, reminder.contact.news) == (ada.why, ada.news)


def test_what_a_page_does_not_show_is_no_change(network: Network) -> None:
    network.save("ada", company=None, headline=" ")
    assert changes(network) == []
    network.save("ada", company="Looms")
    assert changes(network) == [("company", "Engines", "Looms")]


@pytest.mark.parametrize("same", ["ENGINES", " Engines ", "@engines", "Engines."])
def test_the_same_in_other_letters_is_no_change(network: Network, same: str) -> None:
    network.save("ada", company=same)
    assert changes(network) == []


def test_a_change_that_is_taken_back_was_none(network: Network) -> None:
    for company in ("Looms", "Mills", "Engines"):
        network.wait(days=1)
        network.save("ada", company=company)
    assert changes(network) == []


def test_two_moves_are_two_changes(network: Network) -> None:
    network.save("ada", company="Looms")
    network.wait(days=1)
    network.save("ada", company="Mills")
    assert changes(network) == [("company", "Looms", "Mills"), ("company", "Engines", "Looms")]
    [card] = network.cards()
    assert [each.after for each in card.news] == ["Mills"]


def test_another_page_that_tells_it_otherwise_is_no_news(network: Network) -> None:
    ada = network.save("ada")
    other = network.save("ada-b", "Bo Other", company="Looms", headline="Director")
    network.merge(ada, other)
    assert network.view(ada).changes == ()


def test_what_the_person_writes_makes_no_change_and_hides_none(network: Network) -> None:
    ada = network.save("ada")
    network.edit(ada, company="My own words")
    assert network.view(ada).changes == ()
    network.save("ada", company="Looms")
    assert network.view(ada).company == "My own words"
    assert changes(network) == [("company", "Engines", "Looms")]


def test_a_page_delivered_late_tells_no_news(network: Network) -> None:
    network.save("ada", company="Looms")
    now = network.clock.now()
    network.clock.set_to(datetime(2026, 3, 15, tzinfo=UTC))
    network.save("ada", company="Mills")
    network.clock.set_to(now)
    assert changes(network) == [("company", "Engines", "Looms")]


def test_a_clock_that_was_fast_once_hides_no_later_change(network: Network) -> None:
    network.capture("ada", company="Looms", read_at=network.clock.now() + timedelta(days=400))
    network.wait(days=1)
    network.save("ada", company="Mills")
    assert changes(network) == [("company", "Looms", "Mills"), ("company", "Engines", "Looms")]


def test_once_you_have_been_in_touch_it_is_news_no_more(network: Network) -> None:
    ada = network.save("ada", company="Looms")
    network.wait(days=1)
    network.touch(contact_id=ada)
    assert (network.view(ada).news, len(network.view(ada).changes)) == ((), 1)


def test_news_grows_old(network: Network) -> None:
    ada = network.save("ada", company="Looms")
    network.wait(days=90)
    assert (network.view(ada).news, len(network.view(ada).changes)) == ((), 1)
    assert network.view(ada).why.startswith("Saved")


def test_the_change_of_either_is_news_of_both_while_they_are_merged(network: Network) -> None:
    ada, bo = network.save("ada"), network.save("bo", "Bo Other", location="Bern")
    merge = network.merge(ada, bo).merge
    network.save("bo", "Bo Other", location="Basel")
    assert [each.field for each in network.view(ada).news] == ["location"]
    network.undo(merge.id)
    assert (network.view(ada).news, [each.field for each in network.view(bo).news]) == ((), ["location"])
