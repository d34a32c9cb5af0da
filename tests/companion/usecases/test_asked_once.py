"""What is certain is not asked, what is not certain is never taken for it, and nothing is asked twice."""

from typing import Any

import pytest

from companion.domain.answer import Status
from companion.usecases.delete_contact import delete_contact, restore_contact
from companion.usecases.settle_possible_duplicate import Said, Settled, settle_possible_duplicate
from tests.companion.usecases.network import Network

ON_LINKEDIN = "https://www.linkedin.com/in/ada-example"
SHARED = ("desk@engines.example",)


def say(network: Network, question: str, word: Said, contact: str | None = None) -> Settled:
    return settle_possible_duplicate(network.store, network.clock, question, word, contact)[0]


def test_a_mailbox_of_two_who_were_told_apart_does_not_say_which_of_them_somebody_is() -> None:
    network = Network()
    one = network.save("ada", emails=SHARED)
    network.capture("ada-two", emails=SHARED)
    [question] = network.questions()
    other = say(network, question.id, Said.DIFFERENT).contact
    assert other
    third = network.capture(ON_LINKEDIN, emails=SHARED)
    assert third.outcome.status is Status.REVIEW
    assert {each.contact.id for each in third.candidates} == {one, other.id}
    assert network.save("ada-two", emails=SHARED) == other.id


def test_a_page_of_one_is_not_given_to_another_for_a_mailbox() -> None:
    network = Network()
    ada, bo = network.save("ada"), network.save("https://x.com/bo", "Bo Other", emails=SHARED)
    asked = network.capture("ada", "Bo Other", emails=SHARED)
    assert {each.contact.id for each in asked.candidates} == {ada, bo}
    assert [each.handle for each in network.view(ada).profiles] == ["ada"]
    [question] = network.questions()
    say(network, question.id, Said.SAME, bo)
    assert network.save("ada", "Bo Other", emails=SHARED) == bo


def test_a_page_said_to_be_one_of_two_is_theirs_from_then_on_and_the_two_are_asked_about() -> None:
    network = Network()
    one = network.save("ada", emails=SHARED)
    other = network.save("https://x.com/ada", emails=("ada@looms.example",))
    both = (*SHARED, "ada@looms.example")
    network.capture(ON_LINKEDIN, emails=both)
    [question] = network.questions()
    say(network, question.id, Said.SAME, one)
    [pair] = network.questions()
    assert {pair.subject.contact_id, *(each.contact.id for each in pair.candidates)} == {one, other}
    assert network.save(ON_LINKEDIN, emails=both) == one
    assert [each.id for each in network.questions()] == [pair.id]


def test_two_pages_of_a_newcomer_that_both_waited_are_asked_about() -> None:
    one, other, network = two_pages_told_from_ada(company="Looms")
    [pair] = network.questions()
    assert {pair.subject.contact_id, *(each.contact.id for each in pair.candidates)} == {one, other}


def test_two_pages_of_a_newcomer_that_both_waited_are_one_contact_if_one_links_to_the_other() -> None:
    one, other, network = two_pages_told_from_ada(links=(ON_LINKEDIN,))
    assert (one, network.questions()) == (other, [])


def two_pages_told_from_ada(**said: Any) -> tuple[str, str, Network]:
    """Whose two pages of one Bo are, each asked about for an address of Ada's and told to be somebody else's."""
    network = Network()
    network.save("ada", emails=(*SHARED, "mill@looms.example"))
    network.capture(ON_LINKEDIN, "Bo Other", emails=SHARED, **said)
    network.capture("https://x.com/bo", "Bo Other", emails=("mill@looms.example",), **said)
    one, other = (say(network, each.id, Said.DIFFERENT).contact for each in network.questions())
    assert one
    assert other
    return one.id, other.id, network


def test_what_an_absorbed_ones_page_newly_tells_is_compared_too() -> None:
    network = Network()
    ada, absorbed = network.save("ada"), network.save(ON_LINKEDIN, "Ada Byron", company="Looms")
    network.merge(ada, absorbed)
    third = network.save("https://x.com/byron", "Ada Byron", company="Engines", location="Bern")
    assert network.questions() == []
    network.save(ON_LINKEDIN, "Ada Byron", company="Engines", location="Bern")
    [pair] = network.questions()
    assert {pair.subject.contact_id, *(each.contact.id for each in pair.candidates)} == {ada, third}


def test_nobody_is_asked_whether_somebody_is_whom_they_have_deleted() -> None:
    network = Network()
    deleted = network.save("ada", emails=SHARED)
    delete_contact(network.store, network.clock, deleted)
    received = network.capture("ada-two", emails=SHARED)
    assert received.outcome.status is Status.STORED
    assert received.contact
    assert received.contact.id != deleted


def test_who_is_restored_is_compared_with_who_came_meanwhile() -> None:
    network = Network()
    ada = network.save("ada", company="Engines")
    delete_contact(network.store, network.clock, ada)
    other = network.save(ON_LINKEDIN, company="Engines")
    assert network.questions() == []
    restore_contact(network.store, network.clock, ada)
    [pair] = network.questions()
    assert {pair.subject.contact_id, *(each.contact.id for each in pair.candidates)} == {ada, other}


def test_who_is_parted_takes_along_the_question_that_is_about_them() -> None:
    network = Network()
    ada, absorbed, like_absorbed = three_of_whom_two_are_one(network)
    merge = network.view(ada).merges[0].id
    network.undo(merge)
    [pair] = network.questions()
    assert {pair.subject.contact_id, *(each.contact.id for each in pair.candidates)} == {absorbed, like_absorbed}


def test_who_was_told_from_a_merged_contact_is_told_from_all_it_was_made_of() -> None:
    network = Network()
    ada, absorbed, _ = three_of_whom_two_are_one(network)
    [pair] = network.questions()
    say(network, pair.id, Said.DIFFERENT)
    network.undo(network.view(ada).merges[0].id)
    network.edit(absorbed, location="Bern")
    assert network.questions() == []


def three_of_whom_two_are_one(network: Network) -> tuple[str, str, str]:
    """Ada, Mia who was merged into her, and one who may be Mia, which is asked."""
    ada, mia = network.save("ada"), network.save(ON_LINKEDIN, "Mia Miller", company="Engines")
    network.merge(ada, mia)
    other = network.save("https://x.com/mia", "Mia Miller")
    assert network.questions() == []
    network.edit(other, company="Engines")
    assert len(network.questions()) == 1
    return ada, mia, other


@pytest.mark.parametrize("word", [Said.SAME, Said.DIFFERENT])
def test_a_page_that_proved_somebodys_while_it_waited_stays_theirs(word: Said) -> None:
    network = Network()
    ada = network.save("ada", emails=SHARED)
    network.capture(ON_LINKEDIN, "Bo Other", emails=SHARED)
    bo = network.save(ON_LINKEDIN, "Bo Other")
    [question] = network.questions()
    settled = say(network, question.id, word)
    assert len(network.cards()) == (1 if word is Said.SAME else 2)
    if settled.merge_id:
        network.undo(settled.merge_id)
    assert [each.site for each in network.view(bo).profiles] == ["linkedin"]
    assert [each.site for each in network.view(ada).profiles] == ["github"]
