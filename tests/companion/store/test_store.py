"""What holds for every store behind the door."""

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from companion.store.door import Store
from companion.store.words import WORDS
from tests.companion.store.people import (
    ADA,
    ANSWER,
    BO,
    CALL,
    CAPTURE,
    CLIENT,
    NOON,
    NOTE,
    PAGE,
    keep_everything,
    person,
)


def run_together(*jobs: Callable[[], None]) -> None:
    threads = [threading.Thread(target=job) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_what_is_put_is_there_for_whoever_reads_next(store: Store) -> None:
    with store.change() as data:
        keep_everything(data)
    with store.read() as data:
        assert (data.contacts.get("ada"), data.profiles.get("github:ada")) == (ADA, PAGE)
        assert (data.captures.get("c1"), data.interactions.get("i1")) == (CAPTURE, CALL)
        assert (data.notes.get("n1"), data.answers.get("c1"), data.clients.get("k1")) == (NOTE, ANSWER, CLIENT)
        assert ({each.id for each in data.contacts}, len(data.contacts)) == ({"ada", "bo"}, 2)


def test_a_change_sees_what_it_has_itself_put_and_removed(store: Store) -> None:
    with store.change() as data:
        data.contacts.put(ADA)
        assert data.contacts.get("ada") == ADA
        assert data.contacts.with_email("ada@x.example") == [ADA]
        data.contacts.remove("ada")
        assert data.contacts.get("ada") is None
        assert data.contacts.with_email("ada@x.example") == []


def test_a_change_that_raises_leaves_nothing_of_itself(store: Store) -> None:
    with store.change() as data:
        data.contacts.put(ADA)
    with pytest.raises(ZeroDivisionError), store.change() as data:  # noqa: PT012 - the block is what is tested
        data.contacts.put(replace(ADA, emails=("changed@x.example",)))
        data.notes.put(NOTE)
        _ = 1 / 0
    with store.read() as data:
        assert (data.contacts.get("ada"), len(data.notes)) == (ADA, 0)
    with store.change() as data:
        assert data.contacts.with_email("changed@x.example") == []


def test_a_reader_who_asks_late_sees_what_stood_when_it_began(store: Store) -> None:
    with store.change() as data:
        keep_everything(data)

    def change_all() -> None:
        with store.change() as data:
            data.contacts.put(replace(ADA, name="Ada Changed"))
            data.notes.remove("n1")
            data.interactions.remove("i1")

    with store.read() as reader:
        run_together(change_all)
        assert reader.contacts.get("ada") == ADA
        assert reader.notes.of("ada") == [NOTE]
        assert reader.interactions.of("ada") == [CALL]


def test_a_reader_sees_one_moment_whatever_changes_meanwhile(store: Store) -> None:
    with store.change() as data:
        data.contacts.put(ADA)
    with store.read() as before:
        with store.change() as data:
            data.contacts.put(replace(ADA, name="Changed", emails=()))
            data.contacts.put(BO)
        assert (before.contacts.get("ada"), len(before.contacts)) == (ADA, 1)
        assert before.contacts.with_email("ada@x.example") == [ADA]
    with store.read() as after:
        assert len(after.contacts) == 2


def test_nobody_reads_a_change_before_it_is_done(store: Store) -> None:
    with store.change() as data:
        data.contacts.put(ADA)
        with store.read() as reader:
            assert len(reader.contacts) == 0


def test_reading_changes_nothing(store: Store) -> None:
    with store.read() as data:
        with pytest.raises(RuntimeError, match="only be changed inside"):
            data.contacts.put(ADA)
        with pytest.raises(RuntimeError, match="only be changed inside"):
            data.contacts.remove("ada")


def test_what_is_kept_beyond_its_block_changes_nothing_any_more(store: Store) -> None:
    with store.change() as data:
        contacts = data.contacts
        contacts.put(ADA)
    with pytest.raises(RuntimeError, match="only be changed inside"):
        contacts.put(BO)
    with pytest.raises(RuntimeError, match="only be changed inside"):
        data.notes.remove("nobody's")  # asked for only now
    with store.read() as now:
        assert len(now.contacts) == 1


def test_a_change_inside_a_change_is_refused_instead_of_waiting_for_itself(store: Store) -> None:
    with store.change() as data:
        data.contacts.put(ADA)
        with pytest.raises(RuntimeError, match="inside another"), store.change():
            pass
    with store.read() as data:
        assert data.contacts.get("ada") == ADA


def test_removing_what_is_not_there_is_nothing(store: Store) -> None:
    with store.change() as data:
        data.contacts.remove("nobody")
    with store.read() as data:
        assert len(data.contacts) == 0


def test_what_belongs_to_a_contact_is_found_by_the_contact(store: Store) -> None:
    with store.change() as data:
        keep_everything(data)
        data.notes.put(replace(NOTE, id="n2", deleted_at=NOON))
        data.notes.put(replace(NOTE, id="n3", contact_id="bo"))
    with store.read() as data:
        assert {note.id for note in data.notes.of("ada")} == {"n1", "n2"}
        assert data.interactions.of("ada") == [CALL]
        assert data.profiles.of("ada") == [PAGE]
        assert data.notes.of("nobody") == []


def test_a_record_that_changes_hands_is_found_by_its_new_contact_only(store: Store) -> None:
    with store.change() as data:
        data.notes.put(NOTE)
    with store.change() as data:
        data.notes.put(replace(NOTE, contact_id="bo"))
    with store.read() as data:
        assert (data.notes.of("ada"), len(data.notes.of("bo"))) == ([], 1)


def test_contacts_are_found_by_email_as_identity_compares_it(store: Store) -> None:
    with store.change() as data:
        keep_everything(data)
        data.contacts.put(replace(BO, id="bo2", emails=("info@x.example", "bo@x.example")))
    with store.read() as data:
        assert data.contacts.with_email("ada@x.example") == [ADA]
        assert data.contacts.with_email("info@x.example") == []
        assert [each.id for each in data.contacts.with_email("bo@x.example")] == ["bo2"]


def test_a_profile_is_found_by_any_of_its_keys(store: Store) -> None:
    with store.change() as data:
        data.profiles.put(PAGE)
    with store.read() as data:
        assert data.profiles.known_as("github:ada") == PAGE
        assert data.profiles.known_as("github:user_id:7") == PAGE
        assert data.profiles.known_as("github:bo") is None


def test_an_export_holds_everything_but_clients_who_hold_keys(store: Store) -> None:
    with store.change() as data:
        keep_everything(data)
    with store.read() as data:
        export = data.export()
    exported = {word.table: 1 for word in WORDS if word.exported}
    assert {table: len(rows) for table, rows in export.items()} == exported | {"contacts": 2}
    assert "hash-of-token" not in str(export)
    assert "secret-key" not in str(export)


def test_changes_from_many_threads_are_all_kept_and_none_is_half_seen(store: Store) -> None:
    def put(numbers: range) -> None:
        for number in numbers:
            with store.change() as data:
                data.contacts.put(person(number))
                data.notes.put(replace(NOTE, id=f"n{number}", contact_id=f"p{number}"))
            with store.read() as seen:
                whole.append(len(seen.contacts) == len(seen.notes))

    whole: list[bool] = []
    run_together(*(partial(put, range(first, first + 25)) for first in (0, 25, 50, 75)))
    assert whole == [True] * 100
    with store.read() as data:
        assert (len(data.contacts), len(data.notes)) == (100, 100)


def test_changes_made_at_the_same_time_build_on_each_other(store: Store) -> None:
    def add() -> None:
        for _ in range(25):
            with store.change() as data:
                ada = data.contacts.get("ada")
                assert ada is not None
                data.contacts.put(replace(ada, tags=(*ada.tags, "x")))

    with store.change() as data:
        data.contacts.put(ADA)
    run_together(add, add, add, add)
    with store.read() as data:
        ada = data.contacts.get("ada")
    assert ada is not None
    assert len(ada.tags) == 100


def test_the_data_says_which_contacts_a_change_touched(store: Store) -> None:
    with store.read() as data:
        begun = data.number
        assert data.changed_since(begun) == set()
    with store.change() as data:
        data.contacts.put(ADA)
        data.interactions.put(CALL)
        data.notes.put(NOTE)
    with store.change() as data:
        data.interactions.put(replace(CALL, contact_id="bo"))
    with store.read() as data:
        assert data.number == begun + 2
        assert data.changed_since(begun + 1) == {"ada", "bo"}
        assert data.changed_since(begun) == {"ada", "bo"}
        assert data.changed_since(begun + 2) == set()
        assert data.changed_since(begun - 1000) is None


def test_a_note_that_moves_to_another_contact_touches_both(store: Store) -> None:
    with store.change() as data:
        data.notes.put(NOTE)
    with store.change() as data:
        data.notes.put(replace(NOTE, contact_id="bo"))
    with store.read() as data:
        assert data.changed_since(data.number - 1) == {"ada", "bo"}
    with store.change() as data:
        data.notes.remove(NOTE.id)
    with store.read() as data:
        assert data.changed_since(data.number - 1) == {"bo"}
