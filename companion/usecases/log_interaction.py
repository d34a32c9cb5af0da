"""Logging touches, in batches, as the extension notices them or the person tells of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from companion.clock import Clock
from companion.domain.answer import Answer, Delivered, Status
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice
from companion.domain.touch import default_practice
from companion.store.door import Data, Store
from companion.usecases.batch import Outcome, Taking, Unread, settle
from companion.usecases.due_board import overdue_count
from companion.usecases.find_record import live_contact, member_at
from companion.usecases.refusals import Refused

CLOCKS_MAY_DIFFER_BY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """A touch as it is delivered: with whom is told by the contact's id or by the address of one of their profiles."""

    id: str
    at: datetime
    kind: Kind
    channel: str
    direction: Direction
    contact_id: str | None = None
    profile_url: str | None = None
    practice: Practice | None = None
    url: str | None = None
    words: str | None = None


def log_interactions(store: Store, clock: Clock, items: Sequence[Touched | Unread]) -> tuple[list[Outcome], int]:
    """Keep every touch that can be kept, in one change. Returns an outcome per item, and how many are overdue now."""
    with store.change() as data:
        outcomes = settle(data, clock, Taking(Delivered.INTERACTION, keep_touch), items)
    return outcomes, overdue_count(store, clock)


def keep_touch(data: Data, clock: Clock, item: Touched) -> Answer:
    """Keep one touch. Raises Refused before anything is put."""
    if item.kind is Kind.FAVOR:
        raise Refused("Note this as a favor, with its size; once it is done it leaves its touch by itself.", "kind")
    if item.at > clock.now() + CLOCKS_MAY_DIFFER_BY:
        raise Refused("A touch cannot lie in the future; check the date.", "at")
    member_id = _with_whom(data, item)
    shown_id = live_contact(data, member_id).id
    if _is_noted(data, clock, item, member_id):
        return Answer(item.id, Status.REPEATED, clock.now(), Delivered.INTERACTION, shown_id)
    data.interactions.put(
        Interaction(
            id=item.id,
            contact_id=member_id,
            at=item.at,
            kind=item.kind,
            channel=item.channel,
            direction=item.direction,
            practice=item.practice or default_practice(item.kind),
            url=item.url,
            words=item.words,
        )
    )
    return Answer(item.id, Status.STORED, clock.now(), Delivered.INTERACTION, shown_id)


def _is_noted(data: Data, clock: Clock, item: Touched, member_id: str) -> bool:
    """Whether this was noted before: the same done at the same place on the same day, by whichever browser."""
    if item.url is None:
        return False
    same = (item.url, item.kind, item.direction, clock.day_of(item.at))
    live = (each for each in data.interactions.of(member_id) if each.deleted_at is None)
    return any((each.url, each.kind, each.direction, clock.day_of(each.at)) == same for each in live)


def _with_whom(data: Data, item: Touched) -> str:
    """The id of the member it was with: a touch stays theirs if several are merged and are parted again."""
    if item.profile_url is not None:
        member_id, field = member_at(data, item.profile_url), "profile_url"
    else:
        member_id, field = item.contact_id, "contact_id"
    contact = data.contacts.get(member_id) if member_id else None
    if member_id is None or contact is None or contact.deleted_at is not None:
        raise Refused("This person is not in your network; save them first.", field)
    return member_id
