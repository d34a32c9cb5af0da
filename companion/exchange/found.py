"""What readers yield: whatever a file of people or of messages holds, one thing after another, in the file's order.

Nothing is lost silently: what a row holds and is not taken over is yielded too, as LeftOut, and a row that cannot be
read at all as Unreadable.
"""

from dataclasses import dataclass
from datetime import date, datetime

from companion.domain.cadence import Cadence
from companion.domain.importance import Importance
from companion.domain.interaction import Direction, Kind
from companion.domain.person import Person
from companion.domain.reason import Reason
from companion.domain.rest import Rest


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A remark about somebody. `at` is aware, or None where the file does not say when it was written."""

    text: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """Somebody. `person` has a name, or at least one of an address, an e-mail address and a telephone number.

    `connected_on` is when they became a connection of yours; `key` the file's own lasting id for this entry (a vCard's
    UID). `cadence` and what follows it are told only by a file that a contact manager wrote. `line` is where the entry
    begins in the file, from 1 on; `file` the file's name where it came in an archive, else "".
    """

    line: int
    person: Person
    notes: tuple[FoundNote, ...] = ()
    tags: tuple[str, ...] = ()
    circles: tuple[str, ...] = ()
    how_met: str | None = None
    connected_on: date | None = None
    key: str | None = None
    cadence: Cadence | None = None
    importance: Importance | None = None
    rest: Rest | None = None
    needs: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True)
class FoundTouch:
    """One touch with somebody; it is of use only if they are, or become by this import, a contact.

    `who` tells them by name, address or e-mail address. `at` is aware. `key` is the same whenever the same touch is
    read again, and no other touch has it. `words` are None unless `ReadOptions.words` asks for them.
    """

    line: int
    at: datetime
    kind: Kind
    channel: str
    direction: Direction
    who: Person
    key: str
    url: str | None = None
    words: str | None = None
    file: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A row, or an entry, of which nothing could be read; `reason` is a sentence."""

    line: int
    reason: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something of a readable file that is not taken over: what it is ("draft", "Nickname"), and its value, cut."""

    line: int
    what: str
    value: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class Understood:
    """How a reader took something that could be taken otherwise, so that the person can say no.

    what "column Firma" as_what "company"; what "you" as_what "Ada Quill".
    """

    line: int
    what: str
    as_what: str
    file: str = ""


Found = FoundPerson | FoundTouch | Unreadable | LeftOut | Understood
