"""Every value says where it is from and when; what gave way is still told."""

from datetime import UTC, datetime
from typing import Any

import pytest

from companion.domain.cadence import Cadence
from companion.domain.capture import Chosen
from companion.usecases.list_profiles import list_profiles
from tests.companion.usecases.network import Network

PAGE = "https://github.com/ada"


@pytest.fixture
def network() -> Network:
    return Network()


def told(network: Network, contact_id: str, field: str) -> list[tuple[Any, ...]]:
    """What is told of a field: the value, the day of the month, where, and whether it is shown."""
    rows = [each for each in network.view(contact_id).told if each.field == field]
    return [(each.value, each.at.day, each.url, each.shown) for each in rows]


def test_a_value_is_from_the_page_that_told_it_last_and_the_earlier_one_is_kept(network: Network) -> None:
    ada = network.save("ada", company="Engines")
    network.wait(days=1)
    network.save("ada", company="Looms")
    network.wait(days=1)
    network.save("ada", company="Looms")
    assert told(network, ada, "company") == [("Looms", 3, PAGE, True), ("Engines", 1, PAGE, False)]


def test_a_value_you_wrote_is_yours_also_where_a_page_says_the_same_later(network: Network) -> None:
    ada = network.save("ada", chosen=Chosen(company="Engines", cadence=Cadence(months=3)), company="ENGINES LTD")
    network.wait(days=1)
    network.save("ada", company="Engines")
    assert told(network, ada, "company") == [("Engines", 1, None, True), ("ENGINES LTD", 1, PAGE, False)]
    assert told(network, ada, "cadence") == [("every 3 months", 1, None, True)]


def test_what_you_cleared_or_took_out_is_told_and_not_shown(network: Network) -> None:
    ada = network.save("ada", chosen=Chosen(tags=("cello",)), company="Engines", emails=("ada@a.example",))
    network.wait(days=1)
    network.edit(ada, company=None, emails=(), tags=("chess",))
    network.save("ada", company="Engines", emails=("ada@a.example",))
    shown = network.view(ada)
    assert (shown.company, shown.emails, shown.tags) == (None, (), ("chess",))
    assert told(network, ada, "company") == [("Engines", 2, PAGE, False)]
    assert told(network, ada, "emails") == [("ada@a.example", 2, PAGE, False)]
    assert told(network, ada, "tags") == [("chess", 2, None, True), ("cello", 1, None, False)]


def test_your_newest_word_is_shown_also_after_the_clock_was_set_back(network: Network) -> None:
    ada = network.save("ada")
    network.edit(ada, company="Engines")
    network.clock.set_to(datetime(2026, 2, 1, tzinfo=UTC))
    assert network.edit(ada, company="Looms").company == "Looms"


def test_a_form_delivered_late_does_not_undo_a_later_edit(network: Network) -> None:
    ada = network.save("ada")
    network.edit(ada, company="Looms")
    now = network.clock.now()
    network.clock.set_to(datetime(2026, 2, 1, tzinfo=UTC))
    network.save("ada", chosen=Chosen(company="Engines"))
    network.clock.set_to(now)
    assert network.view(ada).company == "Looms"
    assert ("Engines", False) in {(value, shown) for value, _, _, shown in told(network, ada, "company")}


def test_a_blank_is_told_of_nobody(network: Network) -> None:
    ada = network.save("ada", company=" ", headline="")
    assert {each.field for each in network.view(ada).told} == {"name"}


def test_a_merged_contacts_pages_are_told_under_the_id_that_is_shown(network: Network) -> None:
    ada, bo = network.save("ada"), network.save("bo", "Bo Other")
    with network.store.read() as data:
        before = data.number
    network.merge(ada, bo)
    now = list_profiles(network.store, before)
    assert {each.contact_id: len(each.pages) for each in now.items} == {ada: 2, bo: 0}
