"""Readiness, from what is kept."""

from datetime import UTC, date, datetime

from companion.domain.circle import Circle
from companion.domain.meeting import Meeting
from companion.domain.mentorship import Mentorship, Role
from companion.domain.opportunity import Chance, Opportunity, Stage
from companion.domain.preferences import Preferences
from companion.domain.reason import Reason
from companion.usecases.show_readiness import Readiness, show_readiness
from tests.companion.usecases.network import Network

DAY = date(2026, 3, 1)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def a_network() -> tuple[Network, str, str]:
    network = Network()
    ada, bo = network.save("ada", company="Looms Ltd"), network.save("bo", "Bo Weaver", company="LOOMS")
    with network.store.change() as data:
        data.preferences.put(Preferences(employer="Looms", employer_domains=("looms.example",)))
    return network, ada, bo


def told(network: Network) -> Readiness:
    return show_readiness(network.store, network.clock)


def scores(network: Network) -> dict[str, int]:
    return {each.part: each.score for each in told(network).parts}


def test_an_employer_is_one_however_it_is_written() -> None:
    network, ada, bo = a_network()
    cy = network.save("cy", "Cy Miller", company="Engines")
    for each in (ada, bo, cy):
        network.touch(contact_id=each)
    assert scores(network) == {"warm": 12, "outside": 33, "spread": 44, "mentors": 0, "circles": 0}


def test_somebody_cold_never_raises_the_score() -> None:
    network, ada, _ = a_network()
    network.touch(contact_id=ada)
    before = told(network).score
    network.save("cy", "Cy Miller", company="Engines")
    assert told(network).score == before


def test_a_warm_mentor_counts_until_the_mentorship_ends() -> None:
    network, ada, _ = a_network()
    network.touch(contact_id=ada)
    guide = Mentorship("t", ada, Role.MENTOR, DAY)
    with network.store.change() as data:
        data.mentorships.put(guide)
    assert scores(network)["mentors"] == 50
    with network.store.change() as data:
        data.mentorships.put(Mentorship("t", ada, Role.MENTOR, DAY, ended_on=DAY))
    assert scores(network)["mentors"] == 0


def test_a_circle_counts_while_it_meets() -> None:
    network, ada, _ = a_network()
    with network.store.change() as data:
        data.circles.put(Circle("g", "Guild", NOON))
        data.meetings.put(Meeting("m", "g", DAY, attended=(ada,)))
    assert scores(network)["circles"] == 100
    network.wait(days=183)
    assert scores(network)["circles"] == 0
    assert "Call the next meeting of Guild." in [each.told for each in told(network).raises]


def test_what_raises_it_most_comes_first_and_says_with_whom() -> None:
    network, ada, bo = a_network()
    cy = network.save("cy", "Cy Miller", company="Engines")
    for each in (ada, cy):
        network.touch(contact_id=each)
    network.wait(days=400)
    network.touch(contact_id=bo)
    found = told(network).raises
    assert [each.gain for each in found] == sorted((each.gain for each in found), reverse=True)
    [again] = [each for each in found if each.part == "warm"]
    assert [each.name for each in again.people] == ["Cy Miller", "Ada Example"], "somebody elsewhere brings more"


def test_whoever_only_has_an_address_at_work_would_be_lost() -> None:
    network, ada, bo = a_network()
    network.edit(ada, emails=("ada@mail.looms.example",))
    assert told(network).lock_out == (), "there is a page of theirs"
    with network.store.change() as data:
        for page in data.profiles.of(ada):
            data.profiles.remove(page.key)
    assert [each.who.name for each in told(network).lock_out] == ["Ada Example"]
    network.edit(ada, emails=("ada@mail.looms.example", "ada@home.example"))
    network.edit(bo, emails=("bo@looms.example.org",))
    assert told(network).lock_out == ()


def test_the_first_to_call_come_with_addresses_that_last() -> None:
    network, ada, bo = a_network()
    network.edit(ada, emails=("ada@looms.example", "ada@home.example"), phones=("+1 555 0100",), reasons=(Reason.LOSS,))
    network.edit(bo, company="Engines")
    with network.store.change() as data:
        data.opportunities.put(Opportunity("o", bo, Chance.JOB, "Head of looms", DAY, Stage.HEARD, DAY))
    network.touch(contact_id=bo)
    first, second = told(network).call_first
    assert (first.who.name, first.why) == ("Bo Weaver", "Warm, told you of an opportunity, works elsewhere.")
    assert (second.emails, second.phones) == (("ada@home.example",), ("+1 555 0100",))


def test_without_an_employer_everybody_counts_as_outside_and_is_told_so() -> None:
    network, ada, _ = a_network()
    with network.store.change() as data:
        data.preferences.put(Preferences())
    network.touch(contact_id=ada)
    outside = next(each for each in told(network).parts if each.part == "outside")
    assert (outside.score, outside.told) == (100, "Everybody counts as outside, until you say who employs you.")


def test_an_empty_network_is_told_what_to_begin_with() -> None:
    found = told(Network())
    assert (found.score, found.call_first, found.lock_out) == (0, (), ())
    assert {each.part for each in found.raises} == {"mentors", "circles"}
