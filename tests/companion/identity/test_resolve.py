from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from companion.domain.answer import Candidate
from companion.domain.capture import Capture, Chosen
from companion.domain.contact import Contact
from companion.domain.person import Person, StableId
from companion.identity.profile import new_profile
from companion.identity.resolve import Known, New, Possible, resolve
from companion.store.door import Store
from companion.store.memory_store import memory_store

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
GITHUB = Person("Ada Example", profile_url="https://github.com/ada", stable_id=StableId("github:user_id", "7"))
LINKEDIN = Person("Ada Example", profile_url="https://www.linkedin.com/in/ada-example")
STRANGER = Person("Someone Else", profile_url="https://x.com/else")


def capture(person: Person, chosen: Chosen | None = None) -> Capture:
    return Capture("c", NOON, person.profile_url or "https://example.org", "test@1", person, (), chosen or Chosen())


@pytest.fixture
def store() -> Store:
    """Ada, known from GitHub, with an e-mail address and an employer."""
    store = memory_store()
    keep(store, "ada", "Ada Example", GITHUB, emails=("ada@gmail.com",), company="Engines")
    return store


def keep(store: Store, contact_id: str, name: str, page: Person | None = None, **fields: object) -> None:
    with store.change() as data:
        data.contacts.put(replace(Contact(contact_id, name, date(2026, 1, 1)), **fields))  # type: ignore[arg-type]
        if page and (profile := new_profile(capture(page), contact_id)):
            data.profiles.put(profile)


def resolved(store: Store, person: Person, chosen: Chosen | None = None) -> Known | Possible | New:
    with store.read() as data:
        return resolve(capture(person, chosen), data)


def possible(*candidates: tuple[str, str]) -> Possible:
    return Possible(tuple(Candidate(contact_id, (reason,)) for contact_id, reason in candidates))


def test_somebody_never_seen_is_new(store: Store) -> None:
    assert resolved(store, STRANGER) == New()


def test_the_same_profile_however_its_address_is_written_is_the_same_person(store: Store) -> None:
    assert resolved(store, replace(GITHUB, profile_url="http://www.github.com/ADA/?tab=stars")) == Known("ada")


def test_a_changed_address_is_seen_through_by_the_sites_lasting_id(store: Store) -> None:
    assert resolved(store, replace(GITHUB, profile_url="https://github.com/countess")) == Known("ada")


def test_a_personal_email_address_is_an_identity(store: Store) -> None:
    assert resolved(store, replace(LINKEDIN, emails=("A.da+jobs@googlemail.com",))) == Known("ada")
    assert resolved(store, LINKEDIN, Chosen(emails=("ada@gmail.com",))) == Known("ada")


def test_a_page_without_a_name_contradicts_nothing(store: Store) -> None:
    assert resolved(store, replace(GITHUB, name=None)) == Known("ada")


def test_a_handle_given_to_somebody_else_asks(store: Store) -> None:
    assert resolved(store, replace(GITHUB, name="Bo Other")) == possible(("ada", "same profile, another name"))


def test_a_mailbox_two_people_share_asks(store: Store) -> None:
    bo = replace(STRANGER, emails=("ada@gmail.com",))
    assert resolved(store, bo) == possible(("ada", "same e-mail address, another name"))


def test_a_role_address_identifies_nobody(store: Store) -> None:
    keep(store, "desk", "The Desk", emails=("info@engines.example",))
    assert resolved(store, replace(STRANGER, emails=("info@engines.example",))) == New()


def test_a_contact_the_person_calls_by_another_name_is_known_by_the_name_on_the_page(store: Store) -> None:
    keep(store, "ada", "My old boss", GITHUB)
    assert resolved(store, GITHUB) == Known("ada")


def test_keys_that_lead_to_two_contacts_name_both_and_attach_to_neither(store: Store) -> None:
    keep(store, "ada-2", "Ada Example", LINKEDIN)
    both = replace(LINKEDIN, emails=("ada@gmail.com",))
    assert resolved(store, both) == possible(("ada-2", "same profile"), ("ada", "same e-mail address"))


def test_a_name_alone_only_asks(store: Store) -> None:
    assert resolved(store, LINKEDIN) == possible(("ada", "same name"))
    assert resolved(store, replace(LINKEDIN, name="EXAMPLE, Ada (she/her)")) == possible(("ada", "same name"))


def test_a_name_and_company_only_ask_too_and_say_so(store: Store) -> None:
    assert resolved(store, replace(LINKEDIN, company="engines ")) == possible(("ada", "same name and company"))


def test_the_name_the_person_typed_is_the_one_looked_for(store: Store) -> None:
    assert resolved(store, replace(LINKEDIN, name="A. E."), Chosen(name="Ada Example")) == possible(
        ("ada", "same name")
    )


def test_a_name_without_letters_is_nobodys(store: Store) -> None:
    keep(store, "rocket", "🚀")
    assert resolved(store, replace(STRANGER, name="🚀")) == New()


def test_somebody_deleted_is_known_by_their_profile_and_not_by_their_name(store: Store) -> None:
    keep(store, "ada", "Ada Example", GITHUB, deleted_at=NOON)
    assert resolved(store, GITHUB) == Known("ada")
    assert resolved(store, LINKEDIN) == New()
    assert resolved(store, replace(GITHUB, name="Bo Other")) == New()


def test_the_living_contact_is_meant_when_another_with_the_same_key_is_deleted(store: Store) -> None:
    keep(store, "ada-2", "Ada Example", LINKEDIN, deleted_at=NOON)
    assert resolved(store, replace(LINKEDIN, emails=("ada@gmail.com",))) == Known("ada")


def test_a_profile_whose_contact_is_gone_stands_in_nobodys_way(store: Store) -> None:
    with store.change() as data:
        data.contacts.remove("ada")
    assert resolved(store, GITHUB) == New()
