"""However the network changes and however it is paged, search finds whom walking all of it would, in that order."""

import threading
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.contact import Contact
from companion.domain.note import Note
from companion.store.door import Data, Store
from companion.store.memory_store import memory_store
from companion.usecases.find_contacts import find_contacts
from companion.usecases.keep_notes import add_note, delete_note, edit_note
from tests.companion.set_clock import SetClock

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
CLOCK = SetClock(NOW)
ADA = Contact("ada", "Ada Example", date(2026, 1, 1))

# Few letters, so that much is found: accents, a wide letter, one that becomes two, one beyond UTF-16's first plane.
LETTERS = st.text(st.sampled_from("abAéß\uff22東京\u0301🚀 \n"), max_size=6)
LISTS = st.lists(LETTERS, max_size=2).map(tuple)
IDS = st.sampled_from(["c1", "c2", "c3", "c4"])
MAYBE = st.none() | st.just(NOW)
CONTACTS = st.builds(
    Contact, IDS, LETTERS, st.just(date(2026, 1, 1)), headline=LETTERS, company=st.none() | LETTERS,
    circles=LISTS, tags=LISTS, deleted_at=MAYBE,
)  # fmt: skip
NOTES = st.builds(Note, st.sampled_from(["n1", "n2"]), IDS, LETTERS, st.just(NOW), deleted_at=MAYBE)
CHANGES = st.lists(st.lists(CONTACTS | NOTES | IDS, min_size=1, max_size=3), max_size=8)


def take(data: Data, step: Contact | Note | str) -> None:
    if isinstance(step, Contact):
        data.contacts.put(step)
    elif isinstance(step, Note):
        data.notes.put(step)
    else:
        data.contacts.remove(step)
        data.notes.remove(step.replace("c", "n"))


def plainly(text: str) -> str:
    letters = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return " ".join(letters.casefold().split())


def walked(store: Store, q: str) -> list[str]:
    """The ids of those found, by looking at everybody."""
    words, found = plainly(q).split(), []
    with store.read() as data:
        for each in data.contacts:
            notes = [note.text for note in data.notes.of(each.id) if note.deleted_at is None]
            texts = [each.name, each.headline or "", each.company or "", *each.circles, *each.tags, *notes]
            if each.deleted_at is None and all(word in plainly("\n".join(texts)) for word in words):
                name = plainly(each.name)
                begins = all(any(part.startswith(word) for part in name.split()) for word in words)
                found.append((0 if begins else 1 if all(word in name for word in words) else 2, name, each.id))
    return [contact_id for _, _, contact_id in sorted(found)]


def paged(store: Store, q: str, limit: int) -> tuple[list[str], set[int]]:
    """The ids of those found, page by page, and what the pages said is their number."""
    page = find_contacts(store, CLOCK, q, limit)
    seen, totals = [each.id for each in page.items], {page.total}
    while page.next:
        page = find_contacts(store, CLOCK, q, limit, page.next)
        seen += [each.id for each in page.items]
        totals.add(page.total)
    return seen, totals


def filled(*contacts: Contact) -> Store:
    store = memory_store()
    with store.change() as data:
        for each in contacts:
            data.contacts.put(each)
    return store


def names(store: Store, q: str) -> list[str]:
    return [each.name for each in find_contacts(store, CLOCK, q).items]


@given(CHANGES, st.text(st.sampled_from("abé東🚀ßB "), max_size=4), st.integers(1, 3))
def test_search_finds_whom_walking_the_network_finds(changes: list[list[Any]], q: str, limit: int) -> None:
    store = memory_store()
    assert paged(store, q, limit) == ([], {0})
    for steps in changes:
        with store.change() as data:
            for step in steps:
                take(data, step)
        assert paged(store, q, limit) == (walked(store, q), {len(walked(store, q))})


@settings(max_examples=10)
@given(st.lists(st.tuples(st.integers(0, 2_000), st.booleans()), max_size=60), st.integers(20, 200))
def test_a_network_of_many_drawers_stays_in_order(changes: list[tuple[int, bool]], limit: int) -> None:
    store = filled(*[replace(ADA, id=f"p{number}", name=f"Person {number % 97}") for number in range(700)])
    assert len(paged(store, "", 200)[0]) == 700
    for number, there in changes:
        with store.change() as data:
            if there:
                data.contacts.put(replace(ADA, id=f"p{number}", name=f"Somebody {number % 89}", company="Engines"))
            else:
                data.contacts.remove(f"p{number}")
        assert find_contacts(store, CLOCK, "engines").total == len(walked(store, "engines"))
    for q in ("", "1", "engines", "person 9"):
        assert paged(store, q, limit)[0] == walked(store, q)


