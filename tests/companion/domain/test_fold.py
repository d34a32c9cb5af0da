from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.cadence import Cadence
from companion.domain.capture import Capture, Chosen
from companion.domain.contact import Contact, Source
from companion.domain.fold import NameNeededError, new_contact, updated
from companion.domain.person import Person

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
TODAY = date(2026, 3, 1)
PERSON = Person(
    "Ada Example", headline="Engineer", company="Engines", emails=("ada@x.example",), links=("https://a.example",)
)


def capture(person: Person = PERSON, chosen: Chosen | None = None, hours: int = 0) -> Capture:
    at = NOON + timedelta(hours=hours)
    return Capture("c", at, "https://github.com/ada", "github@1", person, (), chosen or Chosen())


def saved(person: Person = PERSON, chosen: Chosen | None = None) -> Contact:
    return new_contact(capture(person, chosen), "ada", TODAY)


def test_what_the_page_says_becomes_the_contact() -> None:
    ada = saved()
    assert (ada.name, ada.headline, ada.company, ada.emails) == (
        "Ada Example",
        "Engineer",
        "Engines",
        ("ada@x.example",),
    )
    assert (ada.saved_on, ada.cadence) == (TODAY, None)
    assert ada.sources == (Source(NOON, "https://github.com/ada", ("company", "headline", "name")),)


def test_what_the_person_typed_wins_and_stays_whatever_pages_say_later() -> None:
    ada = saved(chosen=Chosen(name="Ada", headline="My old boss"))
    ada = updated(ada, capture(Person("Ada E.", headline="Director", company="Looms"), hours=1))
    assert (ada.name, ada.headline, ada.company) == ("Ada", "My old boss", "Looms")
    assert [name for name in ("name", "headline", "company") if ada.is_chosen(name)] == ["name", "headline"]


def test_a_newer_page_replaces_what_an_older_one_said() -> None:
    assert updated(saved(), capture(replace(PERSON, company="Looms"), hours=1)).company == "Looms"


def test_an_older_page_delivered_late_only_fills_what_is_blank() -> None:
    ada = updated(saved(), capture(replace(PERSON, company="Looms", location="Leeds"), hours=-1))
    assert (ada.company, ada.location) == ("Engines", "Leeds")
    assert ada.source("location") == Source(NOON - timedelta(hours=1), "https://github.com/ada", ("location",))


@pytest.mark.parametrize("blank", [None, "", "  "])
def test_a_blank_from_a_broken_page_never_erases(blank: str | None) -> None:
    ada = updated(saved(), capture(Person(blank, headline=blank, company=blank), hours=1))
    assert (ada.name, ada.headline, ada.company) == ("Ada Example", "Engineer", "Engines")


def test_emails_and_links_add_up_each_once() -> None:
    more = replace(PERSON, emails=("ADA@x.example", "ada@y.example"), links=("https://b.example",))
    ada = updated(saved(), capture(more, hours=1))
    assert ada.emails == ("ada@x.example", "ada@y.example")
    assert ada.links == ("https://a.example", "https://b.example")


def test_an_email_the_person_took_out_is_not_put_back_by_a_page() -> None:
    ada = saved(chosen=Chosen(emails=()))
    assert ada.emails == ()
    assert updated(ada, capture(hours=1)).emails == ()


def test_tags_and_circles_add_up_whatever_their_case() -> None:
    ada = saved(chosen=Chosen(tags=("Rust",), circles=("guild",)))
    ada = updated(ada, capture(chosen=Chosen(tags=("rust", "go"), circles=("Guild",))))
    assert (ada.tags, ada.circles) == (("Rust", "go"), ("guild",))


def test_a_cadence_and_how_you_met_are_only_ever_the_persons_choice() -> None:
    ada = saved(chosen=Chosen(cadence=Cadence(months=3), how_met="At the fair"))
    ada = updated(ada, capture(hours=1))
    assert (ada.cadence, ada.how_met) == (Cadence(months=3), "At the fair")


@pytest.mark.parametrize("name", [None, "", "  "])
def test_nobody_is_saved_without_a_name(name: str | None) -> None:
    with pytest.raises(NameNeededError, match="Type the person's name"):
        saved(Person(name))


def test_somebody_deleted_and_saved_again_is_back() -> None:
    gone = replace(saved(), deleted_at=NOON)
    assert updated(gone, capture(hours=1)).deleted_at is None


texts = st.none() | st.sampled_from(["", " ", "one", "two", " three "])
people = st.builds(Person, name=texts, headline=texts, company=texts, location=texts, bio=texts, avatar_url=texts)
choices = st.builds(Chosen, name=texts, headline=texts, company=texts, location=texts)


@given(st.lists(st.tuples(people, choices, st.integers(-9, 9)), max_size=6))
def test_no_run_of_captures_ever_blanks_a_field_or_undoes_a_choice(steps: list[tuple[Person, Chosen, int]]) -> None:
    ada = saved()
    latest: dict[str, int] = {}
    words: dict[str, str] = {}
    for person, chosen, hours in steps:
        after = updated(ada, capture(person, chosen, hours))
        for field in ("name", "headline", "company", "location", "bio", "avatar_url"):
            assert getattr(after, field) or not getattr(ada, field)
        for field in ("name", "headline", "company", "location"):
            new = (getattr(chosen, field) or "").strip()
            if new and hours >= latest.get(field, -9):
                latest[field], words[field] = hours, new
            assert field not in words or getattr(after, field) == words[field]
        ada = after
