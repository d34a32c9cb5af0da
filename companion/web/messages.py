"""Every message the companion takes, each described once. The limits are those of docs/protocol.md."""

from dataclasses import dataclass

from companion.domain.cadence import Cadence
from companion.domain.capture import Capture, Chosen
from companion.domain.importance import Importance
from companion.domain.interaction import Direction, Kind
from companion.domain.person import Person, StableId
from companion.domain.practice import Practice
from companion.domain.reason import Reason
from companion.domain.rest import Rest
from companion.usecases.change_contact import ContactChange
from companion.usecases.log_interaction import Touched
from companion.usecases.pair_client import Asked
from companion.usecases.settle_possible_duplicate import Said
from companion.usecases.snooze_contact import LONGEST_DAYS, Snooze
from companion.web.shapes.addresses import email, url
from companion.web.shapes.batches import batch
from companion.web.shapes.choice import choice
from companion.web.shapes.lists import listed, optional
from companion.web.shapes.numbers import digits, whole
from companion.web.shapes.records import record
from companion.web.shapes.texts import line, nonce, text, uuid, word
from companion.web.shapes.times import birthday, day, moment

NAME, HEADLINE, LABEL = line(300), line(1_000), line(100)
LONG = text(20_000)
PHONES = listed(line(40), at_most=100)
EMAILS, LINKS, LABELS = listed(email(), at_most=100), listed(url(), at_most=100), listed(LABEL, at_most=100)

CADENCE = record(Cadence, one_of=("days", "months"), days=whole(1, 3660), months=whole(1, 120))

PERSON = record(
    Person,
    name=optional(NAME, None),
    handle=optional(NAME, None),
    profile_url=optional(url(), None),
    stable_id=optional(record(StableId, kind=line(100), value=line(300)), None),
    headline=optional(HEADLINE, None),
    company=optional(NAME, None),
    location=optional(NAME, None),
    bio=optional(LONG, None),
    avatar_url=optional(url(), None),
    emails=optional(EMAILS, ()),
    phones=optional(PHONES, ()),
    links=optional(LINKS, ()),
    birthday=optional(birthday(), None),
)

CHOSEN = record(
    Chosen,
    name=optional(NAME, None),
    headline=optional(HEADLINE, None),
    company=optional(NAME, None),
    location=optional(NAME, None),
    emails=optional(EMAILS, None),
    phones=optional(PHONES, None),
    links=optional(LINKS, None),
    birthday=optional(birthday(), None),
    cadence=optional(CADENCE, None),
    circles=optional(LABELS, ()),
    tags=optional(LABELS, ()),
    how_met=optional(text(2_000), None),
    note=optional(LONG, None),
)

CAPTURES = batch(
    record(
        Capture,
        id=uuid(),
        captured_at=moment(),
        url=url(),
        recipe=LABEL,
        person=PERSON,
        missed=optional(listed(LABEL, at_most=100), ()),
        chosen=optional(CHOSEN, Chosen()),
    )
)

INTERACTIONS = batch(
    record(
        Touched,
        one_of=("contact_id", "profile_url"),
        id=uuid(),
        at=moment(),
        kind=choice(Kind),
        channel=word(40),
        direction=choice(Direction),
        contact_id=optional(LABEL, None),
        profile_url=optional(url(), None),
        practice=optional(choice(Practice), None),
        url=optional(url(), None),
        words=optional(LONG, None),
    )
)

CONTACT_CHANGE = record(
    ContactChange,
    name=NAME,
    headline=optional(HEADLINE, None),
    company=optional(NAME, None),
    location=optional(NAME, None),
    emails=optional(EMAILS, ()),
    phones=optional(PHONES, ()),
    links=optional(LINKS, ()),
    birthday=optional(birthday(), None),
    how_met=optional(text(2_000), None),
    cadence=optional(CADENCE, None),
    circles=optional(LABELS, ()),
    tags=optional(LABELS, ()),
    needs=optional(listed(line(300), at_most=100), ()),
    offers=optional(listed(line(300), at_most=100), ()),
    reasons=optional(listed(choice(Reason), at_most=4), ()),
    importance=optional(choice(Importance), None),
    rest=optional(choice(Rest), None),
)

SNOOZE = record(Snooze, one_of=("days", "until"), days=whole(1, LONGEST_DAYS), until=day())

ASKED = record(Asked, code=line(40), label=LABEL)


@dataclass(frozen=True, slots=True)
class HelloQuery:
    """Whom to prove oneself to, over which nonce."""

    client_id: str | None = None
    nonce: str | None = None


@dataclass(frozen=True, slots=True)
class PageQuery:
    """Which page of a list."""

    limit: int = 50
    cursor: str | None = None


@dataclass(frozen=True, slots=True)
class ContactsQuery(PageQuery):
    """Which contacts."""

    q: str | None = None


@dataclass(frozen=True, slots=True)
class LookupQuery:
    """Whose page."""

    url: str


@dataclass(frozen=True, slots=True)
class ComparedQuery:
    """Beside whom, by their id."""

    to: str


@dataclass(frozen=True, slots=True)
class ProfilesQuery:
    """Since which change number."""

    since: int | None = None


@dataclass(frozen=True, slots=True)
class NoteText:
    """A note as it is written; the same id twice is one note."""

    text: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The person's word on a possible duplicate; `contact_id` says who is the same, where several may be."""

    answer: Said
    contact_id: str | None = None


@dataclass(frozen=True, slots=True)
class MergeRequest:
    """Who is one person, and under which id they are to be shown."""

    kept_id: str
    absorbed_id: str


HELLO = record(HelloQuery, client_id=LABEL, nonce=nonce())
LIMIT, CURSOR = digits(1, 200), optional(line(12_000), None)
CONTACTS = record(ContactsQuery, q=optional(line(300), None), limit=LIMIT, cursor=CURSOR)
LOOKUP = record(LookupQuery, url=url())
COMPARED = record(ComparedQuery, to=LABEL)
PROFILES = record(ProfilesQuery, since=digits(0, 999_999_999))
NEW_NOTE = record(NoteText, text=LONG, id=optional(uuid(), None))
EDITED_NOTE = record(NoteText, text=LONG)
VERDICT = record(Verdict, answer=choice(Said), contact_id=optional(LABEL, None))
MERGE = record(MergeRequest, kept_id=LABEL, absorbed_id=LABEL)
