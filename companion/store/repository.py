"""What the door gives out: the records of one word, and the ways to find some of them."""

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol, TypeVar

from companion.domain.answer import Answer
from companion.domain.circle import Circle
from companion.domain.contact import Contact, Profile
from companion.domain.interaction import Interaction
from companion.domain.judgement import Judgement
from companion.domain.merge import Merge
from companion.domain.tally import Tally

Record = TypeVar("Record")


class Repository(Protocol[Record]):
    """The records of one word. Records are immutable values: what is read never changes under the reader."""

    def get(self, record_id: str) -> Record | None:
        """The record with this id (a profile's is its key), or None."""

    def put(self, record: Record) -> None:
        """Keep a record, in place of the one with its id if there is one."""

    def remove(self, record_id: str) -> None:
        """Forget a record for good; nothing happens if it is not there."""

    def __iter__(self) -> Iterator[Record]: ...

    def __len__(self) -> int: ...


class ByContact(Repository[Record], Protocol):
    """Records that belong to a contact: each stays with whom it was made for, also when those are merged."""

    def of(self, contact_id: str) -> list[Record]:
        """All records of one contact and of all it was merged with, deleted ones included, in no particular order."""


class Profiles(ByContact[Profile], Protocol):
    """Profiles, and the way to find one that identity needs."""

    def known_as(self, key: str) -> Profile | None:
        """The profile with this key, be it its own or one of its others."""


class Contacts(Repository[Contact], Protocol):
    """Contacts, and the ways to find one that identity needs.

    Those that the person has merged are one wherever they are read, under the id that was kept; the ids of all of them
    lead there. What is put and removed is a member.
    """

    def members(self, contact_id: str) -> list[Contact]:
        """All that are one person with this contact, each as it would be without the others; the one shown first."""

    def with_email(self, email_key: str) -> list[Contact]:
        """Contacts with an e-mail address of this key (identity.email.email_key), deleted ones included."""

    def with_phone(self, phone_key: str) -> list[Contact]:
        """Contacts with a telephone number of this key (identity.phone.phone_key), deleted ones included."""


class Interactions(ByContact[Interaction], Protocol):
    """Interactions: there may be a million, so that what concerns many contacts is told by tallies."""

    def tallies(self, contact_id: str) -> tuple[Tally, ...]:
        """How often and when last there were which interactions with a contact, deleted ones left out."""

    def at(self, contact_id: str, moment: datetime) -> list[Interaction]:
        """The interactions with a contact at one moment, deleted ones included."""

    def since(self, moment: datetime) -> Iterator[Interaction]:
        """Those from a moment on that are not deleted, with whomever, in no particular order."""

    def deleted(self) -> list[Interaction]:
        """Those that are deleted, with whomever."""


class Circles(Repository[Circle], Protocol):
    """Circles, which contacts belong to by naming them."""

    def named(self, key: str) -> list[Circle]:
        """Those whose name has this key (domain.circle.circle_key), deleted ones left out: one, unless by hand."""


class Answers(Repository[Answer], Protocol):
    """Answers."""

    def waiting(self) -> list[Answer]:
        """Those to captures that wait for the person's word."""


class Merges(ByContact[Merge], Protocol):
    """Merges, undone ones included."""

    def that_absorbed(self, contact_id: str) -> Merge | None:
        """The merge that holds and by which this contact shows under another's id."""


class Judgements(ByContact[Judgement], Protocol):
    """Judgements on pairs of contacts."""

    def open(self) -> list[Judgement]:
        """Those that are still a question."""

    def between(self, one_id: str, other_id: str) -> list[Judgement]:
        """Those on these two, or on any they were merged with."""

    def apart(self, one_id: str, other_id: str) -> bool:
        """Whether the person has said that these, or any they were merged with, are two people."""
