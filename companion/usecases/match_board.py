"""What everybody needs, offers and cares about, kept so that who fits whom is found without walking the network."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from heapq import nsmallest
from itertools import combinations, product

from companion.clock import Clock
from companion.domain.circle import circle_key
from companion.domain.contact import Contact
from companion.domain.matching import Entry, Fit, Party, fit
from companion.domain.telling_words import telling
from companion.identity.features import company_key
from companion.store.door import Data
from companion.usecases.follower import Follower
from companion.usecases.plain_text import plain

# Of how many pairs it is looked whether they fit, the rarest words first: what thousands share tells little of any two.
_MOST_BY_NEED, _MOST_BY_TOPIC = 2_000, 10_000
_MOST_OFFERING = 100

Postings = defaultdict[str, set[str]]
Apart = Callable[[str, str], bool]


class MatchBoard(Follower):
    """Everybody of whom a need, an offer or a tag is known."""

    def __init__(self) -> None:
        super().__init__()
        self._parties: dict[str, Party] = {}
        self._needy: dict[str, Party] = {}
        self._needing: Postings = defaultdict(set)
        self._offering: Postings = defaultdict(set)
        self._tagged: Postings = defaultdict(set)
        self._versed: Postings = defaultdict(set)  # by the words of their tags
        self._all = (self._needing, self._offering, self._tagged, self._versed)

    def needy(self) -> list[Party]:
        """Those who need something."""
        return list(self._needy.values())

    def offering(self, need: Entry) -> list[Party]:
        """Those who offer, or are tagged with, something of what a need is about; not all, where there are many."""
        found: set[str] = set()
        for word in sorted(need.words, key=lambda word: (len(self._offering[word]) + len(self._versed[word]), word)):
            found.update(nsmallest(_MOST_OFFERING, self._offering[word] | self._versed[word]))
            if len(found) >= _MOST_OFFERING:
                break
        return [self._parties[each] for each in sorted(found)]

    def fits(self, among: Collection[str], are_known: Apart) -> list[Fit]:
        """Who fits whom of those whose ids are given, unless they are known to each other."""
        pairs = set(self._pairs_by_need(among)) | self._pairs_by_topic(among)
        unknown = (pair for pair in pairs if not are_known(*pair))
        found = (fit(self._parties[one], self._parties[other]) for one, other in unknown)
        return [each for each in found if each]

    def hangs_on(self, clock: Clock) -> str:
        """Nothing."""
        del clock
        return ""

    def begin(self, data: Data, clock: Clock) -> None:
        """Take in everybody."""
        self._parties.clear()
        self._needy.clear()
        for postings in self._all:
            postings.clear()
        for contact in data.contacts:
            self.take(data, clock, contact)

    def take(self, data: Data, clock: Clock, contact: Contact) -> None:
        """Take in somebody of whom something is known."""
        del data, clock
        if contact.deleted_at is not None or not (contact.needs or contact.offers or contact.tags):
            return
        party = self._parties[contact.id] = party_of(contact)
        if party.needs:
            self._needy[contact.id] = party
        for postings, word in self._entries(party):
            postings[word].add(contact.id)

    def forget(self, contact_id: str) -> None:
        """Take somebody out."""
        party = self._parties.pop(contact_id, None)
        self._needy.pop(contact_id, None)
        for postings, word in self._entries(party) if party else ():
            postings[word].discard(contact_id)

    def _entries(self, party: Party) -> Iterator[tuple[Postings, str]]:
        by_words = ((self._needing, party.needs), (self._offering, party.offers), (self._versed, party.versed))
        for postings, entries in by_words:
            yield from ((postings, word) for entry in entries for word in entry.words)
        yield from ((self._tagged, topic) for topic in party.topics)

    def _pairs_by_need(self, among: Collection[str]) -> Iterator[tuple[str, str]]:
        sides = [(self._needing[word], self._offering[word]) for word in sorted(self._needing.keys() & self._offering)]
        left = _MOST_BY_NEED
        for needing, offering in sorted(sides, key=lambda each: len(each[0]) * len(each[1])):
            theirs, others = _of(needing, among), _of(offering, among)
            left -= len(theirs) * len(others)
            if left < 0:
                return
            yield from ((min(pair), max(pair)) for pair in product(theirs, others) if pair[0] != pair[1])

    def _pairs_by_topic(self, among: Collection[str]) -> set[tuple[str, str]]:
        """Those who share two topics at least: one alone is too little."""
        counts: Counter[tuple[str, str]] = Counter()
        left = _MOST_BY_TOPIC
        for tagged in sorted((self._tagged[topic] for topic in sorted(self._tagged)), key=len):
            ids = _of(tagged, among)
            left -= len(ids) * (len(ids) - 1) // 2
            if left < 0:
                break
            counts.update(combinations(ids, 2))
        return {pair for pair, count in counts.items() if count > 1}


def party_of(contact: Contact) -> Party:
    """A contact as they are compared with others."""
    return Party(
        contact.id,
        _entries_of(contact.needs),
        _entries_of(contact.offers),
        _entries_of(contact.tags),
        frozenset(" ".join(_words(tag)) for tag in contact.tags),
        frozenset(map(circle_key, contact.circles)),
        company_key(contact.company) if contact.company else None,
    )


def _entries_of(texts: Iterable[str]) -> tuple[Entry, ...]:
    return tuple(Entry(text, telling(_words(text))) for text in texts)


def _of(ids: set[str], among: Collection[str]) -> list[str]:
    return sorted(each for each in ids if each in among)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", plain(text))
