"""One person on several sites becomes one contact; two people of one name stay two."""

from companion.domain.answer import Status
from tests.companion.usecases.network import Network

ON_LINKEDIN = "https://www.linkedin.com/in/ada-example"


def test_a_page_that_links_to_a_saved_profile_of_the_same_name_adds_to_that_contact() -> None:
    network = Network()
    ada = network.save(ON_LINKEDIN)
    assert network.save("ada", links=("https://de.linkedin.com/in/Ada-Example/?trk=x",)) == ada
    assert sorted(each.site for each in network.view(ada).profiles) == ["github", "linkedin"]


def test_two_people_of_one_name_are_two_contacts_and_nobody_is_asked() -> None:
    network = Network()
    first = network.save(ON_LINKEDIN, company="Engines", location="Bern")
    second = network.save("ada", company="Mills", location="Lund")
    assert first != second


def test_a_likely_pair_is_asked_about_with_the_reason() -> None:
    network = Network()
    network.save(ON_LINKEDIN, company="Engines")
    asked = network.capture("ada", company="Engines Ltd.")
    assert asked.outcome.status is Status.REVIEW
    assert [each.reasons for each in asked.candidates] == [("name and company agree",)]


def test_saving_the_same_page_again_adds_nobody_and_asks_nothing() -> None:
    network = Network()
    ada = network.save(ON_LINKEDIN, company="Engines")
    before = network.view(ada)
    assert network.save(ON_LINKEDIN, company="Engines") == ada
    assert network.view(ada).profiles == before.profiles
