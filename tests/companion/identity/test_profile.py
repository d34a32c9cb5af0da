from dataclasses import replace
from datetime import UTC, datetime

from companion.domain.capture import Capture
from companion.domain.contact import Profile
from companion.domain.person import Person, StableId
from companion.identity.profile import keys, new_profile, updated

ADA = Person("Ada Example", "Ada", "https://github.com/Ada?tab=repositories", StableId("github:user_id", "7"))
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def capture(person: Person = ADA, url: str = "https://github.com/Ada") -> Capture:
    return Capture("c", NOON, url, "github@1", person)


def test_a_profile_has_the_key_of_its_address_and_the_sites_lasting_id_besides() -> None:
    assert new_profile(capture(), "ada") == Profile(
        "github:ada",
        "ada",
        "github",
        "Ada",
        "https://github.com/ada",
        StableId("github:user_id", "7"),
        ("github:user_id:7",),
        "Ada Example",
    )


def test_a_page_on_a_known_site_is_the_profile_when_the_capture_names_none() -> None:
    assert keys(capture(Person("Ada Example"))) == ("github:ada",)


def test_a_page_anywhere_else_is_not_taken_for_a_profile_unless_the_capture_says_so() -> None:
    assert keys(capture(Person("Ada Example"), "https://example.org/interview")) == ()
    assert new_profile(capture(Person("Ada Example"), "https://example.org/interview"), "ada") is None
    named = Person("Ada Example", profile_url="https://example.org/~ada")
    assert keys(capture(named, "https://example.org/~ada")) == ("web:example.org/~ada",)


def test_a_new_address_is_kept_beside_the_old_one_under_the_same_key() -> None:
    old = new_profile(capture(), "ada")
    assert old is not None
    new = updated(old, capture(replace(ADA, handle="countess", profile_url="https://github.com/countess")), "ada")
    assert (new.key, new.url, new.handle) == ("github:ada", "https://github.com/countess", "countess")
    assert new.also == ("github:user_id:7", "github:countess")


def test_what_a_later_page_does_not_show_is_kept() -> None:
    old = new_profile(capture(), "ada")
    assert old is not None
    again = updated(old, capture(Person(profile_url="https://github.com/ada")), "ada")
    assert (again.stable_id, again.name, again.also) == (old.stable_id, old.name, old.also)


def test_an_address_the_site_gave_to_somebody_else_keeps_nothing_of_its_first_owner() -> None:
    old = new_profile(capture(), "ada")
    assert old is not None
    bo = Person("Bo Other", profile_url="https://github.com/ada", stable_id=StableId("github:user_id", "9"))
    new = updated(old, capture(bo), "bo")
    assert (new.key, new.contact_id, new.name, new.also) == ("github:ada", "bo", "Bo Other", ("github:user_id:9",))
