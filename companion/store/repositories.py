"""One repository per word, over the shelves of one moment."""

from functools import cached_property

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
from companion.store.contact_records import ContactRecords
from companion.store.filed_records import AnswerRecords, FiledRecords, InteractionRecords
from companion.store.groups import Groups
from companion.store.record_kinds import CircleRecords, JudgementRecords, MergeRecords, ProfileRecords
from companion.store.records_of_word import Records, RecordsByContact
from companion.store.shelves import Shelves


class Repositories:
    """Most readers ask for a word or two, and only those are made."""

    def __init__(self, shelves: Shelves, *, writable: bool) -> None:
        self.shelves = shelves
        self._writable = writable

    @cached_property
    def _groups(self) -> Groups:
        return Groups(self.shelves["merges"])

    @cached_property
    def contacts(self) -> ContactRecords:
        """People."""
        return ContactRecords(self.shelves["contacts"], self._groups, writable=self._writable)

    @cached_property
    def profiles(self) -> ProfileRecords:
        """Their pages."""
        return ProfileRecords(self.shelves["profiles"], self._groups, writable=self._writable)

    @cached_property
    def captures(self) -> FiledRecords[Capture]:
        """What pages said."""
        return FiledRecords(self.shelves["captures"], self._groups, writable=self._writable)

    @cached_property
    def edits(self) -> RecordsByContact[Edit]:
        """What the person wrote over it."""
        return RecordsByContact(self.shelves["edits"], self._groups, writable=self._writable)

    @cached_property
    def merges(self) -> MergeRecords:
        """Who shows under whose id."""
        return MergeRecords(self.shelves["merges"], self._groups, writable=self._writable)

    @cached_property
    def judgements(self) -> JudgementRecords:
        """Who may be, or is not, whom."""
        return JudgementRecords(self.shelves["judgements"], self._groups, writable=self._writable)

    @cached_property
    def noticed_changes(self) -> RecordsByContact[NoticedChange]:
        """What has changed on pages."""
        return RecordsByContact(self.shelves["noticed_changes"], self._groups, writable=self._writable)

    @cached_property
    def interactions(self) -> InteractionRecords:
        """Touches."""
        return InteractionRecords(self.shelves["interactions"], self._groups, writable=self._writable)

    @cached_property
    def notes(self) -> RecordsByContact[Note]:
        """Remarks."""
        return RecordsByContact(self.shelves["notes"], self._groups, writable=self._writable)

    @cached_property
    def circles(self) -> CircleRecords:
        """Groups."""
        return CircleRecords(self.shelves["circles"], writable=self._writable)

    @cached_property
    def tag_cadences(self) -> Records[TagCadence]:
        """How often to be in touch with everyone who has a tag."""
        return Records(self.shelves["tag_cadences"], writable=self._writable)

    @cached_property
    def meetings(self) -> RecordsByContact[Meeting]:
        """What circles come together for."""
        return RecordsByContact(self.shelves["meetings"], self._groups, writable=self._writable)

    @cached_property
    def invitations(self) -> RecordsByContact[Invitation]:
        """Who was asked to join a circle."""
        return RecordsByContact(self.shelves["invitations"], self._groups, writable=self._writable)

    @cached_property
    def favors(self) -> RecordsByContact[Favor]:
        """Help."""
        return RecordsByContact(self.shelves["favors"], self._groups, writable=self._writable)

    @cached_property
    def introductions(self) -> RecordsByContact[Introduction]:
        """Who is brought together."""
        return RecordsByContact(self.shelves["introductions"], self._groups, writable=self._writable)

    @cached_property
    def opportunities(self) -> RecordsByContact[Opportunity]:
        """What was heard of."""
        return RecordsByContact(self.shelves["opportunities"], self._groups, writable=self._writable)

    @cached_property
    def mentorships(self) -> RecordsByContact[Mentorship]:
        """Who guides whom."""
        return RecordsByContact(self.shelves["mentorships"], self._groups, writable=self._writable)

    @cached_property
    def sessions(self) -> RecordsByContact[Session]:
        """Talks of mentorships."""
        return RecordsByContact(self.shelves["sessions"], self._groups, writable=self._writable)

    @cached_property
    def preferences(self) -> Records[Preferences]:
        """How the person wants to be served."""
        return Records(self.shelves["preferences"], writable=self._writable)

    @cached_property
    def imports(self) -> Records[Import]:
        """Files that were taken in."""
        return Records(self.shelves["imports"], writable=self._writable)

    @cached_property
    def import_steps(self) -> Records[ImportStep]:
        """What came of them."""
        return Records(self.shelves["import_steps"], writable=self._writable)

    @cached_property
    def answers(self) -> AnswerRecords:
        """What was answered to delivered items."""
        return AnswerRecords(self.shelves["answers"], writable=self._writable)

    @cached_property
    def clients(self) -> Records[Client]:
        """Paired browsers and scripts."""
        return Records(self.shelves["clients"], writable=self._writable)

    @cached_property
    def calendar_feeds(self) -> Records[CalendarFeed]:
        """The address for a calendar program."""
        return Records(self.shelves["calendar_feeds"], writable=self._writable)
