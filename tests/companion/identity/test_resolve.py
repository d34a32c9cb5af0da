from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.answer import Candidate
from companion.domain.capture import Capture, Chosen
from companion.domain.contact import Contact
from companion.domain.judgement import Verdict, judged
from companion.domain.person import Person, StableId
from companion.identity.persona import of_capture
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
        return resolve(of_capture(capture(person, chosen)), data.people)


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


def test_two_people_of_one_name_with_nothing_else_in_common_are_two_and_nobody_is_asked(store: Store) -> None:
    assert resolved(store, LINKEDIN) == New()
    assert resolved(store, replace(LINKEDIN, company="Mills", location="Bern")) == New()


def test_a_name_and_company_ask_and_say_so(store: Store) -> None:
    likely = possible(("ada", "name and company agree"))
    assert resolved(store, replace(LINKEDIN, company="engines ")) == likely
    assert resolved(store, replace(LINKEDIN, name="EXAMPLE, Ada (she/her)", company="Engines Ltd.")) == likely
    assert resolved(store, replace(LINKEDIN, name="A. E."), Chosen(name="Ada Example", company="Engines")) == likely


def test_another_id_on_the_same_site_is_never_joined_without_a_word(store: Store) -> None:
    other = Person("Ada Example", profile_url="https://github.com/ada-2", stable_id=StableId("github:user_id", "8"))
    assert resolved(store, other) == New()
    assert resolved(store, replace(other, company="Engines")) == possible(("ada", "name and company agree"))
    assert resolved(store, replace(other, emails=("ada@gmail.com",))) == possible(
        ("ada", "same e-mail address, another id on the same site")
    )
    recycled = replace(GITHUB, stable_id=StableId("github:user_id", "8"))
    assert resolved(store, recycled) == possible(("ada", "same profile, another id on the same site"))


def test_another_given_name_or_generation_is_somebody_else_however_much_agrees(store: Store) -> None:
    keep(store, "mario", "Mario Rossi Jr.", company="Mills", location="Bern", headline="Miller")
    alike = Person(profile_url="https://x.com/m", company="Mills", location="Bern", headline="Miller")
    assert not isinstance(resolved(store, replace(alike, name="Maria Rossi")), Known)
    assert resolved(store, replace(alike, name="Mario Rossi Sr.")) == New()
    assert isinstance(resolved(store, replace(alike, name="Mario Rossi")), Possible)


@pytest.mark.parametrize(
    ("known", "seen"),
    [
        ("Maria Garcia", "Maria Lopez"),
        ("Robert J Smith", "Robert K Smith"),
        ("Juan Garcia Lopez", "Juan Garcia Perez"),
        ("Robert Smith", "Robert Smith Jr."),
        ("Anna Smith", "Hanna Smith"),
    ],
)
def test_colleagues_whose_names_are_not_wholly_one_are_never_joined_whatever_they_share(
    store: Store, known: str, seen: str
) -> None:
    for each in range(300):  # in a crowd everything they share is rare
        keep(store, f"p{each}", f"P{each}x Q{each}y", company=f"C{each}", location=f"L{each}")
    keep(store, "one", known, company="Mills", location="Bern", headline="Miller")
    alike = Person(known, profile_url="https://x.com/m", company="Mills", location="Bern", headline="Miller")
    assert resolved(store, alike) == Known("one")
    assert isinstance(resolved(store, replace(alike, name=seen)), Possible)


def test_a_page_that_links_to_the_profile_of_the_same_name_is_the_same_persons(store: Store) -> None:
    assert resolved(store, replace(LINKEDIN, links=("https://github.com/Ada?tab=stars",))) == Known("ada")
    assert resolved(store, Person("Ada Example", links=("https://github.com/ada",))) == Known("ada")


def test_a_page_to_which_the_profile_of_the_same_name_links_is_the_same_persons(store: Store) -> None:
    keep(store, "ada", "Ada Example", GITHUB, links=(str(LINKEDIN.profile_url),))
    assert resolved(store, LINKEDIN) == Known("ada")


def test_a_link_to_somebody_elses_page_joins_nobody(store: Store) -> None:
    assert resolved(store, replace(STRANGER, links=("https://github.com/ada",))) == New()


