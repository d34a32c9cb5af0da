"""Two who are both in the network already may turn out to be one: then that is asked, once."""

import pytest

from companion.usecases.delete_contact import delete_contact
from companion.usecases.refusals import Conflict, NotFound, Refused
from companion.usecases.settle_possible_duplicate import (
    Said,
    Settled,
    reopen_possible_duplicate,
    settle_possible_duplicate,
)
from tests.companion.usecases.network import Network


@pytest.fixture
def network() -> Network:
    """Ada with an address, and, ten days later, an Ada without; that they share it comes out later."""
    network = Network()
    network.save("ada", "Ada Example", emails=("ada@engines.example",))
    network.wait(days=10)
    network.save("bo", "Bo Other")
    return network


def share_an_address(network: Network) -> tuple[str, str, str]:
    """The two ids, and the question's."""
    ada, bo = network.save("ada", "Ada Example"), network.save("bo", "Bo Other")
    network.edit(bo, emails=("ada@engines.example",))
    [question] = network.questions()
    return ada, bo, question.id


def say(network: Network, question: str, word: Said, contact: str | None = None) -> Settled:
    return settle_possible_duplicate(network.store, network.clock, question, word, contact)[0]


def test_an_address_that_another_has_too_is_asked_about(network: Network) -> None:
    ada, bo, _ = share_an_address(network)
    [question] = network.questions()
    assert question.subject.contact_id == bo
    [candidate] = question.candidates
    assert (candidate.contact.id, bool(candidate.reasons)) == (ada, True)
    assert {row.field: row.agrees for row in candidate.compared}["emails"] is True


def test_a_slip_of_the_pen_that_is_mended_is_asked_about_no_more(network: Network) -> None:
    _, bo, _ = share_an_address(network)
    network.edit(bo, emails=("bo@looms.example",))
    assert network.questions() == []


def test_the_same_person_is_merged_into_the_one_saved_first(network: Network) -> None:
    ada, bo, question = share_an_address(network)
    settled = say(network, question, Said.SAME)
    assert (settled.contact and settled.contact.id, network.view(bo).id) == (ada, ada)
    assert say(network, question, Said.SAME) == settled
    with pytest.raises(Conflict):
        say(network, question, Said.DIFFERENT)
    assert network.questions() == []


def test_different_people_are_never_asked_about_again(network: Network) -> None:
    _, bo, question = share_an_address(network)
    settled = say(network, question, Said.DIFFERENT)
    assert (settled, say(network, question, Said.DIFFERENT).contact) == (settled, settled.contact)
    network.edit(bo, location="Bern")
    assert network.questions() == []
    with pytest.raises(Conflict):
        say(network, question, Said.SAME)


def test_an_answer_taken_back_is_asked_again_and_may_be_another(network: Network) -> None:
    _, _, question = share_an_address(network)
    say(network, question, Said.DIFFERENT)
    reopen_possible_duplicate(network.store, network.clock, question)
    assert [each.id for each in network.questions()] == [question]
    assert say(network, question, Said.SAME).merge_id


def test_what_is_put_off_is_asked_last_and_still(network: Network) -> None:
    _, bo, question = share_an_address(network)
    say(network, question, Said.LATER)
    network.edit(bo, location="Bern")
    assert [(each.id, each.put_off) for each in network.questions()] == [(question, True)]


def test_after_a_merge_is_undone_the_two_are_not_asked_about_either(network: Network) -> None:
    _, bo, question = share_an_address(network)
    merge = say(network, question, Said.SAME).merge_id
    assert merge
    network.undo(merge)
    network.edit(bo, location="Bern")
    assert network.questions() == []


def test_nobody_is_asked_about_somebody_deleted(network: Network) -> None:
    ada, _, question = share_an_address(network)
    delete_contact(network.store, network.clock, ada)
    assert network.questions() == []
    with pytest.raises(NotFound, match="restore"):
        say(network, question, Said.SAME)


def test_a_pair_is_of_two_and_of_nobody_else(network: Network) -> None:
    ada, bo, question = share_an_address(network)
    with pytest.raises(Refused, match="proposes"):
        say(network, question, Said.SAME, bo)
    assert say(network, question, Said.SAME, ada).merge_id


def test_a_page_whose_keys_lead_to_two_asks_about_both_and_joins_neither() -> None:
    network = Network()
    ada = network.save("ada", "Ada Example", emails=("ada@engines.example",))
    other = network.save("bo", "Ada Exampleton", emails=("bo@looms.example",))
    received = network.capture("cy", "Ada Example", emails=("ada@engines.example", "bo@looms.example"))
    assert received.contact is None
    [question] = network.questions()
    assert {each.contact.id for each in question.candidates} == {ada, other}
    with pytest.raises(Refused, match="which contact"):
        say(network, question.id, Said.SAME)
    assert say(network, question.id, Said.SAME, other).merge_id
    assert {each.handle for each in network.view(other).profiles} == {"bo", "cy"}


def test_whoever_was_told_apart_is_known_by_their_own_page_from_then_on(network: Network) -> None:
    share = ("ada@engines.example",)
    assert network.capture("cy", "Cy Third", emails=share).contact is None
    [question] = network.questions()
    cy = say(network, question.id, Said.DIFFERENT).contact
    assert cy
    again = network.capture("cy", "Cy Third", emails=share)
    assert (again.contact and again.contact.id, network.questions()) == (cy.id, [])
