"""The records of words that are filed by month."""

from collections.abc import Iterator
from datetime import datetime
from typing import TypeVar

from companion.domain.answer import Answer
from companion.domain.interaction import Interaction
from companion.domain.tally import Tally, combined
from companion.store.records_of_word import Records, RecordsByContact
from companion.store.words import month_of

Record = TypeVar("Record")


class FiledRecords(RecordsByContact[Record]):
    """Records of contacts, wherever they are."""

    def of(self, contact_id: str) -> list[Record]:
        """All records of one contact, and of all that were merged with it."""
        return self._of(contact_id)

    def _of(self, contact_id: str, month: str | None = None) -> list[Record]:
        return [record for each in self._groups.members(contact_id) for record in self.shelf.of(each, month).values()]


class InteractionRecords(FiledRecords[Interaction]):
    """Interactions. The deleted ones are at hand."""

    def tallies(self, contact_id: str) -> tuple[Tally, ...]:
        """How often and when last there were which interactions with a contact, deleted ones left out."""
        each_ones = [self.shelf.tallies(each) for each in self._groups.members(contact_id)]
        return each_ones[0] if len(each_ones) == 1 else combined(tally for found in each_ones for tally in found)

    def at(self, contact_id: str, moment: datetime) -> list[Interaction]:
        """The interactions with a contact at a moment."""
        return [each for each in self._of(contact_id, month_of(moment)) if each.at == moment]

    def since(self, moment: datetime) -> Iterator[Interaction]:
        """Those from a moment on that are not deleted, with whomever."""
        return (each for each in self.shelf.since(month_of(moment)) if each.at >= moment)

    def deleted(self) -> list[Interaction]:
        """Those that are deleted, with whomever."""
        return [each for each in self.shelf.at_hand() if each.deleted_at is not None]


class AnswerRecords(Records[Answer]):
    """Answers. Those that wait are at hand."""

    def waiting(self) -> list[Answer]:
        """Those to captures that wait for the person's word."""
        found: list[Answer] = self.shelf.at_hand()
        return found
