"""What is particular about the records of some words."""

from companion.domain.circle import Circle
from companion.domain.contact import Profile
from companion.domain.judgement import Judgement, Verdict, pair_id
from companion.domain.merge import Merge
from companion.store.indexes import ABSORBED, KEY, NAME, OPEN, YES
from companion.store.records_of_word import Records, RecordsByContact


class ProfileRecords(RecordsByContact[Profile]):
    """Profiles."""

    def known_as(self, key: str) -> Profile | None:
        """The profile with this key of its own or, failing that, among its others; of several, the newest."""
        others: list[Profile] = self.shelf.find(KEY, key)
        return self.get(key) or next(reversed(others), None)


class CircleRecords(Records[Circle]):
    """Circles."""

    def named(self, key: str) -> list[Circle]:
        """Those whose name has this key, deleted ones left out."""
        found: list[Circle] = self.shelf.find(NAME, key)
        return found


class MergeRecords(RecordsByContact[Merge]):
    """Merges."""

    def that_absorbed(self, contact_id: str) -> Merge | None:
        """The merge that holds and by which this contact shows under another's id."""
        found: list[Merge] = self.shelf.find(ABSORBED, contact_id)
        return next(iter(found), None)


class JudgementRecords(RecordsByContact[Judgement]):
    """Judgements."""

    def open(self) -> list[Judgement]:
        """Those that are still a question."""
        found: list[Judgement] = self.shelf.find(OPEN, YES)
        return found

    def between(self, one_id: str, other_id: str) -> list[Judgement]:
        """Those on these two, or any they were merged with."""
        others = self._groups.members(other_id)
        pairs = (self.get(pair_id(one, other)) for one in self._groups.members(one_id) for other in others)
        return [each for each in pairs if each is not None]

    def apart(self, one_id: str, other_id: str) -> bool:
        """Whether the person has said that these, or any they were merged with, are two people."""
        return any(each.verdict is Verdict.APART for each in self.between(one_id, other_id))
