"""What is certain is not asked, what is not certain is never taken for it, and nothing is asked twice."""

from companion.domain.answer import Status
from companion.usecases.delete_contact import delete_contact
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
    network = Network()
    network.save("ada", emails=SHARED)
    network.capture(ON_LINKEDIN, "Bo Other", emails=SHARED)
    network.capture("https://x.com/bo", "Bo Other", emails=SHARED, links=(ON_LINKEDIN,))
    first, second = network.questions()
    one, other = (say(network, each.id, Said.DIFFERENT).contact for each in (first, second))
    assert one
    assert other
    [pair] = network.questions()
    assert {pair.subject.contact_id, *(each.contact.id for each in pair.candidates)} == {one.id, other.id}


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