def test_a_link_decides_between_half_told_names_only_if_it_is_returned(store: Store) -> None:
    half = replace(LINKEDIN, name="Ada", links=("https://github.com/ada",))
    assert resolved(store, half) == possible(("ada", "one page links to the other"))
    keep(store, "ada", "Ada Example", GITHUB, links=(str(LINKEDIN.profile_url),))
    assert resolved(store, half) == Known("ada")


def test_the_same_uncommon_handle_on_another_site_asks(store: Store) -> None:
    keep(store, "cy", "Cy Third", Person("Cy Third", handle="wyvern77", profile_url="https://github.com/wyvern77"))
    elsewhere = Person("Cy Third", handle="wyvern77", profile_url="https://x.com/wyvern77")
    assert resolved(store, elsewhere) == possible(("cy", "name and handle agree"))


def test_a_key_that_people_of_different_names_share_identifies_none_of_them(store: Store) -> None:
    keep(store, "bo", "Bo Other", emails=("ada@gmail.com",))
    assert resolved(store, replace(STRANGER, emails=("ada@gmail.com",))) == New()
    assert resolved(store, replace(LINKEDIN, emails=("ada@gmail.com",))) == Known("ada")


def test_a_key_of_somebody_the_person_has_told_from_the_first_is_passed_over(store: Store) -> None:
    keep(store, "ada-2", "Ada Example", LINKEDIN)
    with store.change() as data:
        data.judgements.put(judged("ada", "ada-2", Verdict.APART, NOON))
    assert resolved(store, replace(GITHUB, links=(str(LINKEDIN.profile_url),))) == Known("ada")


def test_later_items_of_one_change_find_the_earlier_ones(store: Store) -> None:
    bo = of_capture(capture(Person("Bo Other", company="Mills")))
    with store.change() as data:
        data.contacts.put(Contact("bo", "Bo Other", date(2026, 1, 1), company="Mills"))
        assert resolve(bo, data.people) == possible(("bo", "name and company agree"))
        data.contacts.put(Contact("bo", "Someone Else", date(2026, 1, 1), company="Mills"))
        assert resolve(bo, data.people) == New()
        data.contacts.put(Contact("bo", "Bo Other", date(2026, 1, 1), company="Mills"))
        assert resolve(bo, data.people) == possible(("bo", "name and company agree"))
        data.contacts.remove("bo")
        assert resolve(bo, data.people) == New()


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


people = st.builds(
    Person,
    name=st.text(max_size=20) | st.none(),
    handle=st.text(max_size=8) | st.none(),
    profile_url=st.sampled_from(["https://github.com/ada", "https://x.com/bo", "nonsense", ""]) | st.none(),
    stable_id=st.builds(StableId, st.text(max_size=8), st.text(max_size=8)) | st.none(),
    headline=st.text(max_size=9) | st.none(),
    company=st.text(max_size=9) | st.none(),
    location=st.text(max_size=9) | st.none(),
    emails=st.tuples(st.text(max_size=12)),
    links=st.tuples(st.text(max_size=20)),
)


@given(st.lists(people, max_size=6))
def test_no_rubbish_ever_raises(seen: list[Person]) -> None:
    store = memory_store()
    for number, person in enumerate(seen):
        assert resolved(store, person)
        keep(store, f"c{number}", person.name or "Somebody", person, emails=person.emails, company=person.company)


@given(st.permutations(range(4)), st.data())
def test_whoever_comes_first_the_same_are_one_for_certain(order: list[int], data: st.DataObject) -> None:
    initial = Person("A. Example", profile_url="https://github.com/ada", stable_id=GITHUB.stable_id)
    told = [GITHUB, replace(GITHUB, profile_url="https://github.com/countess"), initial, STRANGER]
    store, whose = memory_store(), dict[str, set[int]]()
    for each in (*order, *data.draw(st.permutations(order))):
        match resolved(store, told[each]):
            case Known(contact_id):
                whose[contact_id].add(each)
            case New():
                whose[str(each)] = {each}
                keep(store, str(each), str(told[each].name), told[each])
    assert sorted(whose.values(), key=len) == [{3}, {0, 1, 2}]
