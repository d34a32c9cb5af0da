"""Who of those in a mailbox is the person it belongs to: whoever takes part in every message, or whom they say."""

from collections import Counter
from collections.abc import Iterable

from companion.exchange.bad_file import Choice, NeedsAnswer
from companion.exchange.linkedin_people import Participant, is_one_of, marks_of, url_mark
from companion.exchange.reader import Own

_MOST_CHOICES = 10


class Mailbox:
    """Who took part in how many of its messages."""

    def __init__(self) -> None:
        self._messages = 0
        self._taking_part: Counter[Participant] = Counter()
        self._told: Counter[str] = Counter()

    def add(self, everybody: Iterable[Participant]) -> None:
        """One message more, between these."""
        several = list(dict.fromkeys(everybody))
        if several:
            self._messages += 1
            self._taking_part.update(several)
            self._told.update({mark for each in several for mark in each.marks})

    def owner(self, own: Own) -> frozenset[str]:
        """What its owner is told by. Raises NeedsAnswer if that cannot be known."""
        told = marks_of(own) & self._told.keys()
        always = told or self._always()
        if self._messages and not always:
            raise NeedsAnswer("Which of these is you?", "own", tuple(self._choices()))
        theirs = {each for each in self._taking_part if each.url and is_one_of(each, always)}
        addresses = {url_mark(each.url) for each in theirs}  # of several people of one name, only one is the owner
        return always.union(*(each.marks for each in theirs)) if len(addresses) == 1 else always

    def label(self, marks: frozenset[str]) -> str:
        """The owner, for people to read."""
        return next((_label(each) for each, _ in self._taking_part.most_common() if is_one_of(each, marks)), "")

    def _always(self) -> frozenset[str]:
        """The marks that every message has, if they are one person's."""
        always = frozenset(mark for mark, count in self._told.items() if count == self._messages)
        addresses = sum(mark.startswith("/") for mark in always)
        return always if addresses <= 1 and len(always) - addresses <= 1 else frozenset()

    def _choices(self) -> Iterable[Choice]:
        shown: set[str] = set()
        for each, _ in self._taking_part.most_common(_MOST_CHOICES * 2):
            value = each.url or each.name
            if value not in shown and len(shown) < _MOST_CHOICES:
                shown.add(value)
                yield Choice(value, _label(each))


def _label(each: Participant) -> str:
    return f"{each.name} ({each.url})" if each.name and each.url else each.name or each.url
