"""The one door to what is kept. The same tests run over every store behind it.

with store.change() as data:          # alone, all or nothing, on disk when the block ends
    data.contacts.put(contact)
    data.notes.put(note)

with store.read() as data:            # what is durable at this moment, unchanged while the block runs
    contact = data.contacts.get(contact_id)
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar

from companion.domain.answer import Answer
from companion.domain.capture import Capture
from companion.domain.client import Client
from companion.domain.contact import Contact, Profile
from companion.domain.edit import Edit
from companion.domain.interaction import Interaction
from companion.domain.judgement import Judgement
from companion.domain.merge import Merge
from companion.domain.note import Note
from companion.domain.noticed_change import NoticedChange
from companion.domain.tally import Tally
from companion.identity.network import Network

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


class Interactions(ByContact[Interaction], Protocol):
    """Interactions: there may be a million, so that what concerns many contacts is told by tallies."""

    def tallies(self, contact_id: str) -> tuple[Tally, ...]:
        """How often and when last there were which interactions with a contact, deleted ones left out."""

    def at(self, contact_id: str, moment: datetime) -> list[Interaction]:
        """The interactions with a contact at one moment, deleted ones included."""

    def deleted(self) -> list[Interaction]:
        """Those that are deleted, with whomever."""


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


class Data(Protocol):
    """Everything kept, one repository per word."""

    @property
    def contacts(self) -> Contacts:
        """People."""

    @property
    def profiles(self) -> Profiles:
        """Their pages."""

    @property
    def captures(self) -> ByContact[Capture]:
        """What pages said."""

    @property
    def edits(self) -> ByContact[Edit]:
        """What the person said."""

    @property
    def merges(self) -> Merges:
        """Which contacts are one person, or were said to be."""

    @property
    def judgements(self) -> Judgements:
        """Which contacts may be one person, and which are not."""

    @property
    def noticed_changes(self) -> ByContact[NoticedChange]:
        """What pages said otherwise than before."""

    @property
    def interactions(self) -> Interactions:
        """Touches."""

    @property
    def notes(self) -> ByContact[Note]:
        """Remarks."""

    @property
    def answers(self) -> Answers:
        """What was answered to delivered items."""

    @property
    def clients(self) -> Repository[Client]:
        """Paired browsers and scripts."""

    @property
    def people(self) -> Network:
        """What identity needs to tell who somebody is; in a change, with all that was put so far."""

    @property
    def companion_id(self) -> str:
        """The lasting name of this data folder's companion."""

    @property
    def number(self) -> int:
        """The change number of this moment: greater after every change, also after a restart of a store that lasts."""

    def changed_since(self, number: int) -> set[str] | None:
        """The contacts who, or whose interactions, notes, profiles or merges, changed between that number and now.

        Among them are the ids under which merged ones are, or were, shown. None if that is too long ago to say. Not to
        be asked in a change's block.
        """

    @property
    def schema(self) -> int:
        """The schema that the documents of `export` follow."""

    def export(self) -> dict[str, list[dict[str, Any]]]:
        """Everything but clients, as JSON-ready documents by table."""

    def load(self, schema: int, documents: Any) -> dict[str, int]:  # noqa: ANN401 - whatever is given out as an export
        """Put all that an export of this or an earlier schema holds. Returns how many, by table; raises NotAnExport."""


class Store(Protocol):
    """A place that keeps Data."""

    def change(self) -> AbstractContextManager[Data]:
        """Change the data. Raises StoreUnavailable, or DiskFull, at the end when it could not be written."""

    def read(self) -> AbstractContextManager[Data]:
        """Read the data; putting or removing anything in this block raises."""

    def close(self) -> None:
        """Let go of the data folder."""


class StoreUnavailable(Exception):  # noqa: N818 - it names a state of the world, as the protocol does
    """A change could not be written. Nothing of it is kept; reading goes on. The message names the cause."""


class DiskFull(StoreUnavailable):
    """The same, because there is no space left."""


class StoreUnreadable(Exception):  # noqa: N818
    """What is kept cannot be opened, and is left as it is. The message says why and what to do."""


class NotAnExport(Exception):  # noqa: N818
    """What was to be loaded is not what an export gives; the message names the place and says why."""


class FolderInUse(Exception):  # noqa: N818
    """Another process holds the data folder; `pid` is its number, if it could be read."""

    def __init__(self, folder: Path, pid: int | None) -> None:
        holder = f"process {pid}" if pid else "another process"
        super().__init__(
            f"The data folder {folder} is in use by {holder}. Stop that one first, or choose another folder."
        )
        self.folder, self.pid = folder, pid