def test_a_drawer_that_fills_is_parted_and_one_that_empties_goes() -> None:
    store = memory_store()
    assert find_contacts(store, CLOCK).total == 0
    for first in range(0, 2_000, 100):
        with store.change() as data:
            for number in range(first, first + 100):
                data.contacts.put(replace(ADA, id=f"p{number}", name=f"Person {number}"))
        assert find_contacts(store, CLOCK).total == first + 100
    assert paged(store, "person 19", 7)[0] == walked(store, "person 19")
    for first in range(0, 2_000, 100):
        with store.change() as data:
            for number in range(first, first + 100):
                data.contacts.remove(f"p{number}")
        assert find_contacts(store, CLOCK).total == 1_900 - first


def test_a_name_that_begins_so_comes_before_one_that_holds_it_and_that_before_all_else() -> None:
    store = filled(
        replace(ADA, id="1", name="Aidan Other", headline="Nothing"),
        replace(ADA, id="2", name="Zoe Dankert"),
        replace(ADA, id="3", name="Abe First", headline="Dancer"),
        replace(ADA, id="4", name="Dan Last"),
    )
    assert names(store, "dan") == ["Dan Last", "Zoe Dankert", "Aidan Other", "Abe First"]
    assert names(store, "an") == ["Aidan Other", "Dan Last", "Zoe Dankert", "Abe First"]


@pytest.mark.parametrize("q", ["ÅSA", "asa", "\uff21\uff33\uff21", "sa l", "straße", "STRASSE 東", "京", "🚀"])
def test_words_are_found_however_they_are_written(q: str) -> None:
    store = filled(replace(ADA, name="Åsa Lind", company="Strasse 東京", headline="Lift-off 🚀"))
    assert names(store, q) == ["Åsa Lind"]
    assert names(store, f"{q} nowhere") == []


@pytest.mark.parametrize("q", ["SØREN", "soren", "paweł", "pawel lodz", "Łódź", "aero", "ÆRØ"])
def test_letters_that_many_keyboards_lack_are_found_as_they_are_usually_written(q: str) -> None:
    store = filled(replace(ADA, name="Søren Paweł", location="Łódź", headline="Ærø"))
    assert names(store, q) == ["Søren Paweł"]


def test_a_note_is_found_as_soon_as_it_is_written_and_no_longer_than_it_is_there() -> None:
    store = filled(ADA)
    assert names(store, "loom") == []
    note = add_note(store, CLOCK, "ada", "Talked of looms")
    assert names(store, "loom") == ["Ada Example"]
    edit_note(store, CLOCK, "ada", note.id, "Talked of kilns")
    assert (names(store, "loom"), names(store, "kiln")) == ([], ["Ada Example"])
    delete_note(store, CLOCK, "ada", note.id)
    assert names(store, "kiln") == []


def test_a_page_goes_on_where_it_ended_although_its_last_one_is_gone() -> None:
    store = filled(*[replace(ADA, id=f"p{number}", name=f"Person {number}") for number in range(6)])
    first = find_contacts(store, CLOCK, "person", 3)
    with store.change() as data:
        data.contacts.remove("p2")
        data.contacts.put(replace(ADA, id="p0", name="Person 4 and a half"))
    rest = find_contacts(store, CLOCK, "person", 3, first.next)
    assert [each.name for each in rest.items] == ["Person 3", "Person 4", "Person 4 and a half"]
    assert rest.total == 5


def test_whoever_searches_while_others_write_sees_each_moment_whole() -> None:
    store = filled(*[replace(ADA, id=f"p{number}", name=f"Person {number}") for number in range(300)])
    done, wrong = threading.Event(), []

    def look() -> None:
        while not done.is_set():
            page = find_contacts(store, CLOCK, "engines", 200)
            if page.total % 2 or len(page.items) != page.total or page.total != len({each.id for each in page.items}):
                wrong.append(page)

    def write(first: int) -> None:
        for number in range(first, first + 60, 2):
            with store.change() as data:  # always two at once
                for each in (number, number + 1):
                    data.contacts.put(replace(ADA, id=f"p{each}", name=f"Renamed {each}", company="Engines"))
            assert f"p{number}" in {each.id for each in find_contacts(store, CLOCK, "engines", 200).items}

    looking = [threading.Thread(target=look) for _ in range(2)]
    writing = [threading.Thread(target=write, args=(first,)) for first in (0, 100, 200)]
    for thread in (*looking, *writing):
        thread.start()
    for thread in writing:
        thread.join()
    done.set()
    for thread in looking:
        thread.join()
    assert wrong == []
    assert paged(store, "engines", 7)[0] == walked(store, "engines")
    assert find_contacts(store, CLOCK, "engines").total == 180
