"""Taking in one touch that a file tells of, if it was with somebody in the network."""

from companion.clock import Clock
from companion.domain.answer import Delivered, Status
from companion.domain.person import Person
from companion.exchange.found import FoundTouch
from companion.identity.persona import of_capture
from companion.identity.resolve import Known, resolve
from companion.store.door import Data
from companion.usecases.batch import Taking, settle
from companion.usecases.imports.evidence import of_touch, who_only
from companion.usecases.imports.taken import Taken
from companion.usecases.log_interaction import CLOCKS_MAY_DIFFER_BY, Touched, keep_touch

Acquaintances = dict[Person, str | None]


def lies_ahead(clock: Clock, row: FoundTouch) -> bool:
    """Whether a touch says it is yet to come, as some mail does: it would put off a due date for years."""
    return row.at > clock.now() + CLOCKS_MAY_DIFFER_BY


def look_at_touch(data: Data, clock: Clock, row: FoundTouch, known: Acquaintances) -> str | None:
    """With whom of the network a touch was; None for a stranger. `known` remembers whom was looked for."""
    if row.who not in known:
        found = resolve(of_capture(who_only(row.who, clock.now())), data.people)
        known[row.who] = found.contact_id if isinstance(found, Known) else None
    contact = data.contacts.get(known[row.who] or "")
    return contact.id if contact and contact.deleted_at is None else None


def take_touch(data: Data, clock: Clock, row: FoundTouch, known: Acquaintances, taken: Taken) -> None:
    """Keep a touch; one that was kept before is told as the same."""
    if lies_ahead(clock, row):
        return
    contact_id = look_at_touch(data, clock, row, known)
    if contact_id is None:
        taken.count("strangers")
        return
    touched = Touched(
        id=of_touch(row.key),
        at=row.at,
        kind=row.kind,
        channel=row.channel,
        direction=row.direction,
        contact_id=contact_id,
        url=row.url,
        words=row.words,
    )
    [outcome] = settle(data, clock, Taking(Delivered.INTERACTION, keep_touch), [touched])
    if outcome.status is Status.STORED:
        taken.count("touches")
        taken.interactions.append(touched.id)
    else:
        taken.count("same")
