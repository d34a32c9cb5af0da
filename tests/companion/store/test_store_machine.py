"""Whatever is done to a store, in whatever order, it holds what a plain dictionary would."""

import os
import shutil
import tempfile
import threading
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from companion.domain.contact import Contact
from companion.store.check import check
from companion.store.file_store import FileStore, open_store
from companion.store.network_db import NetworkDB
from companion.store.records import from_document
from tests.companion.store.people import ADA

IDS = st.sampled_from(["a", "b", "c", "d"])
NAMES = st.sampled_from(["Ada Example", "Bo Øther", "Line\nbreak", "Nul\0sign", "🎻"])
EMAILS = st.lists(st.sampled_from(["x@x.example", "y@y.example"]), unique=True, max_size=2).map(tuple)
CONTACTS = st.builds(lambda each, name, emails: replace(ADA, id=each, name=name, emails=emails), IDS, NAMES, EMAILS)
CHANGES = st.lists(st.one_of(CONTACTS, IDS), max_size=4)  # a contact is put, an id removed


class StoreMachine(RuleBasedStateMachine):
    """A store in a folder, and what it should hold."""

    @initialize()
    def begin(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        self.folder = self.root / "data"
        self.crashes = 0
        self.expected: dict[str, Contact] = {}
        self.store = open_store(self.folder, longest_journal=2_000)

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.root)

    @rule(changes=CHANGES)
    def change(self, changes: list[Contact | str]) -> None:
        self.make(changes)
        for each in changes:
            if isinstance(each, Contact):
                self.expected[each.id] = each
            else:
                self.expected.pop(each, None)

    def make(self, changes: list[Contact | str]) -> None:
        with self.store.change() as data:
            for each in changes:
                if isinstance(each, Contact):
                    data.contacts.put(each)
                else:
                    data.contacts.remove(each)

    @rule(changes=CHANGES)
    def change_and_think_better_of_it(self, changes: list[Contact | str]) -> None:
        with suppress(ZeroDivisionError), self.store.change() as data:
            for each in changes:
                if isinstance(each, Contact):
                    data.contacts.put(each)
            _ = 1 / 0

    @rule(contacts=st.lists(CONTACTS, unique_by=lambda each: each.id, min_size=2))
    def change_together(self, contacts: list[Contact]) -> None:
        threads = [threading.Thread(target=self.make, args=([each],)) for each in contacts]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.expected |= {each.id: each for each in contacts}

    @rule(changes=CHANGES)
    def read_on_while_it_changes(self, changes: list[Contact | str]) -> None:
        with self.store.read() as data:
            before = dict(self.expected)
            self.change(changes)
            assert {each.id: each for each in data.contacts} == before
            assert len(data.contacts) == len(before)
            self.check_emails(data.contacts.with_email, before)

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = open_store(self.folder, longest_journal=2_000)

    @rule()
    def crash(self) -> None:
        """Go on with the files as they are at this moment."""
        old, self.crashes = self.folder, self.crashes + 1
        self.folder = self.root / f"data{self.crashes}"
        assert isinstance(self.store, FileStore)
        self.store._checkpoints.wait()  # a copy is not one moment while files are renamed
        shutil.copytree(old, self.folder)
        self.store.close()
        self.store = open_store(self.folder, longest_journal=2_000)

    @invariant()
    def holds_what_it_should(self) -> None:
        with self.store.read() as data:
            assert {each.id: each for each in data.contacts} == self.expected
            assert len(data.contacts) == len(self.expected)
            assert all(data.contacts.get(each) == self.expected.get(each) for each in "abcd")
            self.check_emails(data.contacts.with_email, self.expected)

    def check_emails(self, with_email: object, expected: dict[str, Contact]) -> None:
        assert callable(with_email)
        for email in ("x@x.example", "y@y.example"):
            found = sorted(each.id for each in with_email(email))
            assert found == sorted(each.id for each in expected.values() if email in each.emails)

    @rule()
    def look_from_outside(self) -> None:
        assert check(self.folder) == []
        with NetworkDB(self.folder) as db:
            rows = [from_document(Contact, dict(each)) for each in db.table("contacts")]
            assert {each.id: each for each in rows} == self.expected


TestStoreMachine = StoreMachine.TestCase
TestStoreMachine.settings = settings(
    max_examples=300 if os.environ.get("FAULTS") == "long" else 15, stateful_step_count=25, deadline=None
)
