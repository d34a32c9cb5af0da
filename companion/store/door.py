"""The one door to what is kept. The same tests run over every store behind it.

with store.change() as data:          # alone, all or nothing, on disk when the block ends
    data.contacts.put(contact)
    data.notes.put(note)

with store.read() as data:            # what is durable at this moment, unchanged while the block runs
    contact = data.contacts.get(contact_id)
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from companion.domain.calendar_feed import CalendarFeed
from companion.domain.capture import Capture
from companion.domain.client import Client
from companion.domain.edit import Edit
from companion.domain.favor import Favor
from companion.domain.imported import Import, ImportStep
from companion.domain.introduction import Introduction
from companion.domain.invitation import Invitation
from companion.domain.meeting import Meeting
from companion.domain.mentorship import Mentorship, Session
from companion.domain.note import Note
from companion.domain.noticed_change import NoticedChange
from companion.domain.opportunity import Opportunity
from companion.domain.preferences import Preferences
from companion.domain.tag_cadence import TagCadence
from companion.identity.network import Network
from companion.store.repository import (
    Answers,
    ByContact,
    Circles,
    Contacts,
    Interactions,
    Judgements,
    Merges,
    Profiles,
    Repository,
)


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
    def circles(self) -> Circles:
        """Groups."""

    @property
    def tag_cadences(self) -> Repository[TagCadence]:
        """How often to be in touch with everyone who has a tag."""

    @property
    def meetings(self) -> ByContact[Meeting]:
        """What circles come together for, held and to come; of a contact, those they attended."""

    @property
    def invitations(self) -> ByContact[Invitation]:
        """Who was asked to join a circle."""

    @property
    def favors(self) -> ByContact[Favor]:
        """Help."""

    @property
    def introductions(self) -> ByContact[Introduction]:
        """Who was, or is to be, brought together; of both."""

    @property
    def opportunities(self) -> ByContact[Opportunity]:
        """What was heard of, from whom."""

    @property
    def mentorships(self) -> ByContact[Mentorship]:
        """Who guides whom."""

    @property
    def sessions(self) -> ByContact[Session]:
        """Talks of mentorships."""

    @property
    def preferences(self) -> Repository[Preferences]:
        """How the person wants to be served: one record, or none."""

    @property
    def imports(self) -> Repository[Import]:
        """Files of people that were taken in."""

    @property
    def import_steps(self) -> Repository[ImportStep]:
        """What each change of an import has kept."""

    @property
    def answers(self) -> Answers:
        """What was answered to delivered items."""

    @property
    def clients(self) -> Repository[Client]:
        """Paired browsers and scripts."""

    @property
    def calendar_feeds(self) -> Repository[CalendarFeed]:
        """The address for a calendar program: one record, or none."""

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
        """Everything but what holds keys, as JSON-ready documents by table."""

    def tables(self) -> Iterator[tuple[str, Iterator[dict[str, Any]]]]:
        """The same, one document after another: all of them at once may be more than the machine can hold."""

    def load(self, schema: int, documents: Any) -> dict[str, int]:  # noqa: ANN401 - whatever is given out as an export
        """Put all that an export of this or an earlier schema holds. Returns how many, by table; raises NotAnExport."""


class Store(Protocol):
    """A place that keeps Data."""

    def change(self) -> AbstractContextManager[Data]:
        """Change the data. Raises StoreUnavailable, or DiskFull, at the end when it could not be written."""

    def read(self) -> AbstractContextManager[Data]:
        """Read the data; putting or removing anything in this block raises."""

    def erasing(self, day: date) -> AbstractContextManager[Data]:
        """Change the data so that nothing of what the change removes is left in any file of the data folder.

        All backups go, and one new is made on that day. Raises StoreUnavailable as `change` does, and also if the
        change was made and a file of before could not be removed yet; that is done when the folder is next opened.
        """

    def backed_up_on(self) -> list[date]:
        """The days on which the backups were made that there are."""

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
